@uc-RD13-5.1.1 @uc-ST1-4.1.1
Feature: A new device is provisioned when it is first switched on
  The buyer leaves the shop with a phone that knows its operator's server and nothing else. The first session
  tells the server what the phone is, and brings the phone what it needs.

  @id-PROV-001 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-01 @req-DMPRO-SRV-04 @req-DMREP-SRV-11 @uc-DMS-settings
  Scenario: A new phone receives the operator's settings at its first power-on
    Given a phone that the server knows
    When the operator sets:
      | setting             | value                          |
      | WAP gateway address | 10.20.30.40                    |
      | homepage            | http://wap.operator.example/   |
      | data APN            | internet.operator.example      |
    And the phone connects to the server
    Then the server accepts the phone
    And every order succeeds on the phone
    And the phone's "WAP gateway address" is "10.20.30.40"
    And the phone's "homepage" is "http://wap.operator.example/"
    And the phone's "data APN" is "internet.operator.example"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-002 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-07 @req-DMPRO-SRV-33 @req-DMREP-SRV-13 @uc-UEM-95 @uc-UEM-58
  Scenario: The server asks what the phone is before it sets anything
    Given a phone that the server knows
    When the operator reads the "manufacturer"
    And the operator reads the "model"
    And the operator reads the "firmware version"
    And the phone connects to the server
    Then every order succeeds on the phone
    And nothing changed on the phone
    And the server believes that the phone's "manufacturer" is what the phone says
    And the server believes that the phone's "model" is what the phone says
    And the server believes that the phone's "firmware version" is what the phone says

  @id-PROV-003 @matrix @needs-account
  @req-DMPRO-SRV-05 @req-DMPRO-SRV-03 @req-DMPRO-SRV-06
  Scenario: A phone for which nothing is to be done is let go
    Given a phone that the server knows
    When the phone connects to the server
    Then the server accepts the phone
    And the server sends no orders
    And the session ends
    And nothing changed on the phone

  @id-PROV-004 @dm11 @needs-account @needs-operations
  @req-DMPRO-SRV-37 @req-DMREP-SRV-03 @uc-DMS-settings
  Scenario: A feature phone of 2004 is provisioned in its own version
    Given a 2004 feature phone that the server knows
    When the operator sets the "homepage" to "http://wap.operator.example/2004"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is "http://wap.operator.example/2004"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-005 @dm12 @needs-account @needs-operations
  @req-DMREP-SRV-03 @req-DMPRO-SRV-04 @uc-DMS-settings
  Scenario: A smartphone of 2009 is provisioned
    Given a 2009 smartphone that the server knows
    When the operator sets the "homepage" to "http://m.operator.example/2009"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is "http://m.operator.example/2009"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-006 @dm12 @needs-account @needs-operations
  @req-DMREP-SRV-03 @req-DMPRO-SRV-04 @uc-UEM-145
  Scenario: A modem without screen and user is provisioned
    Given a data modem that the server knows
    When the operator sets the "data APN" to "m2m.operator.example"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "data APN" is "m2m.operator.example"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-007 @dm12 @needs-account @needs-operations
  @req-DMREP-SRV-03 @req-DMPRO-SRV-04 @uc-UEM-145
  Scenario: A tablet is provisioned
    Given a tablet that the server knows
    When the operator sets the "data APN" to "tablet.operator.example"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "data APN" is "tablet.operator.example"
    And nothing else changed on the phone
    And the server believes that every order succeeded
