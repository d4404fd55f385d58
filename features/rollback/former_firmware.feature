@needs-account @needs-firmware @uc-UEM-138 @uc-UEM-6.2 @uc-UEM-6.3
Feature: Back to the former firmware
  The user does not like the new firmware, or the operator finds out too late what is wrong with it.

  @id-RBK-010 @needs-operations
  @req-FUMO-SRV-10 @req-FUMO-SRV-07
  Scenario: The user goes back, and the operator learns of it
    Given a phone that the server knows
    And the manufacturer lets the phone go back
    And the phone has been updated by the operator
    When the user of the phone goes back to its former firmware
    And the operator reads the version of the phone's firmware
    And the phone connects to the server
    Then the phone runs its former firmware
    And the data and the settings of the phone's user are untouched

  @id-RBK-011
  @req-FUMO-SRV-03 @req-FUMO-SRV-04
  Scenario: The operator offers the former firmware on purpose
    Given a phone that the server knows
    And the manufacturer lets the phone go back
    And the phone has been updated by the operator
    When the operator puts the phone back to its former firmware
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs its former firmware
    And the data and the settings of the phone's user are untouched

  @id-RBK-012 @uc-UEM-142
  @req-FUMO-SRV-05
  Scenario: The manufacturer does not let the phone go back
    Given a phone that the server knows
    And the phone has been updated by the operator
    When the operator puts the phone back to its former firmware
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 405 and the server takes it
    And the phone still runs the old firmware

  @id-RBK-013 @uc-UEM-142
  @req-FUMO-SRV-05
  Scenario: Somebody replays an old package
    Given a phone that the server knows
    And the phone has been updated by the operator
    When the operator updates the firmware of the phone by an old package
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 405 and the server takes it
    And the phone still runs the old firmware

  @id-RBK-014
  @req-FUMO-SRV-10 @req-FUMO-SRV-04
  Scenario: The power fails anywhere on the way back, as a sample of all places
    Given a phone that the server knows
    And the manufacturer lets the phone go back
    And the phone has been updated by the operator
    When the operator puts the phone back to its former firmware, and its power fails at 3 places drawn by lot
    Then each time the phone ran the old or the new firmware and told which
    And each time the data and the settings of the phone's user were untouched
    And each time the server believed what the phone told
