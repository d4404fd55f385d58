@uc-UEM-26
Feature: A phone reports what has happened
  Whether a server has any use for an event is its own business; that it was heard, the phone must know.

  @id-PRO-001 @matrix @dm12 @dm13 @needs-account
  @req-DMPRO-SRV-28
  Scenario: The phone reports an event when it begins a session
    Given a phone that the server knows
    And the phone has an event to report
    When the phone connects to the server
    Then the server accepts the phone
    And the server takes note of the event
    And the session ends

  @id-PRO-002 @matrix @needs-account
  @req-DMPRO-SRV-30
  Scenario: The phone reports a client event
    Given a phone that the server knows
    And the phone has a client event to report
    When the phone connects to the server
    Then the server accepts the phone
    And the server takes note of the client event
    And the session ends

  @id-PRO-003 @needs-account @dm12 @dm13
  @req-DMPRO-SRV-29 @req-DMPRO-SRV-28
  Scenario: Several events in one alert get one answer
    Given a phone that the server knows
    And the phone has 3 events to report in one alert
    When the phone connects to the server
    Then the server accepts the phone
    And the server answers the events of one alert with one status
    And the session ends

  @id-PRO-004 @needs-account @needs-operations @dm12 @dm13
  @req-DMREP-SRV-31 @req-DMREP-SRV-21 @req-DMPRO-SRV-28 @req-DMPRO-SRV-36 @req-DMPRO-SRV-47
  Scenario: What the phone was told to run is finished after the session
    Given a 2009 smartphone that the server knows
    And the phone needs longer than a session for what it is told to run
    When the operator runs the "./Sync/operator/Run"
    And the phone connects to the server
    Then the phone answers 202 to order 1
    When the phone has finished what it was told to run
    And the phone connects to the server
    Then the server takes note of the outcome
    And the session ends
