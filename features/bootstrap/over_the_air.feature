@uc-RD13-5.1.1 @uc-DMS-bootstrap-server @uc-WID-CP
Feature: A phone that knows no server gets its settings over the air
  The buyer switches a new phone on. The network notices it, and the operator pushes the settings with which the
  phone finds the operator's server. The phone believes them only when they prove where they come from.

  @id-BST-001 @matrix @needs-account @needs-bootstrap
  @req-DMBST-SRV-01 @req-DMBST-SRV-02 @req-DMBST-SRV-03 @req-DMBST-SRV-05
  Scenario: Settings that the network vouches for lead the phone to its server
    Given a new phone without an account
    And the card of the subscriber is in the phone
    When the operator sends the phone its settings, protected by the network
    Then the phone takes the settings
    And the phone has an account of 1 server
    When the phone connects to the server
    Then the server accepts the phone by what it sent
    And the session ends

  @id-BST-002 @needs-account @needs-bootstrap
  @req-DMBST-SRV-02 @req-DMBST-SRV-01
  Scenario: The user enters the PIN that the shop told him
    Given a new phone without an account
    When the operator sends the phone its settings, protected by a PIN
    Then the phone takes the settings
    And the user was asked for the PIN 1 time
    When the phone connects to the server
    Then the server accepts the phone by what it sent

  @id-BST-003 @needs-account @needs-bootstrap
  @req-DMBST-SRV-02
  Scenario: A slip of the finger does no harm
    Given a new phone without an account
    And the user of the phone will enter a wrong PIN 2 times
    When the operator sends the phone its settings, protected by a PIN
    Then the phone takes the settings
    And the user was asked for the PIN 3 times

  @id-BST-004 @needs-account @needs-bootstrap
  @req-DMBST-SRV-02
  Scenario: Whoever does not know the PIN gets nowhere
    Given a new phone without an account
    And the user of the phone will enter a wrong PIN 3 times
    When the operator sends the phone its settings, protected by a PIN
    Then the phone refuses the settings because "no PIN that the user entered fits the MAC"
    And the phone has no account
    And nothing changed on the phone

  @id-BST-005 @needs-account @needs-bootstrap
  @req-DMBST-SRV-02
  Scenario: Network and user vouch for the settings together
    Given a new phone without an account
    And the card of the subscriber is in the phone
    When the operator sends the phone its settings, protected by the network and a PIN
    Then the phone takes the settings
    And the user was asked for the PIN 1 time

  @id-BST-006 @needs-account @needs-bootstrap
  @req-DMBST-SRV-02
  Scenario: The user enters a PIN that holds the check digits of the settings
    Given a new phone without an account
    When the operator sends the phone its settings, protected by a PIN with check digits
    Then the phone takes the settings
    And the user was asked for the PIN 1 time

  @id-BST-007 @needs-account @needs-bootstrap
  @req-DMBST-SRV-02 @uc-ST1-5.2b
  Scenario: Settings that somebody altered on their way are thrown away
    Given a new phone without an account
    And the card of the subscriber is in the phone
    When the settings that the operator sends, protected by the network, are altered on their way
    Then the phone refuses the settings because "the MAC is not that of this document and this device"
    And the phone has no account
    And nothing changed on the phone

  @id-BST-008 @needs-account @needs-bootstrap
  @req-DMBST-SRV-01 @uc-ST1-5.2a
  Scenario: Settings that nobody vouches for are thrown away
    Given a new phone without an account
    And the card of the subscriber is in the phone
    When the operator sends the phone its settings, protected by nothing
    Then the phone refuses the settings because "nothing protects the message, and the device takes none unprotected"
    And the phone has no account

  @id-BST-009 @dm12 @dm13 @needs-account @needs-bootstrap
  @req-DMBST-SRV-04 @req-DMBST-SRV-02 @req-DMBST-SRV-05
  Scenario: The settings come as a management object in a message
    Given a new phone without an account
    And the card of the subscriber is in the phone
    When the operator sends the phone its settings as a DM message, protected by the network
    Then the phone takes the settings
    When the phone connects to the server
    Then the server accepts the phone by what it sent

  @id-BST-010 @dm11 @needs-account @needs-bootstrap
  @req-DMBST-SRV-06 @req-DMBST-SRV-02 @req-DMBST-SRV-05
  Scenario: The settings come as a plain message of DM 1.1.2
    Given a new phone without an account
    When the operator sends the phone its settings as a DM message, protected by a PIN
    Then the phone takes the settings
    When the phone connects to the server
    Then the server accepts the phone by what it sent

  @id-BST-011 @needs-account @needs-bootstrap
  @req-DMBST-SRV-02 @uc-DMS-autodetect
  Scenario: Settings that come twice are taken once
    Given a new phone without an account
    And the card of the subscriber is in the phone
    When the operator sends the phone its settings, protected by the network
    Then the phone takes the settings
    When the operator sends the phone its settings, protected by the network
    Then the phone refuses the settings because "the device has an account of this server already"
    And the phone has an account of 1 server
