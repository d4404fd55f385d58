@uc-ST1-5.2a @uc-UEM-144
Feature: A phone says what no phone has to say
  The server knows the phone and its password is right, so that the server gets as far as reading what it says.

  @id-ROB-030 @matrix @dm12 @md5 @needs-account
  @req-DMPRO-SRV-27
  Scenario: A phone orders the server about
    Given a phone that the server knows
    When the phone sends every message with an Add of its own
    Then the server answers every message or refuses it
    And the server answers each command that a phone may not send with an error
    And the server still serves another phone

  @id-ROB-031 @needs-account
  @req-DMPRO-SRV-27
  Scenario: A phone wants to read and to run what the server has
    Given a phone that the server knows
    When the phone sends every message with a Get and an Exec of its own
    Then the server answers every message or refuses it
    And the server answers each command that a phone may not send with an error
    And the server still serves another phone

  @id-ROB-032 @matrix @dm12 @md5 @needs-account
  @req-DMROB-SRV-09
  Scenario: A command that nobody knows
    Given a phone that the server knows
    When the phone sends every message with a command that nobody knows
    Then the server answers every message or refuses it
    And the server answers each command that a phone may not send with an error
    And the server still serves another phone

  @id-ROB-033 @needs-account
  @req-DMROB-SRV-09
  Scenario: An alert that nobody knows
    Given a phone that the server knows
    When the phone sends every message with an alert that nobody knows
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-034 @matrix @dm12 @md5 @needs-account
  @req-DMROB-SRV-17
  Scenario: An answer to a command that the server never sent
    Given a phone that the server knows
    When the phone sends every message with a status for a command that the server never sent
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-035 @matrix @dm12 @md5 @needs-account
  @req-DMROB-SRV-18
  Scenario: Results that nobody asked for
    Given a phone that the server knows
    When the phone sends every message with results that nobody asked for
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-036 @matrix @dm12 @md5 @needs-account
  @req-DMROB-SRV-19
  Scenario: Two billion octets are announced and never come
    Given a phone that the server knows
    When the phone sends every message with a value that is announced and never delivered
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-037 @matrix @dm12 @md5 @needs-account @needs-operations
  @req-DMPRO-SRV-14 @req-DMPRO-SRV-15
  Scenario: A phone that has no room for the rest of a value
    Given a phone that the server knows
    And the phone takes messages of at most 1500 octets
    And the phone has no room when the first part of a value arrives
    When the operator sets the "homepage" to a text of 3500 characters
    And the phone connects to the server
    Then the server sends no further part of the value of order 1
    And the server does not believe that order 1 succeeded
    And the server still serves another phone
