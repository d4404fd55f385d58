@uc-UEM-137
Feature: Where phone and server seal their messages, each message proves itself

  A seal is a digest over password, nonce and the whole message. Servers need not support it; these scenarios run where the
  target has an account for it.

  @id-SEC-020 @matrix @hmac @needs-account @needs-operations
  @req-DMSEC-SRV-15
  Scenario: The server accepts each sealed message and gives the nonce for the next one
    Given a phone that the server knows
    When the operator sets the "homepage" to "http://sealed.example/"
    And the operator reads the "homepage"
    And the phone connects to the server
    Then the server accepts each message of the phone
    And every nonce of the server is another one
    And every order succeeds on the phone
    And the phone's "homepage" is "http://sealed.example/"

  @id-SEC-021 @matrix @hmac @needs-account
  @req-DMSEC-SRV-15 @req-DMSEC-SRV-07
  Scenario: A seal made with the wrong password is refused
    Given a phone that the server knows
    And the phone has the wrong password
    When the phone connects to the server
    Then the server refuses the phone
    And the server sends no orders
    And nothing changed on the phone

  @id-SEC-022 @matrix @hmac @needs-account
  @req-DMSEC-SRV-15
  Scenario: A phone without a seal is asked for one and then accepted
    Given a phone that the server knows
    And the phone shows credentials only when it is asked
    When the phone connects to the server
    Then the server asks for credentials
    And the server accepts the phone
    And the session ends

  @id-SEC-023 @matrix @hmac @needs-account @needs-operations
  @req-DMSEC-SRV-11 @req-DMSEC-SRV-15
  Scenario: A later message without a seal is refused
    Given a phone that the server knows
    And the phone forgets to seal its message 2
    When the operator reads the "language"
    And the phone connects to the server
    Then the server refuses message 2 of the phone

  @id-SEC-024 @matrix @hmac @needs-account @needs-operations
  @req-DMSEC-SRV-15
  Scenario: A seal with the nonce of the message before is refused
    Given a phone that the server knows
    And the phone seals its message 2 with the nonce of the message before
    When the operator reads the "language"
    And the phone connects to the server
    Then the server refuses message 2 of the phone

  @id-SEC-025 @matrix @hmac @needs-account @needs-operations
  @req-DMSEC-SRV-15
  Scenario: A message that somebody changed on its way is refused
    Given a phone that the server knows
    And somebody changes message 2 of the phone on its way
    When the operator reads the "language"
    And the phone connects to the server
    Then the server refuses message 2 of the phone

  @id-SEC-026 @matrix @hmac @needs-account
  @req-DMSEC-SRV-15
  Scenario: A phone that lost the last nonce is given another one for its seal
    Given a phone that the server knows
    And the phone connects to the server
    And the phone lost the last nonce of the server
    When the phone connects to the server
    Then the server challenges the phone with a nonce
    And the server accepts the phone
    And the session ends

  @id-SEC-027 @matrix @hmac @needs-account @needs-operations
  @req-DMSEC-SRV-15 @req-DMSEC-SRV-16
  Scenario: The server seals each of its messages for a phone that wants it
    Given a phone that the server knows
    And the phone wants proof of the server
    When the operator sets the "homepage" to "http://sealed.example/"
    And the operator reads the "homepage"
    And the phone connects to the server
    Then the server proves who it is
    And the server seals each of its messages
    And every order succeeds on the phone
    And the phone's "homepage" is "http://sealed.example/"

  @id-SEC-028 @matrix @hmac @needs-account @needs-operations
  @req-DMSEC-SRV-14 @req-DMSEC-SRV-15
  Scenario: The last nonces of one session open the next in both directions
    Given a phone that the server knows
    And the phone wants proof of the server
    And the operator reads the "language"
    And the phone connects to the server
    When the operator reads the "language"
    And the phone connects to the server
    Then the server accepts the phone at once
    And the server proves who it is at once
    And every order succeeds on the phone
