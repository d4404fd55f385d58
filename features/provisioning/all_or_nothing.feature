@uc-UEM-6.2
Feature: Several settings belong together

  @id-PROV-050 @matrix @needs-account @needs-operations
  @req-DMREP-SRV-22 @req-DMREP-SRV-24 @req-DMPRO-SRV-32 @req-DMPRO-SRV-45
  Scenario: Settings that belong together are all installed
    Given a phone that the server knows
    When the operator orders, all or nothing:
      | do  | setting             | value                   |
      | set | WAP gateway address | 10.1.1.1                |
      | set | homepage            | http://both.example/    |
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "WAP gateway address" is "10.1.1.1"
    And the phone's "homepage" is "http://both.example/"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-051 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-32 @req-DMREP-SRV-22 @uc-UEM-138
  Scenario: When one of them fails none is installed
    Given a phone that the server knows
    When the operator orders, all or nothing:
      | do  | setting             | value                   |
      | set | WAP gateway address | 10.1.1.1                |
      | set | unknown setting     | 7                       |
      | set | homepage            | http://never.example/   |
    And the phone connects to the server
    Then the phone answers 507 to order 1
    And nothing changed on the phone
    And the server believes that order 1 was answered with 507
    And the session ends

  @id-PROV-052 @needs-account @needs-operations
  @req-DMREP-SRV-23 @req-DMREP-SRV-24 @req-DMPRO-SRV-32 @req-DMPRO-SRV-44
  Scenario: Orders that must be carried out one after another
    Given a phone that the server knows
    When the operator orders, one after another:
      | do   | setting             | value                   |
      | set  | homepage            | http://first.example/   |
      | read | homepage            |                         |
      | set  | homepage            | http://second.example/  |
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is "http://second.example/"
    And nothing else changed on the phone
    And the server believes that order 1 read "http://first.example/"
    And the server believes that every order succeeded

  @id-PROV-053 @needs-account @needs-operations
  @req-DMPRO-SRV-32 @req-DMPRO-SRV-31
  Scenario: The next order is carried out although the group before it failed
    Given a phone that the server knows
    When the operator orders, all or nothing:
      | do  | setting             | value                   |
      | set | homepage            | http://never.example/   |
      | set | unknown setting     | 7                       |
    And the operator sets the "WAP gateway address" to "10.3.3.3"
    And the phone connects to the server
    Then the phone answers 507 to order 1
    And the phone answers 200 to order 2
    And the phone's "WAP gateway address" is "10.3.3.3"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 507
    And the server believes that order 2 was answered with 200
