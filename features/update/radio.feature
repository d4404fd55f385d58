@needs-account @needs-firmware @uc-RD13-5.5.1 @uc-UEM-6.3 @uc-UEM-145 @uc-WID-FUMO
Feature: System and radio of a phone have firmware of their own
  A modem has two objects for firmware. An order is about one of them, and so is what the phone reports; the other part
  stays as it is, and the operator must not mix them up.

  Background:
    Given a data modem that the server knows

  @id-UPD-140
  @req-FUMO-SRV-01 @req-FUMO-SRV-03 @req-FUMO-SRV-10
  Scenario: The operator mends the radio alone
    When the operator updates the radio of the phone
    And the phone connects to the server
    Then the server orders a download and update
    When the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the radio of the phone runs its new firmware
    And the system of the phone still runs its old firmware

  @id-UPD-141
  @req-FUMO-SRV-01 @req-FUMO-SRV-10 @req-FUMO-SRV-04
  Scenario: The operator mends the system, and then the radio
    When the operator updates the system of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the system of the phone runs its new firmware
    And the radio of the phone still runs its old firmware
    When the operator updates the radio of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the radio of the phone runs its new firmware
    And the system of the phone runs its new firmware

  @id-UPD-142
  @req-FUMO-SRV-10 @req-FUMO-SRV-04
  Scenario: The operator wants both at once, and the phone does one thing at a time
    When the operator updates the system of the phone
    And the operator updates the radio of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    And the phone carries out its update, if the server orders any
    And the phone connects to the server
    Then the server takes what the phone reports
    And the system of the phone runs its new firmware

  @id-UPD-143 @uc-UEM-142
  @req-FUMO-SRV-05 @req-FUMO-SRV-10
  Scenario: The package for the radio is sent to the system, which refuses it
    When the operator takes the package for the radio of the phone to be one for its system
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 403 and the server takes it
    And the radio of the phone still runs its old firmware
    And the system of the phone still runs its old firmware
    And nothing has changed in the firmware of the phone

  @id-UPD-144 @uc-UEM-142
  @req-FUMO-SRV-05 @req-FUMO-SRV-10
  Scenario: The package for the system is sent to the radio, which refuses it
    When the operator takes the package for the system of the phone to be one for its radio
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 403 and the server takes it
    And nothing has changed in the firmware of the phone

  @id-UPD-145 @uc-UEM-138
  @req-FUMO-SRV-05 @req-FUMO-SRV-10
  Scenario: The new firmware of the radio finds no network, and the phone falls back
    When the operator updates the radio of the phone by firmware that finds no network
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 410 and the server takes it
    And the radio of the phone still runs its old firmware
    And the system of the phone still runs its old firmware
    And the data and the settings of the phone's user are untouched

  @id-UPD-146 @uc-UEM-138
  @req-FUMO-SRV-04 @req-FUMO-SRV-09
  Scenario: The power fails while the radio gets its new firmware
    Given the power of the phone will fail while it installs
    When the operator updates the radio of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the power of the phone has failed
    And the phone reports 200 and the server takes it
    And the radio of the phone runs its new firmware
    And the system of the phone still runs its old firmware

  @id-UPD-147
  @req-FUMO-SRV-09 @req-FUMO-SRV-10
  Scenario: Orders without names are told apart by their objects
    Given the operator gives his orders on firmware no name
    When the operator updates the system of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    When the operator updates the radio of the phone by firmware that finds no network
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 410 and the server takes it
    And the system of the phone runs its new firmware
    And the radio of the phone still runs its old firmware
