@uc-RD13-5.2.1 @uc-ST1-4.1.2
Feature: The operator changes its platform
  The address of the WAP gateway moves. Every phone that uses it has to learn the new one, without its user
  noticing.

  @id-PROV-020 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-04 @req-DMPRO-SRV-07 @uc-ST1-5.5c
  Scenario: The WAP gateway moves
    Given a phone that the server knows
    And the phone's "WAP gateway address" was "10.0.0.10"
    When the operator sets the "WAP gateway address" to "10.0.0.20"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "WAP gateway address" is "10.0.0.20"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-021 @needs-account @needs-operations
  @req-DMTRN-SRV-14 @req-DMSEC-SRV-23 @uc-DMS-bulk
  Scenario: A whole group of phones learns the new gateway at the same time
    Given a group of 12 phones that the server knows
    When the operator sets the "WAP gateway address" of each phone of the group to its own value
    And all phones of the group connect to the server at once
    Then each phone of the group has its own value as "WAP gateway address"
    And nothing else changed on any phone of the group
    And the server believes the same of each phone of the group

  @id-PROV-022 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-07 @req-DMPRO-SRV-33
  Scenario: The server looks at the old address and then sets the new one
    Given a phone that the server knows
    And the phone's "WAP gateway address" was "10.0.0.10"
    When the operator reads the "WAP gateway address"
    And the operator sets the "WAP gateway address" to "10.0.0.20"
    And the operator reads the "WAP gateway address"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "WAP gateway address" is "10.0.0.20"
    And nothing else changed on the phone
    And the server believes that order 1 read "10.0.0.10"
    And the server believes that order 3 read "10.0.0.20"
