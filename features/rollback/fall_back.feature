@needs-account @needs-firmware @uc-UEM-138 @uc-UEM-6.3 @uc-RD13-5.5.1
Feature: New firmware does not work, and the phone falls back
  Nobody stands beside the phone. It notices by itself, starts what it had before, and says that the update has failed;
  an operator who believes in the new version from then on looks for faults in the wrong place.

  Scenario Outline: The new firmware does not work
    Given a phone that the server knows
    When the operator updates the firmware of the phone by firmware that <trouble>
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 410 and the server takes it
    And the phone runs the old firmware again
    And the data and the settings of the phone's user are untouched

    @id-RBK-001 @req-FUMO-SRV-05 @req-FUMO-SRV-10
    Examples:
      | trouble            |
      | crashes as it starts |

    @id-RBK-002 @req-FUMO-SRV-05 @req-FUMO-SRV-10
    Examples:
      | trouble          |
      | hangs as it starts |

    @id-RBK-003 @req-FUMO-SRV-05 @req-FUMO-SRV-10
    Examples:
      | trouble            |
      | finds no network |

  @id-RBK-004
  @req-FUMO-SRV-05
  Scenario: A phone with one slot falls back to its backup
    Given a phone that the server knows
    And the firmware of the phone lies in one slot of NOR and a backup
    When the operator updates the firmware of the phone by firmware that crashes as it starts
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 410 and the server takes it
    And the phone runs the old firmware again

  @id-RBK-005
  @req-FUMO-SRV-10 @req-FUMO-SRV-04
  Scenario: After the fall-back the operator tries again, with better firmware
    Given a phone that the server knows
    When the operator updates the firmware of the phone by firmware that crashes as it starts
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 410 and the server takes it
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-RBK-006
  @req-FUMO-SRV-04 @req-FUMO-SRV-09
  Scenario: The power fails while the phone falls back
    Given a phone that the server knows
    And the power of the phone will fail while it goes back to its old firmware
    When the operator updates the firmware of the phone by firmware that crashes as it starts
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the power of the phone has failed
    And the phone reports 410 and the server takes it
    And the phone runs the old firmware again
    And the data and the settings of the phone's user are untouched
