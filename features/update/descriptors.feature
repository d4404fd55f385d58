@needs-account @needs-firmware @uc-RD13-5.5.1 @uc-UEM-6.3 @uc-UEM-108 @uc-WID-FUMO
Feature: The server says beforehand what will come, and wants to know what became of it
  A download descriptor of the server names the package, its size and its type; the phone compares before it installs
  anything, and posts a notice when it is over. Only what the server hands out by itself is examined here.

  Background:
    Given a phone that the server knows
    And the server offers its packages by descriptors of its own

  @id-UPD-130
  @req-FUMO-SRV-08 @req-FUMO-SRV-03
  Scenario: The phone follows the descriptor, installs, and says so in both places
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    Then the phone has fetched its package by the descriptor of the server
    And the server takes the notice "900 Success" of the phone
    When the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware

  @id-UPD-131 @uc-UEM-26
  @req-FUMO-SRV-08 @req-FUMO-SRV-05
  Scenario: What was fetched does not run, and the phone says so in both places
    When the operator updates the firmware of the phone by firmware that crashes as it starts
    And the phone connects to the server
    And the phone carries out its update
    Then the phone has fetched its package by the descriptor of the server
    And the server takes the notice "952 Device Aborted" of the phone
    When the phone connects to the server
    Then the phone reports 410 and the server takes it
    And the phone runs the old firmware again

  @id-UPD-132 @uc-UEM-142
  @req-FUMO-SRV-08 @req-FUMO-SRV-05
  Scenario: The phone wants nothing of what was fetched, and says so in both places
    When the operator updates the firmware of the phone by a package of unknown origin
    And the phone connects to the server
    And the phone carries out its update
    Then the phone has fetched its package by the descriptor of the server
    And the server takes the notice "953 Non-Acceptable Content" of the phone
    When the phone connects to the server
    Then the phone reports 404 and the server takes it
    And the phone still runs the old firmware

  @id-UPD-133
  @req-FUMO-SRV-08 @req-FUMO-SRV-09
  Scenario: The power fails between the descriptor and the notice
    Given the power of the phone will fail while it installs
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    Then the power of the phone has failed
    And the phone has fetched its package by the descriptor of the server
    And the server takes the notice "900 Success" of the phone
    When the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware
