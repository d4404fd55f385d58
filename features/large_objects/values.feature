@uc-DMS-settings @uc-RD13-5.1.1
Feature: Large values that a phone takes, or does not take

  @id-LOB-010 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-10 @req-DMPRO-SRV-13 @req-DMPRO-SRV-14 @req-DMREP-SRV-19
  Scenario: A picture of an odd size is the same picture after its journey in parts
    Given a phone that the server knows
    And the phone takes messages of at most 1501 octets
    When the operator sets the "operator logo" to a picture of 3001 octets
    And the phone connects to the server
    Then every order succeeds on the phone
    And the server sends the value of order 1 in parts, each when the phone has taken the one before
    And the phone's "operator logo" is a picture of 3001 octets
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-LOB-011 @needs-account @needs-operations
  @req-DMPRO-SRV-15 @req-DMPRO-SRV-14 @req-DMPRO-SRV-31
  Scenario: A phone that takes nothing in parts
    Given a data modem that the server knows
    And the phone takes messages of at most 1500 octets
    When the operator sets the "homepage" to a text of 3000 characters
    And the operator reads the "language"
    And the phone connects to the server
    Then the server sends no further part of the value of order 1
    And the phone answers 200 to order 2
    And the server does not believe that order 1 succeeded
    And nothing changed on the phone

  @id-LOB-012 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-16 @req-DMREP-SRV-32
  Scenario: A value that is larger than the phone takes at all
    Given a phone that the server knows
    And the phone takes values of at most 2000 octets
    When the operator sets the "homepage" to a text of 2500 characters
    And the operator reads the "language"
    And the phone connects to the server
    Then the server sends nothing of order 1 that is larger than 2000 octets
    And the phone answers 200 to order 2
    And the server does not believe that order 1 succeeded
    And nothing changed on the phone
