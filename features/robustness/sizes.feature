@uc-UEM-144
Feature: Too large, too deep, too long, or less than nothing
  None of this needs an account. A server may refuse such messages as early as it likes.

  @id-ROB-040
  @req-DMROB-SRV-05
  Scenario: A message larger than any server needs to take
    Given a phone that the server does not know
    When the phone sends its first message of a million octets
    Then the server answers every message, refuses it or hangs up
    And the server still serves another phone

  @id-ROB-041 @matrix @dm12 @md5
  @req-DMROB-SRV-06
  Scenario: Ten thousand commands inside each other
    Given a phone that the server does not know
    When the phone sends its first message with ten thousand levels of nesting
    Then the server answers every message, refuses it or hangs up
    And the server still serves another phone

  @id-ROB-042
  @req-DMROB-SRV-16
  Scenario: Three thousand values in one command
    Given a phone that the server does not know
    When the phone sends its first message with three thousand values
    Then the server answers every message, refuses it or hangs up
    And the server still serves another phone

  @id-ROB-043 @matrix @dm12 @md5
  @req-DMROB-SRV-12
  Scenario: Names and ids that do not end
    Given a phone that the server does not know
    When the phone sends its first message with an address of 50000 characters
    And the phone sends its first message with a session id of 5000 characters
    And the phone sends its first message with a header line of 50000 characters
    Then the server answers every message, refuses it or hangs up
    And the server still serves another phone

  @id-ROB-044
  @req-DMROB-SRV-11
  Scenario: Addresses that lead out of the tree of the phone
    Given a phone that the server does not know
    When the phone sends its first message with addresses that lead nowhere
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-045 @matrix @dm12 @md5
  @req-DMROB-SRV-19
  Scenario: Limits that cannot be kept
    Given a phone that the server does not know
    When the phone sends its first message with limits that are no numbers
    And the phone sends its first message with limits of nothing
    And the phone sends its first message with limits beyond all numbers
    Then the server answers every message or refuses it
    And the server still serves another phone
