@uc-RD13-5.5.1 @uc-UEM-139 @uc-WID-FUMO
Feature: A phone reports on firmware that nobody ordered for it
  The order may have been given by a server of former days, or by its user. The server need not know what to make of the
  report, but the phone gives it once only and wants it taken.

  @id-UPD-010 @needs-account @dm12 @dm13
  @req-FUMO-SRV-04 @req-DMPRO-SRV-28
  Scenario: An update that the server knows nothing of has succeeded
    Given a phone that the server knows
    And the phone reports 200 for an update that nobody ordered
    When the phone connects to the server
    Then the server accepts the phone
    And the server takes the report on firmware
    And the session ends

  @id-UPD-011 @needs-account @dm12 @dm13
  @req-FUMO-SRV-04
  Scenario: A report that belongs to no order by its text
    Given a phone that the server knows
    And the phone reports 200 for a download and update without saying which
    When the phone connects to the server
    Then the server takes the report on firmware
    And the session ends

  @id-UPD-012 @needs-account @dm12 @dm13
  @req-FUMO-SRV-05 @req-FUMO-SRV-04
  Scenario: Every result that there is, and some of vendors
    Given a phone that the server knows
    And the phone reports each result that firmware may have, and each of vendors
    When the phone connects to the server
    Then the server takes each report on firmware
    And the session ends

  @id-UPD-013 @needs-account @dm12 @dm13
  @req-FUMO-SRV-04 @req-DMTRN-SRV-11
  Scenario: The phone does not know that its report was heard, and gives it again
    Given a phone that the server knows
    And the phone reports 410 for a download and update that nobody ordered
    When the phone connects to the server
    Then the server takes the report on firmware
    When the phone gives its report on firmware again
    And the phone connects to the server
    Then the server takes the report on firmware
    And the session ends

  @id-UPD-014 @dm12 @dm13
  @req-DMROB-SRV-09
  Scenario: A stranger reports a result of its vendor
    Given a phone that the server does not know
    And the phone reports 299 for a download that nobody ordered
    When the phone connects to the server
    Then the server answers every message or refuses it
    And the server takes the report on firmware, if it lets the phone in
    And the server still serves another phone

  @id-UPD-015 @dm12 @dm13
  @req-DMROB-SRV-09
  Scenario: A stranger reports on an order that nobody gave
    Given a phone that the server does not know
    And the phone reports 200 for an update that nobody ordered
    When the phone connects to the server
    Then the server answers every message or refuses it
    And the server takes the report on firmware, if it lets the phone in
    And the server still serves another phone

  @id-UPD-016 @needs-account @dm12 @dm13
  @req-DMROB-SRV-09
  Scenario: Results that are none
    Given a phone that the server knows
    And the phone reports "no result", "", "-1" and "99999999999999999999" for updates that nobody ordered
    When the phone connects to the server
    Then the server answers every message or refuses it
    And the server still serves another phone

  @id-UPD-017 @needs-account @dm11
  @req-DMPRO-SRV-30 @uc-WID-DM1x
  Scenario: A phone of DM 1.1 has no word for it but that of a client event
    Given a phone that the server knows
    And the phone reports 200 for an update that nobody ordered
    When the phone connects to the server
    Then the server accepts the phone
    And the server takes note of the client event
    And the session ends
