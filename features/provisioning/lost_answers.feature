@uc-ST1-4.1.1
Feature: An answer gets lost on the air
  The phone did not hear the answer and says the same once more. The server must not take it for something new.

  @id-PROV-100 @matrix @needs-account @needs-operations
  @req-DMTRN-SRV-11 @req-DMPRO-SRV-25
  Scenario: The first message is sent again
    Given a phone that the server knows
    And the answer to message 1 of the phone will be lost
    When the operator sets the "homepage" to "http://once.example/"
    And the phone connects to the server
    Then the server gives the same answer to the repeated message
    And every order succeeds on the phone
    And the phone's "homepage" is "http://once.example/"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-101 @matrix @needs-account @needs-operations
  @req-DMTRN-SRV-11 @req-DMPRO-SRV-25
  Scenario: The message with the phone's answers is sent again
    Given a phone that the server knows
    And the answer to message 2 of the phone will be lost
    When the operator sets the "homepage" to "http://twice.example/"
    And the operator reads the "homepage"
    And the phone connects to the server
    Then the server gives the same answer to the repeated message
    And every order succeeds on the phone
    And the phone's "homepage" is "http://twice.example/"
    And nothing else changed on the phone
    And the server believes that order 2 read "http://twice.example/"
    And the server believes that every order succeeded
