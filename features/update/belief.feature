@needs-account @needs-firmware @needs-firmware-belief @uc-UEM-139 @uc-DMS-store @uc-UEM-97
Feature: The operator's records and the phone tell the same story
  Reports get lost, come twice, or come late. The phone knows what it runs; so must the operator as soon as he was told.

  @id-UPD-100
  @req-FUMO-SRV-10 @req-FUMO-SRV-09
  Scenario: The update is done, and the report gets lost
    Given a phone that the server knows
    And the phone reports once, and never again
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server, and its report gets lost
    And the phone connects to the server
    Then the phone runs the new firmware
    And the session ends

  @id-UPD-101
  @req-FUMO-SRV-10 @req-FUMO-SRV-04
  Scenario: The answer to the report gets lost, and the phone reports again
    Given a phone that the server knows
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server, and the answer to its report gets lost
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-102
  @req-FUMO-SRV-10 @req-FUMO-SRV-04
  Scenario: The phone reports a failure of some other order before its own success
    Given a phone that the server knows
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone reports 410 for an update that nobody ordered
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-103
  @req-FUMO-SRV-10 @req-FUMO-SRV-09
  Scenario: The phone hangs up right after it has accepted the order
    Given a phone that the server knows
    When the operator updates the firmware of the phone
    And the phone connects to the server, and hangs up as soon as it has accepted its order
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-104
  @req-FUMO-SRV-10 @req-FUMO-SRV-09
  Scenario: The phone is switched off and on between download and update
    Given a phone that the server knows
    When the operator has the phone download new firmware
    And the phone connects to the server
    And the phone carries out its download
    And the phone is switched off and on
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    When the operator has the phone install what it has downloaded
    And the phone is switched off and on
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-105
  @req-FUMO-SRV-10 @req-FUMO-SRV-05
  Scenario: A phone gets the firmware that it has already
    Given a phone that the server knows
    And the phone has been updated by the operator
    When the operator updates the firmware of the phone by the same package again
    And the phone connects to the server
    And the phone carries out its update, if the server orders any
    And the phone connects to the server
    Then the server takes what the phone reports
    And the phone still runs the old firmware

  @id-UPD-106
  @req-FUMO-SRV-10 @req-FUMO-SRV-04
  Scenario: Two campaigns want the same phone at once
    Given a phone that the server knows
    When the operator updates the firmware of the phone
    And the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    And the phone carries out its update, if the server orders any
    And the phone connects to the server
    Then the server takes what the phone reports
    And the phone runs the new firmware

  @id-UPD-107 @uc-UEM-61 @uc-DMS-bulk @uc-UEM-14
  @req-FUMO-SRV-10 @req-FUMO-SRV-04
  Scenario: Every phone of a model gets its new firmware, and one of them refuses
    Given a group of 4 phones that the server knows
    And the user of the last phone of the group refuses new firmware
    When the operator updates the firmware of each phone of the group
    And all phones of the group connect to the server at once
    And each phone of the group carries out its update
    And all phones of the group connect to the server at once
    Then each phone of the group but the last runs the new firmware
    And the last phone of the group still runs the old firmware

  @id-UPD-108
  @req-FUMO-SRV-10 @req-FUMO-SRV-04
  Scenario: The phone says twice what has become of its update
    Given a phone that the server knows
    And the phone gives each report 2 times
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    When the phone connects to the server
    Then the server orders nothing more about the phone's firmware
    And the phone runs the new firmware

  @id-UPD-109
  @req-FUMO-SRV-10 @req-FUMO-SRV-09 @req-FUMO-SRV-07
  Scenario: The report of the phone names an order that nobody gave
    Given a phone that the server knows
    And the phone names another order in its report
    When the operator updates the firmware of the phone by firmware that crashes as it starts
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the server takes what the phone reports
    And the phone runs the old firmware again

  @id-UPD-110 @dm12 @dm13
  @req-FUMO-SRV-09 @req-FUMO-SRV-10
  Scenario: The phone reports in the message in which it accepts its order
    Given a phone that the server knows
    And the phone reports success as it accepts its order
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the server takes what the phone reports
    And the phone runs the new firmware

  @id-UPD-111 @dm12 @dm13
  @req-FUMO-SRV-10 @req-FUMO-SRV-07
  Scenario: The phone reports a success of some other order while it is at work, and then fails
    Given a phone that the server knows
    When the operator updates the firmware of the phone by firmware that crashes as it starts
    And the phone connects to the server
    Then the server orders a download and update
    When the phone reports 200 for an update that nobody ordered
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 410 and the server takes it
    And the phone runs the old firmware again
