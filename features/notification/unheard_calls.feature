@needs-account @needs-notification @md5 @uc-ST1-5.2a @uc-WID-Push
Feature: A phone does not take every call
  A phone opens a session only when it can tell that the call is from its server. It never says why it does not, so
  a server must not wait for an answer, and a later session goes on as ever.

  Background:
    Given a phone that the server knows
    And the phone and the server have agreed on nonces

  @id-NOT-011 @needs-operations
  @req-DMNOTI-SRV-06
  Scenario: A phone with another password of the server does not come, and nothing is lost
    Given the phone knows another password of the server
    When the operator sets the "WAP gateway address" to "10.20.30.40"
    And the operator calls the phone
    Then the phone ignores the call
    Given the phone knows the right password of the server again
    When the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "WAP gateway address" is "10.20.30.40"

  @id-NOT-012 @needs-operations
  @req-DMNOTI-SRV-06
  Scenario: A phone that is too old for the call does not come, and nothing is lost
    Given the phone understands no calls but those of version "0.9"
    When the operator sets the "WAP gateway address" to "10.20.30.40"
    And the operator calls the phone
    Then the phone ignores the call
    When the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "WAP gateway address" is "10.20.30.40"

  @id-NOT-013 @needs-operations
  @req-DMNOTI-SRV-07 @req-DMSEC-SRV-20
  Scenario: Nonces are agreed anew when a phone has lost its own
    Given the phone has forgotten the nonce that it gave the server
    When the operator sets the "WAP gateway address" to "10.20.30.40"
    And the operator repeats the call until the phone answers, at most 5 times
    Then the server takes the session that it called for
    And the session ends
    And the server proves who it is
