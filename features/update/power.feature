@needs-account @needs-firmware @uc-UEM-138 @uc-UEM-6.3 @uc-UEM-109 @uc-RD13-5.5.1
Feature: The power fails
  Whenever it does, the phone starts again, runs its old or its new firmware, keeps what belongs to its user, and tells the
  truth; so the server has to believe the truth.

  @id-UPD-120
  @req-FUMO-SRV-04 @req-FUMO-SRV-09
  Scenario: The power fails during the download
    Given a phone that the server knows
    And the power of the phone will fail while it downloads
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the power of the phone has failed
    And the phone reports 200 and the server takes it
    And the phone runs the new firmware
    And the data and the settings of the phone's user are untouched

  @id-UPD-121
  @req-FUMO-SRV-04 @req-FUMO-SRV-09
  Scenario: The power fails during the installation
    Given a phone that the server knows
    And the power of the phone will fail while it installs
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the power of the phone has failed
    And the phone reports 200 and the server takes it
    And the phone runs the new firmware
    And the data and the settings of the phone's user are untouched

  @id-UPD-122
  @req-FUMO-SRV-04 @req-FUMO-SRV-09
  Scenario: The power fails while the new firmware starts for the first time
    Given a phone that the server knows
    And the power of the phone will fail while it starts its new firmware
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the power of the phone has failed
    And the server takes what the phone reports
    And the phone runs the old or the new firmware
    And the data and the settings of the phone's user are untouched

  @id-UPD-123
  @req-FUMO-SRV-10 @req-FUMO-SRV-04
  Scenario: The power fails anywhere, as a sample of all places
    Given a phone that the server knows
    When the operator updates the firmware of the phone, and its power fails at 4 places drawn by lot
    Then each time the phone ran the old or the new firmware and told which
    And each time the data and the settings of the phone's user were untouched
    And each time the server believed what the phone told

  @id-UPD-124 @uc-UEM-26
  @req-FUMO-SRV-05 @req-FUMO-SRV-04
  Scenario: The flash of the phone has bad blocks
    Given a phone that the server knows
    And the flash of the phone has a bad block where new firmware goes
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 410 and the server takes it
    And the phone still runs the old firmware

  @id-UPD-125 @uc-UEM-26
  @req-FUMO-SRV-05 @req-FUMO-SRV-04
  Scenario: The flash of the phone loses what is written, and says nothing
    Given a phone that the server knows
    And the flash of the phone loses what is written where new firmware goes, and says nothing
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 410 and the server takes it
    And the phone still runs the old firmware
