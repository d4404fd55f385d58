@uc-ST1-4.1.1 @uc-UEM-144
Feature: Lines that are slow, that break, and that carry parcels of an unusual kind
  None of this needs an account.

  @id-ROB-050 @matrix @dm12 @md5
  @req-DMTRN-SRV-06
  Scenario: A message in chunks of a single octet
    Given a phone that the server does not know
    When the phone sends its first message in chunks of a single octet
    Then the server understands the last message

  @id-ROB-051 @matrix @dm12 @md5
  @req-DMROB-SRV-14
  Scenario: A message in dribs and drabs
    Given a phone that the server does not know
    When the phone sends its first message in dribs and drabs
    Then the server answers every message or refuses it
    And the server understands the last message

  @id-ROB-052
  @req-DMROB-SRV-23
  Scenario: A compressed message is read or refused
    Given a phone that the server does not know
    When the phone sends its first message compressed
    And the phone sends its first message in a packing that nobody knows
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-053
  @req-DMROB-SRV-23
  Scenario: A small parcel that swells when it is unpacked
    Given a phone that the server does not know
    When the phone sends its first message that swells to 16 million octets when it is unpacked
    Then the server answers every message, refuses it or hangs up
    And the server still serves another phone

  @id-ROB-054
  @req-DMROB-SRV-01
  Scenario: A length that is too small
    Given a phone that the server does not know
    When the phone sends its first message with a length that is too small
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-ROB-055 @matrix @dm12 @md5
  @req-DMTRN-SRV-08
  Scenario: The line breaks while the phone is speaking, and the phone begins again
    Given a phone that the server does not know
    When the phone sends its first message over a line that breaks in its head
    And the phone sends its first message over a line that breaks in its body
    And the phone sends the same message again
    Then the server understands the last message
    And the server still serves another phone

  @id-ROB-056 @matrix @dm12 @md5
  @req-DMTRN-SRV-08 @req-DMTRN-SRV-11
  Scenario: The line breaks while the server is speaking, and the phone goes on over a new one
    Given a phone that the server does not know
    When the phone sends its first message over a line that breaks before the answer
    And the phone sends the same message again
    And the phone sends its next message over a line that breaks in the answer
    And the phone sends the same message again
    Then the server understands the last message
    And the server still serves another phone
