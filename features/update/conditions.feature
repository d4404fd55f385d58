@needs-account @needs-firmware @uc-UEM-144 @uc-UEM-6.3
Feature: It is not the moment for an update
  A phone does not install with an empty battery or during a call, and an operator waits for what it has to say.

  @id-UPD-080
  @req-FUMO-SRV-09 @req-FUMO-SRV-04
  Scenario: The battery is low, and charged in the evening
    Given a phone that the server knows
    And the battery of the phone is low
    When the operator updates the firmware of the phone by a package that wants a full battery
    And the phone connects to the server
    And the phone carries out its update until it has to wait
    Then the phone still runs the old firmware
    When the battery of the phone is charged
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-081
  @req-FUMO-SRV-05
  Scenario: There is no memory for the work
    Given a phone that the server knows
    And the phone has no memory to install anything
    When the operator updates the firmware of the phone by a package that wants much memory
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 502 and the server takes it
    And the phone still runs the old firmware

  @id-UPD-082 @uc-UEM-9.9
  @req-FUMO-SRV-09 @req-FUMO-SRV-04
  Scenario: The phone is abroad and comes back
    Given a phone that the server knows
    And the phone roams
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update until it has to wait
    Then the phone has not fetched anything
    When the phone is back in its own network
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-083
  @req-FUMO-SRV-09 @req-FUMO-SRV-04
  Scenario: The user is in a call
    Given a phone that the server knows
    And the user of the phone is in a call
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update until it has to wait
    Then the phone still runs the old firmware
    When the user of the phone has ended the call
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-084 @needs-operations @uc-UEM-87
  @req-FUMO-SRV-09 @req-DMPRO-SRV-35
  Scenario: The operator warns the user of a low battery before the update
    Given a phone that the server knows
    And the battery of the phone is low
    When the operator shows the user "Please charge your phone: there is new firmware for it."
    And the operator updates the firmware of the phone by a package that wants a full battery
    And the phone connects to the server
    Then the user was asked "Please charge your phone: there is new firmware for it."
    When the battery of the phone is charged
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-085
  @req-FUMO-SRV-05 @req-FUMO-SRV-09
  Scenario: Nobody charges the battery
    Given a phone that the server knows
    And the battery of the phone is low
    When the operator updates the firmware of the phone by a package that wants a full battery
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 405 and the server takes it
    And the phone still runs the old firmware

  @id-UPD-086 @uc-UEM-9.9
  @req-FUMO-SRV-05 @req-FUMO-SRV-09
  Scenario: The phone stays abroad
    Given a phone that the server knows
    And the phone roams
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 503 and the server takes it
    And the phone has not fetched anything
    And the phone still runs the old firmware

  @id-UPD-087
  @req-FUMO-SRV-05 @req-FUMO-SRV-09
  Scenario: The call does not end
    Given a phone that the server knows
    And the user of the phone is in a call
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 410 and the server takes it
    And the phone still runs the old firmware
