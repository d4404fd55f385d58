@uc-RD13-5.2.1-N
Feature: A new service reaches devices that are already in use

  @id-PROV-025 @dm11 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-37 @req-DMREP-SRV-18 @uc-UEM-62
  Scenario: A new APN is added to legacy phones
    Given a 2004 feature phone that the server knows
    When the operator creates the folder "new APN"
    And the operator creates the "new APN name" with "mms.operator.example"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "new APN name" is "mms.operator.example"
    And the folder "new APN" of the phone holds 1 setting
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-026 @needs-account @needs-operations
  @req-DMREP-SRV-18 @req-DMPRO-SRV-31 @req-DMPRO-SRV-40 @uc-DMS-settings
  Scenario: A bookmark is added, folder first
    Given a phone that the server knows
    When the operator creates the folder "new bookmark"
    And the operator creates the "new bookmark name" with "News"
    And the operator creates the "new bookmark address" with "http://news.operator.example/"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "new bookmark name" is "News"
    And the phone's "new bookmark address" is "http://news.operator.example/"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-027 @needs-account @needs-operations
  @req-DMPRO-SRV-31 @req-DMTND-SRV-01 @req-DMPRO-SRV-41 @uc-DMS-settings
  Scenario: A bookmark is deleted with all that is in it
    Given a phone that the server knows
    And the phone has the folder "new bookmark" with "new bookmark name" set to "Old service"
    When the operator deletes the "new bookmark"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone has no "new bookmark"
    And the phone has no "new bookmark name"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-028 @dm12 @needs-account @needs-operations
  @req-DMTND-SRV-09 @req-DMPRO-SRV-46 @uc-RD13-5.2.1-N
  Scenario: The homepage is copied into a bookmark
    Given a phone that the server knows
    And the phone's "homepage" was "http://start.operator.example/"
    And the phone has the folder "new bookmark" with "new bookmark address" set to "http://old.example/"
    When the operator copies the "homepage" to the "new bookmark address"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "new bookmark address" is "http://start.operator.example/"
    And the phone's "homepage" is "http://start.operator.example/"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-029 @needs-account @needs-operations
  @req-DMREP-SRV-18 @req-DMPRO-SRV-35 @uc-UEM-67
  Scenario: The user is told of the new service that was set up
    Given a phone that the server knows
    When the operator creates the folder "new bookmark"
    And the operator creates the "new bookmark name" with "News"
    And the operator creates the "new bookmark address" with "http://news.operator.example/"
    And the operator shows the user "News are now on your phone: see your bookmarks."
    And the phone connects to the server
    Then the user was asked "News are now on your phone: see your bookmarks."
    And every order succeeds on the phone
    And the phone's "new bookmark address" is "http://news.operator.example/"
    And the server believes that every order succeeded
