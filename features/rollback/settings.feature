@needs-account @needs-firmware @uc-UEM-109 @uc-UEM-110 @uc-UEM-6.3
Feature: What belongs to the user stays as it is
  Firmware changes; contacts, pictures and settings do not, save those that the new firmware cannot do without.

  @id-RBK-020
  @req-FUMO-SRV-03
  Scenario: An update leaves data and settings alone
    Given a phone that the server knows
    And the phone's "homepage" was "http://mine.example/"
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone runs the new firmware
    And the data and the settings of the phone's user are untouched
    And the phone's "homepage" is "http://mine.example/"

  @id-RBK-021
  @req-FUMO-SRV-03
  Scenario: The new firmware needs a setting of another kind
    Given a phone that the server knows
    When the operator updates the firmware of the phone by a package that changes settings
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone runs the new firmware
    And of the settings of the phone's firmware only "network.mode" has changed

  @id-RBK-022
  @req-FUMO-SRV-03 @req-FUMO-SRV-10
  Scenario: With the former firmware come its settings
    Given a phone that the server knows
    And the manufacturer lets the phone go back
    When the operator updates the firmware of the phone by a package that changes settings
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And of the settings of the phone's firmware only "network.mode" has changed
    When the user of the phone goes back to its former firmware
    And the phone connects to the server
    Then the phone runs the old firmware again
    And the data and the settings of the phone's user are untouched

  @id-RBK-023 @needs-operations @needs-belief @uc-UEM-143
  @req-FUMO-SRV-03 @req-DMPRO-SRV-33
  Scenario: The operator saves what the user has set before anything is installed
    Given a phone that the server knows
    And the phone's "homepage" was "http://mine.example/"
    When the operator reads the "homepage"
    And the operator updates the firmware of the phone
    And the phone connects to the server
    Then the server believes that order 1 read "http://mine.example/"
    When the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone's "homepage" is "http://mine.example/"
    And the data and the settings of the phone's user are untouched
