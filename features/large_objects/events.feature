@uc-UEM-26
Feature: What is too large for one message of the phone reaches the server in parts

  @id-LOB-001 @matrix @dm12 @dm13 @needs-account
  @req-DMPRO-SRV-17 @req-DMPRO-SRV-28
  Scenario: A large event
    Given a phone that the server knows
    And the phone sends messages of at most 1500 octets
    And the phone has an event of 3000 characters to report
    When the phone connects to the server
    Then the server accepts the phone
    And the server takes the parts of the event and asks for each next one
    And the server takes note of the event
    And the session ends

  @id-LOB-002 @matrix @dm12 @dm13 @needs-account
  @req-DMPRO-SRV-18 @req-DMPRO-SRV-28
  Scenario: The parts of an event are not as long as the first one said
    Given a phone that the server knows
    And the phone sends messages of at most 1500 octets
    And the phone is wrong about the size of what it sends in parts, once
    And the phone has an event of 3000 characters to report
    When the phone connects to the server
    Then the server notices the wrong size
    And the session ends

  @id-LOB-003 @dm12 @dm13 @needs-account
  @req-DMPRO-SRV-19 @req-DMPRO-SRV-28 @req-DMPRO-SRV-50
  Scenario: Another event comes before the end of a large one
    Given a phone that the server knows
    And the phone sends messages of at most 1500 octets
    And the last part of what the phone sends in parts is forgotten, once
    And the phone has an event of 2500 characters to report
    And the phone has an event to report
    When the phone connects to the server
    Then the server notices that the end is missing
    And the server takes note of the event
    And the session ends
