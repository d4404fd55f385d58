@uc-UEM-137 @uc-ST1-5.2a
Feature: Only phones and servers that can prove who they are work together

  @id-PROV-080 @matrix @md5
  @req-DMSEC-SRV-05 @req-DMSEC-SRV-07 @req-DMSEC-SRV-17
  Scenario: A phone that the server does not know is refused
    Given a phone that the server does not know
    When the phone connects to the server
    Then the server refuses the phone
    And the server sends no orders
    And nothing changed on the phone

  @id-PROV-081 @matrix @md5
  @req-DMSEC-SRV-06 @req-DMSEC-SRV-10
  Scenario: A phone that the server does not know is given another nonce before the end
    Given a phone that the server does not know
    When the phone connects to the server
    Then the server challenges the phone with a nonce
    And every nonce of the server is another one
    And the server refuses the phone

  @id-PROV-082 @matrix
  @req-DMSEC-SRV-01 @req-DMSEC-SRV-07
  Scenario: A phone that shows no credentials is asked for them
    Given a phone that the server does not know
    And the phone shows credentials only when it is asked
    When the phone connects to the server
    Then the server asks for credentials
    And the server sends no orders
    And nothing changed on the phone

  @id-PROV-083 @matrix @md5
  @req-DMPRO-SRV-23
  Scenario: A phone with a representation that nobody knows is told which ones there are
    Given a phone that the server does not know
    And the phone announces the representation "9.9"
    When the phone connects to the server
    Then the server answers the header with 505
    And the server names the versions that it supports
    And nothing changed on the phone

  @id-PROV-084 @matrix @md5
  @req-DMPRO-SRV-24 @req-DMPRO-SRV-54
  Scenario: A phone with a protocol that nobody knows is told which ones there are
    Given a phone that the server does not know
    And the phone announces the protocol "DM/9.9"
    When the phone connects to the server
    Then the server answers the header with 513
    And the server names the versions that it supports
    And nothing changed on the phone

  @id-PROV-085 @matrix @basic
  @req-DMSEC-SRV-02 @req-DMSEC-SRV-07
  Scenario: An unknown phone with a plain password is refused
    Given a phone that the server does not know
    When the phone connects to the server
    Then the server refuses the phone
    And the server sends no orders
    And nothing changed on the phone

  @id-PROV-086 @matrix @md5
  @req-DMTRN-SRV-01 @req-DMTRN-SRV-04
  Scenario: The server answers in the encoding in which it is spoken to
    Given a phone that the server does not know
    When the phone connects to the server
    Then every answer of the server has the encoding of the phone
    And every message of the phone is answered

  @id-PROV-087 @matrix @md5
  @req-DMREP-SRV-03 @req-DMREP-SRV-04 @req-DMREP-SRV-06
  Scenario: The server answers in the version and the session of the phone
    Given a phone that the server does not know
    When the phone connects to the server
    Then every answer of the server has the version of the phone
    And every answer of the server belongs to the session of the phone

  @id-PROV-088 @matrix @md5
  @req-DMREP-SRV-05
  Scenario: The server counts its own messages, whatever the phone counts
    Given a phone that the server does not know
    And the phone counts its messages from 7
    When the phone connects to the server
    Then the server counts its own messages from 1

  @id-PROV-090 @matrix @needs-account
  @req-DMSEC-SRV-03 @req-DMSEC-SRV-04
  Scenario: A phone with the right password is accepted
    Given a phone that the server knows
    When the phone connects to the server
    Then the server accepts the phone
    And the session ends

  @id-PROV-091 @matrix @needs-account
  @req-DMSEC-SRV-02 @req-DMSEC-SRV-05 @req-DMSEC-SRV-07
  Scenario: A phone with the wrong password is refused
    Given a phone that the server knows
    And the phone has the wrong password
    When the phone connects to the server
    Then the server refuses the phone
    And the server sends no orders
    And nothing changed on the phone

  @id-PROV-092 @matrix @md5 @needs-account
  @req-DMSEC-SRV-08 @req-DMSEC-SRV-05 @req-DMSEC-SRV-06 @req-DMPRO-SRV-38
  Scenario: A phone that lost the last nonce is challenged and then accepted
    Given a phone that the server knows
    And the phone connects to the server
    And the phone lost the last nonce of the server
    When the phone connects to the server
    Then the server challenges the phone with a nonce
    And the server accepts the phone
    And the session ends

  @id-PROV-093 @matrix @md5 @needs-account @needs-operations
  @req-DMSEC-SRV-09 @req-DMSEC-SRV-08
  Scenario: The nonce of one session opens the next
    Given a phone that the server knows
    And the phone connects to the server
    When the operator sets the "homepage" to "http://second.example/"
    And the phone connects to the server
    Then the server accepts the phone at once
    And every order succeeds on the phone
    And the phone's "homepage" is "http://second.example/"
    And nothing else changed on the phone

  @id-PROV-094 @matrix @needs-account @needs-operations
  @req-DMSEC-SRV-13 @req-DMSEC-SRV-33 @uc-UEM-137
  Scenario: The server proves who it is before the phone obeys
    Given a phone that the server knows
    And the phone wants proof of the server
    When the operator sets the "homepage" to "http://proved.example/"
    And the phone connects to the server
    Then the server proves who it is
    And every order succeeds on the phone
    And the phone's "homepage" is "http://proved.example/"
    And nothing else changed on the phone

  @id-PROV-095 @needs-account @needs-operations
  @req-DMPRO-SRV-20 @req-DMPRO-SRV-06 @uc-UEM-142
  Scenario: The user stops the session
    Given a phone that the server knows
    And the user of the phone will stop the session after the first answer of the server
    When the operator sets the "homepage" to "http://never.example/"
    And the phone connects to the server
    Then the server sends no orders after the stop
    And nothing changed on the phone
    And the server does not believe that order 1 succeeded

  @id-PROV-096 @matrix @needs-account
  @req-DMSEC-SRV-01 @req-DMPRO-SRV-38
  Scenario: A known phone that shows no credentials is asked and then accepted
    Given a phone that the server knows
    And the phone shows credentials only when it is asked
    When the phone connects to the server
    Then the server asks for credentials
    And the server accepts the phone
    And the session ends

  @id-PROV-097 @matrix @md5 @needs-account @needs-operations
  @req-DMSEC-SRV-14 @req-DMSEC-SRV-13
  Scenario: The nonce that the phone gives opens the server's next proof
    Given a phone that the server knows
    And the phone wants proof of the server
    When the operator reads the "language"
    And the phone connects to the server
    And the phone connects to the server
    Then the server proves who it is at once
    And every order succeeds on the phone
    And the session ends
