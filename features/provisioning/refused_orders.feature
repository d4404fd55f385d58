@uc-UEM-6.2
Feature: An order that the phone refuses is understood, and the session goes on
  Each order is followed by one that can be carried out: it has to arrive although the first one failed.

  @id-PROV-040 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-31 @req-DMTND-SRV-11
  Scenario: A setting that the phone does not have
    Given a phone that the server knows
    When the operator sets the "unknown setting" to "7"
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 404 to order 1
    And the phone answers 200 to order 2
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 404
    And the server believes that order 2 was answered with 200

  @id-PROV-041 @needs-account @needs-operations
  @req-DMPRO-SRV-31
  Scenario: A setting that can only be read
    Given a phone that the server knows
    When the operator sets the "manufacturer" to "Somebody else"
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 405 to order 1
    And the phone answers 200 to order 2
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 405
    And the server believes that order 2 was answered with 200

  @id-PROV-042 @needs-account @needs-operations
  @req-DMPRO-SRV-31 @uc-UEM-7 @uc-ST1-5.2a
  Scenario: A setting that belongs to another server
    Given a phone that the server knows
    And only another server may change the phone's "data APN"
    When the operator sets the "data APN" to "intruder.example"
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 425 to order 1
    And the phone answers 200 to order 2
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 425

  @id-PROV-043 @needs-account @needs-operations
  @req-DMPRO-SRV-31
  Scenario: A bookmark that is already there
    Given a phone that the server knows
    And the phone has the folder "new bookmark" with "new bookmark name" set to "Mine"
    When the operator creates the "new bookmark name" with "Yours"
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 418 to order 1
    And the phone answers 200 to order 2
    And the phone's "new bookmark name" is "Mine"
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 418

  @id-PROV-044 @needs-account @needs-operations
  @req-DMPRO-SRV-31 @uc-UEM-58
  Scenario: A phone that is full
    Given a phone that the server knows
    And the phone has room for 100 more octets
    When the operator sets the "homepage" to a text of 200 characters
    And the operator reads the "language"
    And the phone connects to the server
    Then the phone answers 420 to order 1
    And the phone answers 200 to order 2
    And nothing changed on the phone
    And the server believes that order 1 was answered with 420

  @id-PROV-045 @needs-account @needs-operations
  @req-DMPRO-SRV-31
  Scenario: Reading something that is not there
    Given a phone that the server knows
    When the operator reads the "unknown setting"
    And the operator deletes the "unknown setting"
    And the phone connects to the server
    Then the phone answers 404 to order 1
    And the phone answers 404 to order 2
    And nothing changed on the phone
    And the server believes that order 1 was answered with 404
    And the server believes that order 2 was answered with 404
    And the session ends
