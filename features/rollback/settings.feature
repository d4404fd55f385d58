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
