@needs-account @needs-notification @md5 @uc-RD13-5.2.1 @uc-ST1-4.1.2 @uc-WID-Push
Feature: The operator calls a phone and the phone connects
  A phone that nobody has switched off can be reached at any time: the server sends it a notification, and the phone
  opens the session that the notification asks for. Nobody answers the notification itself.

  Background:
    Given a phone that the server knows
    And the phone and the server have agreed on nonces

  @id-NOT-001 @matrix @needs-operations
  @req-DMPRO-SRV-02 @req-DMNOTI-SRV-01 @req-DMNOTI-SRV-02 @req-DMNOTI-SRV-03 @req-DMNOTI-SRV-05
  Scenario: An operator changes a setting at once by calling the phone
    When the operator sets the "WAP gateway address" to "10.20.30.40"
    And the operator calls the phone
    Then the phone answers the call with a session
    And the server takes the session that it called for
    And the session ends
    And every order succeeds on the phone
    And the phone's "WAP gateway address" is "10.20.30.40"

  @id-NOT-002
  @req-DMNOTI-SRV-01 @req-DMNOTI-SRV-02
  Scenario: A call comes through the push gateway of the network
    Given the phone takes calls through a gateway
    When the operator calls the phone
    Then the phone answers the call with a session
    And the server takes the session that it called for
    And the session ends

  @id-NOT-003
  @req-DMNOTI-SRV-01 @req-DMNOTI-SRV-05
  Scenario: A call comes over a connection
    Given the phone takes calls over connections
    When the operator calls the phone
    Then the phone answers the call with a session
    And the server takes the session that it called for
    And the session ends

  @id-NOT-004
  @req-DMNOTI-SRV-04 @req-DMSEC-SRV-14
  Scenario: Each call is for a session of its own
    When the operator calls the phone
    Then the phone answers the call with a session
    When the operator calls the phone
    Then the phone answers the call with a session
    And each call was for a session of its own
    And the session ends

  @id-NOT-005
  @req-DMNOTI-SRV-04 @req-DMNOTI-SRV-06
  Scenario: A call that is repeated makes one session only
    When the operator calls the phone, asking its user
    And the operator repeats the call
    Then the phone ignores the repeated call

  @id-NOT-006
  @req-DMNOTI-SRV-08
  Scenario: A call that the user is not to notice
    Given the user of the phone will refuse
    When the operator calls the phone, unseen by its user
    Then the phone answers the call with a session
    And the call was made, unseen by its user

  @id-NOT-007
  @req-DMNOTI-SRV-08 @uc-DMS-notify-user
  Scenario: A call of which the user is told
    Given the user of the phone will refuse
    When the operator calls the phone, telling its user
    Then the phone answers the call with a session
    And the call was made, telling its user

  @id-NOT-008
  @req-DMNOTI-SRV-08
  Scenario: A call to which the user agrees
    Given the user of the phone will agree
    When the operator calls the phone, asking its user
    Then the phone answers the call with a session
    And the call was made, asking its user
    And the session ends

  @id-NOT-009 @needs-operations
  @req-DMNOTI-SRV-06 @req-DMNOTI-SRV-08
  Scenario: A user who refuses a call gets his orders another time
    Given the user of the phone will refuse
    When the operator sets the "WAP gateway address" to "10.20.30.40"
    And the operator calls the phone, asking its user
    Then the user of the phone does not want the session
    When the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "WAP gateway address" is "10.20.30.40"

  @id-NOT-010
  @req-DMNOTI-SRV-08
  Scenario: A call that the user has wished for
    When the operator calls the phone because its user wants it
    Then the phone answers the call with a session
    And the call says that the user wants the session
