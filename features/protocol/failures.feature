@uc-UEM-6.2
Feature: What goes wrong inside the phone is understood, and the session goes on

  @id-PRO-010 @needs-account @needs-operations
  @req-DMPRO-SRV-31
  Scenario: A phone whose memory fails and that is busy besides
    Given a phone that the server knows
    And setting the phone's "data APN" will fail with 510
    And setting the phone's "MMS APN" will fail with 503
    And setting the phone's "MMS centre" will fail with 514
    When the operator sets the "data APN" to "data.example"
    And the operator sets the "MMS APN" to "mms.example"
    And the operator sets the "MMS centre" to "http://mmsc.example/"
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 510 to order 1
    And the phone answers 503 to order 2
    And the phone answers 514 to order 3
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 510
    And the server believes that order 2 was answered with 503
    And the server believes that order 3 was answered with 514
    And the server believes that order 4 was answered with 200

  @id-PRO-011 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-32
  Scenario: A change that cannot be undone
    Given a phone that the server knows
    And the phone cannot undo a change of its "homepage"
    When the operator orders, all or nothing:
      | do  | setting             | value                |
      | set | WAP gateway address | 10.1.1.1             |
      | set | homepage            | http://stays.example/ |
      | set | unknown setting     | 7                    |
    And the phone connects to the server
    Then the phone answers 507 to order 1
    And the phone's "homepage" is "http://stays.example/"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 507
    And the server does not believe that order 1 succeeded
    And the session ends

  @id-PRO-012 @xml @needs-account @needs-operations
  @req-DMPRO-SRV-32
  Scenario: So many settings that belong together that their answers do not fit into one message
    Given a phone that the server knows
    And the phone sends messages of at most 1500 octets
    When the operator orders, all or nothing:
      | do  | setting             | value                 |
      | set | WAP gateway address | 10.1.1.1              |
      | set | homepage            | http://one.example/   |
      | set | data APN            | one.example           |
      | set | MMS APN             | two.example           |
      | set | MMS centre          | http://mmsc.example/  |
      | set | e-mail server       | mail.example          |
      | set | homepage            | http://two.example/   |
      | set | data APN            | three.example         |
      | set | MMS APN             | four.example          |
      | set | homepage            | http://three.example/ |
    And the operator reads the "language"
    And the phone connects to the server
    Then the phone answers 517 to order 1
    And the phone answers 200 to order 2
    And nothing changed on the phone
    And the server believes that order 1 was answered with 517

  @id-PRO-013 @needs-account @needs-operations
  @req-DMPRO-SRV-12 @req-DMPRO-SRV-11
  Scenario: A phone that takes only small messages from its second message on
    Given a phone that the server knows
    And the phone takes messages of at most 4000 octets
    And the phone takes messages of at most 1600 octets from its message 2 on
    When the operator sets the "homepage" 25 times, each time to another value
    And the phone connects to the server
    Then every order succeeds on the phone
    And no answer of the server to message 2 of the phone or a later one is longer than 1600 octets
    And the phone's "homepage" is the last of these values
