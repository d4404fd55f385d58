@uc-ST1-5.2b @uc-UEM-144
Feature: What arrives is no message, and the server goes on serving
  Nobody has an account here. A server may refuse such octets in its own way or answer them by a message; it may not break
  down, and it may not do what they ask for.

  @id-ROB-001 @xml
  @req-DMROB-SRV-01
  Scenario: A message breaks off in the middle
    Given a phone that the server does not know
    When the phone sends its first message that breaks off in the middle
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-002 @wbxml
  @req-DMROB-SRV-02
  Scenario: A binary message breaks off in the middle
    Given a phone that the server does not know
    When the phone sends its first message that breaks off in the middle
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-003 @xml
  @req-DMROB-SRV-01
  Scenario: A tag is closed by another one
    Given a phone that the server does not know
    When the phone sends its first message with a tag that is closed by another
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-004 @xml
  @req-DMROB-SRV-01
  Scenario: The root is none that a server knows
    Given a phone that the server does not know
    When the phone sends its first message under another root
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-005 @matrix @dm12 @md5
  @req-DMROB-SRV-01
  Scenario: Nothing at all arrives
    Given a phone that the server does not know
    When the phone sends its first message without a single octet
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-006 @wbxml
  @req-DMROB-SRV-03
  Scenario: A token that nobody knows, and a code page that nobody knows
    Given a phone that the server does not know
    When the phone sends its first message with a token that nobody knows
    And the phone sends its next message with a code page that nobody knows
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-007 @wbxml
  @req-DMROB-SRV-02
  Scenario: Lengths that reach beyond the message
    Given a phone that the server does not know
    When the phone sends its first message with a string table longer than itself
    And the phone sends its first message with a number that never ends
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-008 @xml
  @req-DMROB-SRV-04
  Scenario: A few lines that would grow to billions of characters
    Given a phone that the server does not know
    When the phone sends its first message with entities that grow to billions
    Then the server answers every message, refuses it or hangs up
    And the server still serves another phone

  @id-ROB-009 @xml
  @req-DMROB-SRV-04
  Scenario: A message that asks for a file of the server
    Given a phone that the server does not know
    When the phone sends its first message with an entity that stands for a file of the server
    Then the server answers every message, refuses it or hangs up
    And no file of the server is in its answer
    And the server still serves another phone

  @id-ROB-010 @matrix @dm12 @md5
  @req-DMROB-SRV-13
  Scenario: Octets that are no characters, and characters that end a text
    Given a phone that the server does not know
    When the phone sends its first message in octets that are no characters
    And the phone sends its first message with NUL among its characters
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-011 @matrix @dm12 @md5
  @req-DMTRN-SRV-12
  Scenario: A message under the label of the other encoding
    Given a phone that the server does not know
    When the phone sends its first message under the label of the other encoding
    Then the server answers every message or refuses it
    And the server still serves another phone
