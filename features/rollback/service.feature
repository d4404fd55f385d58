@needs-account @needs-firmware @uc-UEM-138 @uc-UEM-6.3 @uc-UEM-109 @uc-UEM-26
Feature: A phone does not start any more
  Nothing on it runs, so it tells nobody but its user. When the service has brought it back it says what has become of
  the order that it had, and the operator learns what it runs now.

  @id-RBK-030 @needs-operations
  @req-FUMO-SRV-10 @req-FUMO-SRV-07
  Scenario: The service installs again what the phone ran
    Given a phone that the server knows
    And the phone has been updated by the operator
    When the firmware of the phone is damaged wherever it lies, and so is the package that it has kept
    Then the phone does not start, and tells its user to take it to the service
    When the service installs again what the phone ran
    And the operator reads the version of the phone's firmware
    And the phone connects to the server
    Then the server orders nothing more about the phone's firmware
    And the phone runs what the service has installed
    And the data and the settings of the phone's user are untouched

  @id-RBK-031 @needs-operations
  @req-FUMO-SRV-10 @req-FUMO-SRV-05 @req-FUMO-SRV-09
  Scenario: The phone breaks while it is updated, and the service installs something else
    Given a phone that the server knows
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update until it starts anew
    And the firmware of the phone is damaged wherever it lies, and so is the package that it has kept
    Then the phone does not start, and tells its user to take it to the service
    When the service installs again what the phone ran
    And the operator reads the version of the phone's firmware
    And the phone connects to the server
    Then the phone reports 410 and the server takes it
    And the phone runs what the service has installed
    And the data and the settings of the phone's user are untouched

  @id-RBK-032 @uc-UEM-142 @needs-operations
  @req-FUMO-SRV-10
  Scenario: The service has firmware that the phone refuses, and some that does not run
    Given a phone that the server knows
    And the phone has been updated by the operator
    When the firmware of the phone is damaged wherever it lies, and so is the package that it has kept
    And the service installs an old package on the phone
    Then the phone refuses what the service installs with 405
    When the service installs a package that nobody has signed on the phone
    Then the phone refuses what the service installs with 404
    When the service installs firmware that crashes as it starts on the phone
    Then the phone does not start, and tells its user to take it to the service
    When the service installs again what the phone ran
    And the operator reads the version of the phone's firmware
    And the phone connects to the server
    Then the phone runs what the service has installed
    And the data and the settings of the phone's user are untouched

  @id-RBK-033 @needs-operations
  @req-FUMO-SRV-10 @req-FUMO-SRV-07
  Scenario: A phone that keeps its package helps itself
    Given a tablet that the server knows
    And the phone has been updated by the operator
    When the firmware of the phone is damaged wherever it lies
    Then the phone has helped itself
    When the operator reads the version of the phone's firmware
    And the phone connects to the server
    Then the server orders nothing more about the phone's firmware
    And the data and the settings of the phone's user are untouched

  @id-RBK-034
  @req-FUMO-SRV-10 @req-FUMO-SRV-04
  Scenario: A phone that came back from the service is updated as any other
    Given a phone that the server knows
    When the firmware of the phone is damaged wherever it lies, and so is the package that it has kept
    And the service installs again what the phone ran
    And the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware
    And the data and the settings of the phone's user are untouched

  @id-RBK-035
  @req-FUMO-SRV-10
  Scenario: As long as nobody has heard from the phone, its update is no success
    Given a phone that the server knows
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update until it starts anew
    And the firmware of the phone is damaged wherever it lies, and so is the package that it has kept
    Then the phone does not start, and tells its user to take it to the service
