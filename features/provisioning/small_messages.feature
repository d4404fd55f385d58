@uc-RD13-5.1.1
Feature: A phone that can take only small messages gets everything all the same

  @id-PROV-070 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-11 @req-DMREP-SRV-32
  Scenario: Many settings for a phone that takes messages of 2000 octets
    Given a phone that the server knows
    And the phone takes messages of at most 2000 octets
    When the operator sets the "homepage" 25 times, each time to another value
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is the last of these values
    And no message of the server is longer than 2000 octets
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-071 @needs-account @needs-operations
  @req-DMPRO-SRV-08 @req-DMPRO-SRV-09 @req-DMPRO-SRV-33
  Scenario: Many answers that do not fit into one message of the phone
    Given a phone that the server knows
    And the phone takes messages of at most 1500 octets
    And the phone sends messages of at most 1500 octets
    And the phone's "homepage" was a text of 400 characters
    When the operator reads the "homepage" 20 times
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone needed more than one message for its answers
    And nothing changed on the phone
    And the server believes that every order succeeded

  @id-PROV-072 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-08 @req-DMPRO-SRV-09 @req-DMPRO-SRV-11
  Scenario: More orders wait while the phone is still answering the first ones
    Given a phone that the server knows
    And the phone takes messages of at most 1500 octets
    And the phone sends messages of at most 2000 octets
    And the phone's "homepage" was a text of 200 characters
    When the operator reads the "homepage" 50 times
    And the phone connects to the server
    Then the phone needed more than one message for its answers
    And the server keeps its other orders until the phone has ended its answer
    And every order succeeds on the phone
    And nothing changed on the phone
    And the server believes that every order succeeded

  @id-PROV-073 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-11 @req-DMPRO-SRV-04 @req-DMREP-SRV-32
  Scenario: A phone that takes very small messages
    Given a phone that the server knows
    And the phone takes messages of at most 1200 octets
    When the operator sets the "homepage" 10 times, each time to another value
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is the last of these values
    And no message of the server is longer than 1200 octets
    And nothing else changed on the phone
    And the server believes that every order succeeded
