@uc-DMS-settings @uc-RD13-5.1.1
Feature: Values that are larger than a message travel in parts

  @id-PROV-110 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-13 @req-DMPRO-SRV-14 @req-DMPRO-SRV-11 @req-DMPRO-SRV-51 @req-DMPRO-SRV-52
  Scenario: A long text for a phone that takes only small messages
    Given a phone that the server knows
    And the phone takes messages of at most 1500 octets
    When the operator sets the "homepage" to a text of 3500 characters
    And the phone connects to the server
    Then every order succeeds on the phone
    And the server sends the value of order 1 in parts, each when the phone has taken the one before
    And no message of the server is longer than 1500 octets
    And the phone's "homepage" is a text of 3500 characters
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-111 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-13 @req-DMPRO-SRV-14 @req-DMREP-SRV-19
  Scenario: A large logo for a phone that takes only small messages, between two other orders
    Given a phone that the server knows
    And the phone takes messages of at most 1500 octets
    When the operator reads the "language"
    And the operator sets the "operator logo" to a picture of 3000 octets
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the server sends the value of order 2 in parts, each when the phone has taken the one before
    And the phone's "operator logo" is a picture of 3000 octets
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-112 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-17 @req-DMPRO-SRV-33
  Scenario: A phone that sends only small messages is asked for a long text
    Given a phone that the server knows
    And the phone sends messages of at most 1500 octets
    And the phone's "homepage" was a text of 3500 characters
    When the operator reads the "homepage"
    And the operator reads the "language"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the server takes the parts of the phone's value and asks for each next one
    And nothing changed on the phone
    And the server believes that order 1 read a text of 3500 characters
    And the server believes that every order succeeded

  @id-PROV-113 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-17 @req-DMPRO-SRV-33
  Scenario: A phone that sends only small messages is asked for a large picture
    Given a phone that the server knows
    And the phone sends messages of at most 1500 octets
    And the phone's "operator logo" was a picture of 3000 octets
    When the operator reads the "operator logo"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the server takes the parts of the phone's value and asks for each next one
    And nothing changed on the phone
    And the server believes that order 1 read a picture of 3000 octets
