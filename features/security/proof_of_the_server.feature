@uc-UEM-137
Feature: A phone obeys a server only as long as the server proves who it is

  @id-SEC-040 @matrix @md5 @basic @needs-account @needs-operations
  @req-DMSEC-SRV-13
  Scenario: A phone that trusts for one message at a time gets a proof with each one
    Given a phone that the server knows
    And the phone wants proof of the server
    And the phone trusts the server for one message at a time
    And the phone takes messages of at most 2000 octets
    When the operator reads the "language" 60 times
    And the phone connects to the server
    Then the server proves each of its messages
    And every order succeeds on the phone

  @id-SEC-041 @matrix @md5 @hmac @needs-account @needs-operations
  @req-DMSEC-SRV-13
  Scenario: A server with an outdated nonce takes the one that the phone gives it
    Given a phone that the server knows
    And the phone wants proof of the server
    And the phone remembers another nonce for the server than the server does
    When the operator sets the "homepage" to "http://proved.example/"
    And the phone connects to the server
    Then the server proves who it is
    And every order succeeds on the phone
    And the phone's "homepage" is "http://proved.example/"
