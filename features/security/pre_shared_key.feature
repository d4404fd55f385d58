@needs-psk @uc-ST1-5.2c
Feature: The SIM and the server share a key that takes the place of certificates

  @id-TLS-010 @needs-account
  @req-DMTRN-SRV-24
  Scenario: A phone with the key of its SIM holds a session
    Given a phone that the server knows
    When the phone connects to the server if they agree on TLS
    Then the server knows the key of the phone
    And the server accepts the phone
    And the session ends

  @id-TLS-011
  @req-DMTRN-SRV-24
  Scenario: A phone with another key than the server has for its SIM
    Given a phone that the server does not know
    And the phone has another key than its SIM
    When the phone connects to the server if they agree on TLS
    Then the phone and the server do not agree on TLS
