@uc-RD13-5.2.1
@dm13
Feature: A phone of DM 1.3
  DM 1.3 keeps the messages of DM 1.2 but for their version. New are the identifiers of what every phone has to say about
  itself; a call in the format of DM 1.2 is understood as before.

  @id-PRO-020 @needs-account @needs-operations
  @req-DMREP-SRV-03 @req-DMTND-SRV-04
  Scenario: A phone of DM 1.3 names the objects of DM 1.3
    Given a 2014 watch that the server knows
    When the operator reads the "./DevInfo?prop=Type"
    And the operator reads the "./DevDetail?prop=Type"
    And the operator reads the "./DMAcc/operator?prop=Type"
    And the phone connects to the server
    Then every answer of the server has the version of the phone
    And the server believes that order 1 read "urn:oma:mo:oma-dm-devinfo:1.1"
    And the server believes that order 2 read "urn:oma:mo:oma-dm-devdetail:1.1"
    And the server believes that order 3 read "urn:oma:mo:oma-dm-dmacc:1.1"
    And nothing changed on the phone

  @id-PRO-021 @needs-account @needs-notification @md5
  @req-DMNOTI-SRV-01 @req-DMNOTI-SRV-02 @req-DMREP-SRV-03
  Scenario: A phone of DM 1.3 understands a call in the format of DM 1.2
    Given a 2014 watch that the server knows
    And the phone and the server have agreed on nonces
    When the operator calls the phone
    Then the phone answers the call with a session
    And the server takes the session that it called for
    And every answer of the server has the version of the phone
    And the session ends

  @id-PRO-022 @needs-account @needs-operations
  @req-DMREP-SRV-31 @req-DMPRO-SRV-28 @req-DMPRO-SRV-36 @req-DMREP-SRV-03
  Scenario: A phone of DM 1.3 reports later what came of an order
    Given a 2014 watch that the server knows
    And the phone needs longer than a session for what it is told to run
    When the operator runs the "ring tone"
    And the phone connects to the server
    Then the phone answers 202 to order 1
    When the phone has finished what it was told to run
    And the phone connects to the server
    Then the server takes note of the outcome
    And every answer of the server has the version of the phone
    And the session ends
