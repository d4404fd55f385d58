@uc-ST1-4.1.1
Feature: Messages arrive over every line that the binding permits, and what is no message is refused
  None of this needs an account: the server has never heard of these phones.

  @id-TRN-001
  @req-DMTRN-SRV-12
  Scenario: Somebody looks at the address of the server in a browser
    When somebody opens the address of the server in a browser
    Then the server answers with an error and no message

  @id-TRN-002 @matrix
  @req-DMTRN-SRV-12
  Scenario: A message with the label of plain text begins no session
    Given a phone that the server does not know
    And the phone labels its messages as "text/plain"
    When the phone connects to the server
    Then the server answers with an error and no message
    And nothing changed on the phone

  @id-TRN-003 @matrix
  @req-DMTRN-SRV-05
  Scenario: A phone that reads only a character set that nobody has
    Given a phone that the server does not know
    And the phone reads no character set but "x-none"
    When the phone connects to the server
    Then the server says that it does not have this character set

  @id-TRN-004 @matrix @md5
  @req-DMTRN-SRV-06
  Scenario: A phone that does not tell the length of its messages beforehand
    Given a phone that the server does not know
    And the phone sends its messages without telling their length beforehand
    When the phone connects to the server
    Then every message of the phone is understood
    And the server refuses the phone

  @id-TRN-005 @matrix @md5
  @req-DMTRN-SRV-08
  Scenario: A phone that hangs up after each answer goes on where it was
    Given a phone that the server does not know
    And the phone hangs up after each answer
    When the phone connects to the server
    Then the session goes on over a new connection for each message
    And every message of the phone is understood
    And the server refuses the phone

  @id-TRN-006 @md5
  @req-DMTRN-SRV-09
  Scenario: A phone that stays on the line needs one connection
    Given a phone that the server does not know
    When the phone connects to the server
    Then every message of the phone is understood
    And the server keeps one connection for all messages

  @id-TRN-007 @matrix @md5
  @req-DMTRN-SRV-10
  Scenario: A label that also names character set and version
    Given a phone that the server does not know
    And the phone labels its messages with their character set and version
    When the phone connects to the server
    Then every message of the phone is understood
    And the server refuses the phone

  @id-TRN-008 @matrix @md5
  @req-DMTRN-SRV-11 @req-DMPRO-SRV-25
  Scenario: An unknown phone that did not hear the answer says the same again
    Given a phone that the server does not know
    And the answer to message 1 of the phone will be lost
    When the phone connects to the server
    Then the server gives the same answer to the repeated message
    And the server refuses the phone
