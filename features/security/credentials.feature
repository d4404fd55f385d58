@uc-UEM-137
Feature: Credentials that are garbled, borrowed, out of date or of the wrong kind open nothing

  @id-SEC-001 @matrix @md5 @basic
  @req-DMSEC-SRV-30
  Scenario: Garbled credentials are refused and do no harm
    Given a phone that the server does not know
    And the phone garbles its credentials
    When the phone connects to the server
    Then the server does not accept these credentials
    And nothing changed on the phone

  @id-SEC-002 @matrix @basic
  @req-DMSEC-SRV-30 @req-DMSEC-SRV-02
  Scenario: A name and a password that nobody can tell apart are refused
    Given a phone that the server does not know
    And the phone leaves out the colon between its name and its password
    When the phone connects to the server
    Then the server does not accept these credentials
    And nothing changed on the phone

  @id-SEC-003 @matrix @md5
  @req-DMSEC-SRV-18
  Scenario: A phone with credentials of an unknown kind is told which ones will do
    Given a phone that the server does not know
    And the phone shows credentials of a type that nobody knows
    When the phone connects to the server
    Then the server does not accept these credentials
    And the server asks for credentials of a type that it supports

  @id-SEC-004 @matrix @md5 @needs-account
  @req-DMSEC-SRV-09 @req-DMSEC-SRV-05
  Scenario: Credentials that somebody overheard do not open a second session
    Given a phone that the server knows
    And the phone connects to the server
    When the phone connects to the server with the credentials of the session before
    Then the server does not accept these credentials
    And the server accepts the phone

  @id-SEC-005 @matrix @md5 @hmac @needs-account
  @req-DMSEC-SRV-31
  Scenario: A phone that is asked for a digest cannot get in with its plain password
    Given a phone that the server knows
    And the phone shows credentials only when it is asked
    And the phone answers the challenge with its name and password
    When the phone connects to the server
    Then the server wants the digest that it asked for
    And the server sends no orders
    And nothing changed on the phone

  @id-SEC-006 @wbxml @matrix @md5 @needs-account
  @req-DMSEC-SRV-21
  Scenario: A digest may come as the octets that it is
    Given a phone that the server knows
    And the phone sends its digest as sixteen octets
    When the phone connects to the server
    Then the server accepts the phone
    And the session ends

  @id-SEC-007 @matrix @md5 @needs-account
  @req-DMSEC-SRV-05 @req-DMSEC-SRV-06
  Scenario: A phone that has lost all nonces gets in after a call, with the default nonce or with another one
    Given a phone that the server knows
    And the phone connects to the server
    When the phone, which has lost its nonces, answers a call of the server
    Then the server accepts the phone
    And the session ends

  @id-SEC-008 @matrix @hmac @needs-account @needs-operations
  @req-DMSEC-SRV-32
  Scenario: A new password counts from the next session on
    Given a phone that the server knows
    When the operator gives the phone a new password
    And the operator reads the "language"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the server accepts each message of the phone
    When the server learns the new password of the phone
    And the phone connects to the server
    Then the server accepts the phone
    And the session ends
