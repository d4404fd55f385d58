@uc-RD13-5.5.1 @uc-UEM-107 @uc-WID-FUMO
Feature: A phone or its user asks for new firmware
  Whether there is any, and whether now is the time, is for the server to say. The phone only wants to know that it was
  heard, and expects nothing.

  @id-UPD-001 @matrix @dm12 @dm13 @needs-account
  @req-FUMO-SRV-06 @req-DMPRO-SRV-28
  Scenario: The phone asks for new firmware
    Given a phone that the server knows
    And the phone asks for new firmware
    When the phone connects to the server
    Then the server accepts the phone
    And the server takes the wish for new firmware
    And the session ends

  @id-UPD-002 @needs-account @dm12 @dm13
  @req-FUMO-SRV-06 @req-DMPRO-SRV-28
  Scenario: The user of the phone asks for new firmware
    Given a phone that the server knows
    And the user of the phone asks for new firmware
    When the phone connects to the server
    Then the server takes the wish for new firmware
    And the session ends

  @id-UPD-003 @needs-account @dm12 @dm13
  @req-FUMO-SRV-06
  Scenario: The wish is for all firmware of the phone
    Given a phone that the server knows
    And the phone asks for new firmware of every kind
    When the phone connects to the server
    Then the server takes the wish for new firmware
    And the session ends

  @id-UPD-004 @needs-account @dm12 @dm13
  @req-FUMO-SRV-06
  Scenario: A phone that names the kind of its wish as registered names are written
    Given a phone that the server knows
    And the phone names the kinds of its reports in full
    And the phone asks for new firmware
    When the phone connects to the server
    Then the server takes the wish for new firmware
    And the session ends

  @id-UPD-005 @dm12 @dm13
  @req-DMROB-SRV-09
  Scenario: A stranger asks for new firmware
    Given a phone that the server does not know
    And the phone asks for new firmware
    When the phone connects to the server
    Then the server answers every message or refuses it
    And the server takes the wish for new firmware, if it lets the phone in
    And the server still serves another phone
