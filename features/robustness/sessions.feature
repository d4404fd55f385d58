@uc-ST1-5.2a @uc-UEM-144
Feature: Messages out of turn, and sessions that get in each other's way

  @id-ROB-060 @matrix @dm12 @md5
  @req-DMPRO-SRV-25
  Scenario: An old message comes again after a newer one
    Given a phone that the server does not know
    When the phone sends its first message
    And the phone sends its next message
    And the phone sends its first message again
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-061 @matrix @dm12 @md5
  @req-DMPRO-SRV-25
  Scenario: Messages are missing in between
    Given a phone that the server does not know
    When the phone sends its first message
    And the phone leaves out 5 numbers and sends its next message
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-062 @matrix @dm12 @md5 @needs-account
  @req-DMPRO-SRV-21
  Scenario: A phone goes on although its session is over
    Given a phone that the server knows
    When the phone goes on with its session
    And the phone goes on although its session is over
    Then the server answers every message or refuses it
    And the server does not accept the last message
    And the server still serves another phone

  @id-ROB-063 @matrix @dm12 @md5 @needs-account
  @req-DMROB-SRV-22
  Scenario: In the middle of a session the sender is another
    Given a phone that the server knows
    When the phone is accepted and does not end what it says
    And the phone goes on under the name of another phone
    Then the server answers every message or refuses it
    And the server does not accept the last message
    And the server still serves another phone

  @id-ROB-064 @matrix @dm12 @md5 @needs-account
  @req-DMROB-SRV-22
  Scenario: In the middle of a session its id is another
    Given a phone that the server knows
    When the phone is accepted and does not end what it says
    And the phone goes on under the id of another session
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-065 @matrix @dm12 @md5
  @req-DMROB-SRV-20
  Scenario: A phone holds two sessions at the same time
    Given a phone that the server does not know
    When the phone holds two sessions at the same time
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-066 @matrix @dm12 @md5
  @req-DMROB-SRV-15
  Scenario: The same message arrives over two lines at the same moment
    Given a phone that the server does not know
    When the phone sends its next message twice at the same moment
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-067
  @req-DMROB-SRV-20
  Scenario: A phone begins many sessions and ends none
    Given a phone that the server does not know
    When the phone begins 40 sessions and leaves each after its first message
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-110
  @req-DMPRO-SRV-26
  Scenario: A phone does not say why it calls
    Given a phone that the server does not know
    When the phone sends its first message without its session alert
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-111
  @req-DMPRO-SRV-26
  Scenario: A phone does not say what it is
    Given a phone that the server does not know
    When the phone sends its first message without the information on the phone
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-112 @needs-account
  @req-DMPRO-SRV-22
  Scenario: A phone falls silent after its first message and calls again
    Given a phone that the server knows
    When the phone begins 2 sessions and leaves each after its first message
    Then the server serves the phone again
