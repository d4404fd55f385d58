@uc-RD13-5.1.4
Feature: A second-hand device brings the wrong settings along
  The network or the user notices that the phone still carries the settings of another operator. They are
  overwritten; what belongs to the user stays.

  @id-PROV-010 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-07 @req-DMREP-SRV-19 @req-DMPRO-SRV-43 @uc-UEM-110
  Scenario: The settings of another operator are overwritten and nothing else is touched
    Given a phone that the server knows
    And the phone's "WAP gateway address" was "192.168.99.1"
    And the phone's "homepage" was "http://wap.other.example/"
    When the operator sets:
      | setting             | value                        |
      | WAP gateway address | 10.20.30.40                  |
      | homepage            | http://wap.operator.example/ |
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "WAP gateway address" is "10.20.30.40"
    And the phone's "homepage" is "http://wap.operator.example/"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-011 @needs-account @needs-operations
  @req-DMREP-SRV-25 @req-DMREP-SRV-26 @req-DMPRO-SRV-35 @uc-UEM-68 @uc-UEM-6.2
  Scenario: The user agrees to the new settings
    Given a phone that the server knows
    And the user of the phone will agree
    When the operator orders, all or nothing:
      | do  | setting  | value                            |
      | ask |          | Install the settings of your operator? |
      | set | homepage | http://wap.operator.example/     |
    And the phone connects to the server
    Then the user was asked "Install the settings of your operator?"
    And every order succeeds on the phone
    And the phone's "homepage" is "http://wap.operator.example/"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-012 @needs-account @needs-operations
  @req-DMREP-SRV-25 @req-DMPRO-SRV-35 @req-DMPRO-SRV-32 @uc-UEM-68 @uc-UEM-107
  Scenario: The user refuses the new settings and keeps the old ones
    Given a phone that the server knows
    And the user of the phone will refuse
    When the operator orders, all or nothing:
      | do  | setting  | value                            |
      | ask |          | Install the settings of your operator? |
      | set | homepage | http://wap.operator.example/     |
    And the phone connects to the server
    Then the user was asked "Install the settings of your operator?"
    And the phone answers 507 to order 1
    And nothing changed on the phone
    And the server believes that order 1 was answered with 507
    And the session ends

  @id-PROV-013 @needs-account @needs-operations
  @req-DMREP-SRV-25 @req-DMPRO-SRV-35 @req-DMREP-SRV-41 @uc-UEM-68
  Scenario: A question by itself is answered with no
    Given a phone that the server knows
    And the user of the phone will refuse
    When the operator asks the user "May your operator look at the phone?"
    And the phone connects to the server
    Then the phone answers 304 to order 1
    And nothing changed on the phone
    And the server believes that order 1 was answered with 304
    And the session ends
