@uc-RD13-5.2.1-C @uc-UEM-6.1
Feature: Customer care looks at a phone while its user is on the line

  @id-PROV-030 @matrix @needs-account @needs-operations @needs-belief
  @req-DMPRO-SRV-33 @req-DMREP-SRV-13 @req-DMPRO-SRV-42 @uc-ST1-5.5a @uc-ST1-5.5b @uc-DMS-inventory
  Scenario: Reading settings shows them as they are and changes nothing
    Given a phone that the server knows
    And the phone's "homepage" was "http://typo.example/"
    When the operator reads the "homepage"
    And the operator reads the "language"
    And the phone connects to the server
    Then every order succeeds on the phone
    And nothing changed on the phone
    And the server believes that order 1 read "http://typo.example/"
    And the server believes that the phone's "language" is what the phone says

  @id-PROV-031 @needs-account @needs-operations @needs-belief
  @req-DMTND-SRV-03 @req-DMPRO-SRV-33 @uc-UEM-6.1
  Scenario: The content of a folder is listed
    Given a phone that the server knows
    When the operator reads the "./DevInfo"
    And the phone connects to the server
    Then every order succeeds on the phone
    And nothing changed on the phone
    And the server believes that order 1 listed the content of "./DevInfo"

  @id-PROV-032 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-31 @req-DMPRO-SRV-07 @uc-UEM-6.1
  Scenario: The fault is found and put right in one call, in two sessions
    Given a phone that the server knows
    And the phone's "homepage" was "http://typo.example/"
    When the operator reads the "homepage"
    And the phone connects to the server
    And the operator sets the "homepage" to "http://right.example/"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is "http://right.example/"
    And nothing else changed on the phone
    And the server believes that every order succeeded
