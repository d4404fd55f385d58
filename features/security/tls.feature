@needs-tls @uc-ST1-5.2c @uc-ST1-5.2b
Feature: Nobody listens to the phone and the server, and neither is deceived about the other
  The phones here speak TLS. Which versions a server offers besides one of 1.2 and 1.3 is its own affair.

  @id-TLS-001 @md5
  @req-DMTRN-SRV-13
  Scenario: The phone can trust the certificate of the server
    Given a phone that the server does not know
    When the phone connects to the server
    Then the server shows a certificate for its address that is valid now
    And the server refuses the phone

  @id-TLS-002 @md5
  @req-DMTRN-SRV-13
  Scenario: A phone that speaks TLS 1.2 only
    Given a phone that the server does not know
    And the phone speaks no TLS but "1.2"
    When the phone connects to the server if they agree on TLS
    Then phone and server speak TLS "1.2"
    And the server refuses the phone

  @id-TLS-003 @md5
  @req-DMTRN-SRV-13
  Scenario: A phone that speaks TLS 1.3 only
    Given a phone that the server does not know
    And the phone speaks no TLS but "1.3"
    When the phone connects to the server if they agree on TLS
    Then phone and server speak TLS "1.3"
    And the server refuses the phone

  @id-TLS-004
  @req-DMTRN-SRV-23
  Scenario: Somebody asks for a version of TLS that is broken
    When somebody asks the server to speak TLS 1.1
    Then the server does not speak TLS 1.1

  @id-TLS-005 @md5
  @req-DMTRN-SRV-25
  Scenario: The server asks the phone for a certificate
    Given a phone that the server does not know
    When the phone connects to the server
    Then the server has asked the phone for a certificate

  @id-TLS-006 @needs-account @uc-ST1-5.2a
  @req-DMTRN-SRV-21
  Scenario: Somebody makes himself a certificate in the name of a phone
    Given a phone that the server knows
    And the phone has a certificate in its own name from an issuer whom nobody knows
    And the phone shows credentials only when it is asked
    When the phone connects to the server if they agree on TLS
    Then the certificate of the phone has proved nothing

  @id-TLS-007 @needs-account
  @req-DMSEC-SRV-22
  Scenario: The certificate of the phone takes the place of its password
    Given a phone that the server knows
    And the phone has a certificate that the server trusts
    And the phone shows credentials only when it is asked
    When the phone connects to the server
    Then the server lets the phone in by its certificate, or asks for its password too
    And the session ends

  @id-TLS-008
  @req-DMTRN-SRV-22
  Scenario: Somebody speaks to the server without TLS where TLS is expected
    Given a phone that the server does not know
    When the phone begins its session without TLS at the port of TLS
    Then nobody answers with a message

  @id-TLS-009 @matrix @md5
  @req-DMTRN-SRV-13 @req-DMTRN-SRV-08
  Scenario: A phone that hangs up after each answer agrees on TLS anew each time
    Given a phone that the server does not know
    And the phone hangs up after each answer
    When the phone connects to the server
    Then phone and server agreed on TLS anew for each message
    And the session goes on over a new connection for each message
    And the server refuses the phone
