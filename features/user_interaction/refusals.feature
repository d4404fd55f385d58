@uc-UEM-68 @uc-UEM-107
Feature: A user who does not do what the operator wants
  Whatever the user does, the server knows it afterwards, and the orders that do not depend on it are carried out.

  @id-UI-010 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-35 @req-DMPRO-SRV-31
  Scenario: The user does not answer in time
    Given a phone that the server knows
    And the user of the phone will not answer
    When the operator asks the user "May we?" for at most 30 seconds
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the user was asked "May we?"
    And the phone answers 408 to order 1
    And the phone's "homepage" is "http://after.example/"
    And the server believes that order 1 was answered with 408
    And the server believes that order 2 was answered with 200

  @id-UI-011 @needs-account @needs-operations
  @req-DMREP-SRV-26 @req-DMPRO-SRV-35
  Scenario: Silence is taken for a yes where the operator wants it so
    Given a phone that the server knows
    And the user of the phone will not answer
    When the operator asks the user "May we?" for at most 30 seconds, then takes it for a yes
    And the phone connects to the server
    Then the phone answers 200 to order 1
    And the server believes that every order succeeded

  @id-UI-012 @needs-account @needs-operations
  @req-DMREP-SRV-26 @req-DMPRO-SRV-35
  Scenario: An answer that comes too late is none
    Given a phone that the server knows
    And the user of the phone will agree after 31 seconds
    When the operator asks the user "May we?" for at most 30 seconds
    And the phone connects to the server
    Then the phone answers 408 to order 1
    And the server believes that order 1 was answered with 408

  @id-UI-013 @needs-account @needs-operations
  @req-DMPRO-SRV-35 @req-DMPRO-SRV-31
  Scenario: The user cancels
    Given a phone that the server knows
    And the user of the phone will cancel
    When the operator asks the user "May we?"
    And the operator sets the "homepage" to "http://never.example/"
    And the operator asks the user "And this?"
    And the phone connects to the server
    Then the phone answers 214 to order 1
    And the server believes that order 1 was answered with 214
    And the server does not believe that order 1 succeeded
    And the session ends

  @id-UI-014 @needs-account @needs-operations
  @req-DMPRO-SRV-32 @req-DMPRO-SRV-35
  Scenario: After a no the rest of a sequence is not carried out, and what follows is
    Given a phone that the server knows
    And the user of the phone will refuse
    When the operator orders, one after another:
      | do   | setting             | value                 |
      | set  | WAP gateway address | 10.1.1.1              |
      | ask  |                     | Shall we go on?       |
      | set  | data APN            | never.example         |
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the user was asked "Shall we go on?"
    And the phone's "WAP gateway address" is "10.1.1.1"
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server does not believe that order 1 succeeded
    And the server believes that order 2 was answered with 200

  @id-UI-015 @needs-account @needs-operations
  @req-DMPRO-SRV-35 @req-DMPRO-SRV-31
  Scenario: A modem has nobody to ask
    Given a data modem that the server knows
    When the operator asks the user "May we?"
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 406 to order 1
    And the phone's "homepage" is "http://after.example/"
    And the server believes that order 1 was answered with 406

  @id-UI-016 @needs-account @needs-operations
  @req-DMPRO-SRV-35 @req-DMPRO-SRV-31
  Scenario: A list that is too long for the display
    Given a 2014 watch that the server knows
    When the operator lets the user choose one, "Which town?":
      | Aarhus  |
      | Bergen  |
      | Cologne |
      | Dijon   |
      | Elche   |
      | Faro    |
      | Ghent   |
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 416 to order 1
    And the phone's "homepage" is "http://after.example/"
    And the server believes that order 1 was answered with 416
