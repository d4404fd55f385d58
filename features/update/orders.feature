@needs-account @needs-firmware @uc-RD13-5.5.1 @uc-UEM-6.3 @uc-UEM-108 @uc-UEM-139 @uc-DMS-firmware @uc-WID-FUMO
Feature: The operator mends the firmware of a phone over the air
  The phone fetches a package or gets it within the session, checks it, writes it to its flash, starts it, and says what
  became of it. What the server then believes of the phone is compared with the phone after every scenario here.

  @id-UPD-020 @matrix @dm12
  @req-FUMO-SRV-03 @req-FUMO-SRV-01 @req-FUMO-SRV-02 @req-FUMO-SRV-04 @req-FUMO-SRV-11
  Scenario: A phone fetches and installs new firmware
    Given a phone that the server knows
    When the operator updates the firmware of the phone
    And the phone connects to the server
    Then the server orders a download and update
    When the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware
    And the session ends

  @id-UPD-021
  @req-FUMO-SRV-03 @req-FUMO-SRV-02
  Scenario: A small package holds only what is new
    Given a phone that the server knows
    When the operator updates the firmware of the phone by a delta
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-022
  @req-FUMO-SRV-03 @req-FUMO-SRV-02 @req-FUMO-SRV-04
  Scenario: First the download, then the update
    Given a phone that the server knows
    When the operator has the phone download new firmware
    And the phone connects to the server
    Then the server orders a download
    When the phone carries out its download
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone still runs the old firmware
    When the operator has the phone install what it has downloaded
    And the phone connects to the server
    Then the server orders an update
    When the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-023
  @req-FUMO-SRV-02 @req-FUMO-SRV-03 @req-DMPRO-SRV-14
  Scenario: The package comes within the session
    Given a tablet that the server knows
    And the phone takes messages of at most 16000 octets
    When the operator sends the phone a small package and has it installed
    And the phone connects to the server
    Then the server orders an update
    When the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-024
  @req-FUMO-SRV-03 @req-FUMO-SRV-02
  Scenario: A descriptor says beforehand what will come, and wants to know what became of it
    Given a phone that the server knows
    And packages are offered with a descriptor
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone gave the notice "900 Success" where it fetched its package
    And the phone runs the new firmware

  @id-UPD-025 @uc-UEM-144
  @req-FUMO-SRV-03
  Scenario: The download breaks off and goes on where it was
    Given a phone that the server knows
    And the download of the phone breaks off 2 times
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone has fetched no octet of its package twice
    And the phone runs the new firmware

  @id-UPD-026
  @req-FUMO-SRV-03 @req-FUMO-SRV-10
  Scenario: The phone installs while the server waits, and the Status is all that it says
    Given a data modem that the server knows
    And the operator means the system of the phone, and not its radio
    When the operator has the phone download new firmware
    And the phone connects to the server
    And the phone carries out its download
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    When the operator has the phone install what it has downloaded
    And the phone connects to the server
    Then the server orders an update
    And the phone runs the new firmware

  @id-UPD-027
  @req-FUMO-SRV-04 @req-FUMO-SRV-09
  Scenario: An order that has no name
    Given a phone that the server knows
    And the operator gives his orders on firmware no name
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-028
  @req-FUMO-SRV-01 @req-FUMO-SRV-03
  Scenario: System and radio of a phone have an object each
    Given a data modem that the server knows
    And the operator means the system of the phone, and not its radio
    When the operator updates the firmware of the phone
    And the phone connects to the server
    Then the server orders a download and update
    When the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-029 @uc-UEM-137 @uc-ST1-5.2c
  @req-FUMO-SRV-02 @req-FUMO-SRV-03
  Scenario: A package that nobody else can read
    Given a phone that the server knows
    When the operator updates the firmware of the phone by an encrypted package
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-030 @needs-notification @md5 @uc-UEM-66
  @req-FUMO-SRV-03 @req-DMNOTI-SRV-01
  Scenario: The operator calls the phone so that it gets its firmware now
    Given a phone that the server knows
    And the phone and the server have agreed on nonces
    When the operator updates the firmware of the phone
    And the operator calls the phone
    Then the phone answers the call with a session
    When the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-031 @dm11 @needs-operations @uc-WID-DM1x
  @req-FUMO-SRV-03
  Scenario: A phone of DM 1.1 has no word for what became of its update
    Given a phone that the server knows
    When the operator updates the firmware of the phone
    And the phone connects to the server
    Then the server orders a download and update
    When the phone carries out its update
    And the operator reads the state of the phone's firmware
    And the phone connects to the server
    Then the phone runs the new firmware

  @id-UPD-035 @dm11 @needs-operations @uc-WID-DM1x
  @req-FUMO-SRV-07 @req-FUMO-SRV-03
  Scenario: A phone of DM 1.1 goes back to its old firmware and has no word for that
    Given a phone that the server knows
    When the operator updates the firmware of the phone by firmware that crashes as it starts
    And the phone connects to the server
    Then the server orders a download and update
    When the phone carries out its update
    And the operator reads the state of the phone's firmware
    And the phone connects to the server
    Then the phone runs the old firmware again

  @id-UPD-036
  @req-FUMO-SRV-02 @req-FUMO-SRV-03
  Scenario: A phone that takes packages in either way gets a single one
    Given a tablet that the server knows
    When the operator updates the firmware of the phone
    And the phone connects to the server
    Then the server orders a download and update
    When the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  Scenario Outline: Firmware lies in flash of every kind
    Given a phone that the server knows
    And the firmware of the phone lies in <flash>
    When the operator updates the firmware of the phone by a delta
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

    @id-UPD-032 @req-FUMO-SRV-03
    Examples:
      | flash              |
      | two slots of NAND  |

    @id-UPD-033 @req-FUMO-SRV-03
    Examples:
      | flash                      |
      | one slot of NOR and a backup |

    @id-UPD-034 @req-FUMO-SRV-03
    Examples:
      | flash                         |
      | one slot of NAND and a backup |

  @id-UPD-037
  @req-FUMO-SRV-10 @req-FUMO-SRV-05
  Scenario: The phone installs while the server waits, and the Status says that it has failed
    Given a data modem that the server knows
    And the operator means the system of the phone, and not its radio
    When the operator has the phone download firmware that crashes as it starts
    And the phone connects to the server
    And the phone carries out its download
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    When the operator has the phone install what it has downloaded
    And the phone connects to the server
    Then the Status of the order says 410
    And the phone runs the old firmware again
