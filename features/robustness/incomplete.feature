@uc-ST1-5.2b @uc-UEM-144
Feature: Parts of a message are missing, or there too often
  None of this needs an account.

  @id-ROB-020 @xml
  @req-DMROB-SRV-21
  Scenario: A message without its header
    Given a phone that the server does not know
    When the phone sends its first message without its header
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-021 @matrix @dm12 @md5
  @req-DMROB-SRV-21
  Scenario: A message that does not say which one of which session it is, or whose
    Given a phone that the server does not know
    When the phone sends its first message without its number
    And the phone sends its first message without the id of its session
    And the phone sends its first message without its sender
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-022 @matrix @dm12 @md5
  @req-DMROB-SRV-10
  Scenario: Commands that cannot be answered because they have no CmdID
    Given a phone that the server does not know
    When the phone sends its first message whose commands have no CmdID
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-023 @matrix @dm12 @md5
  @req-DMROB-SRV-07
  Scenario: Commands that cannot be told apart
    Given a phone that the server does not know
    When the phone sends its first message whose commands all have the same CmdID
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-024 @matrix @dm12 @md5
  @req-DMROB-SRV-08
  Scenario: A message that says nothing
    Given a phone that the server does not know
    When the phone sends its first message without any command
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-025 @matrix @dm12 @md5
  @req-DMPRO-SRV-26
  Scenario: A phone that never ends what it says
    Given a phone that the server does not know
    When the phone sends every message without Final
    Then the server answers every message or refuses it
    And the server still serves another phone
