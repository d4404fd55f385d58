@needs-account @needs-firmware @uc-UEM-107 @uc-RD13-5.5.1 @uc-UEM-68
Feature: The user of the phone has a say
  The phone asks before it installs anything. The operator has to know what became of it, and must not believe in an update
  that the user did not want.

  Background:
    Given a phone that the server knows
    And the phone asks its user before it installs firmware

  @id-UPD-070
  @req-FUMO-SRV-04
  Scenario: The user agrees
    Given the user of the phone agrees to new firmware
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the user was asked about new firmware
    And the phone runs the new firmware

  @id-UPD-071
  @req-FUMO-SRV-05 @req-FUMO-SRV-04
  Scenario: The user refuses
    Given the user of the phone refuses new firmware
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 401 and the server takes it
    And the user was asked about new firmware
    And the phone still runs the old firmware

  @id-UPD-072
  @req-FUMO-SRV-09 @req-FUMO-SRV-04
  Scenario: The user puts it off and agrees later
    Given the user of the phone puts new firmware off 2 times
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the user was asked about new firmware 3 times
    And the phone runs the new firmware

  @id-UPD-073
  @req-FUMO-SRV-05
  Scenario: The user does not answer
    Given the user of the phone says nothing to new firmware
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 401 and the server takes it
    And the phone still runs the old firmware

  @id-UPD-075
  @req-FUMO-SRV-05 @req-FUMO-SRV-04
  Scenario: The user breaks the download off
    Given the user of the phone breaks the download of new firmware off
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 401 and the server takes it
    And the phone still runs the old firmware

  @id-UPD-076
  @req-FUMO-SRV-05 @req-FUMO-SRV-03
  Scenario: The user refuses while the server waits, and the Status is all that the phone says
    Given the phone installs firmware while the server waits
    And the user of the phone refuses new firmware
    When the operator has the phone download new firmware
    And the phone connects to the server
    And the phone carries out its download
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    When the operator has the phone install what it has downloaded
    And the phone connects to the server
    Then the server orders an update
    And the user was asked about new firmware
    And the phone still runs the old firmware

  @id-UPD-077
  @req-FUMO-SRV-03 @req-FUMO-SRV-04
  Scenario: The user puts it off while the server waits, and the phone reports later
    Given the phone installs firmware while the server waits
    And the user of the phone puts new firmware off 1 time
    When the operator has the phone download new firmware
    And the phone connects to the server
    And the phone carries out its download
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    When the operator has the phone install what it has downloaded
    And the phone connects to the server
    Then the server orders an update
    When the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-074 @needs-operations @uc-UEM-66
  @req-DMPRO-SRV-35 @req-FUMO-SRV-03
  Scenario: The operator asks the user himself, before anything is fetched
    Given the user of the phone will agree
    When the operator asks the user "There is new firmware for your phone. Install it?"
    And the operator updates the firmware of the phone
    And the phone connects to the server
    Then the user was asked "There is new firmware for your phone. Install it?"
    When the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-078
  @req-FUMO-SRV-05 @req-FUMO-SRV-09
  Scenario: The user puts it off until the phone asks no more
    Given the user of the phone puts new firmware off 9 times
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 401 and the server takes it
    And the user was asked about new firmware 5 times
    And the phone still runs the old firmware

  @id-UPD-079
  @req-FUMO-SRV-05 @req-FUMO-SRV-04
  Scenario: The user does not even want the download
    Given the phone asks its user before it downloads firmware
    And the user of the phone refuses new firmware
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 401 and the server takes it
    And the phone has not fetched anything
    And the phone still runs the old firmware
