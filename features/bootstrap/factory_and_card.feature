@uc-RD13-5.1.1-F @uc-RD13-5.1.3 @uc-DMS-bootstrap-custom
Feature: A phone brings its settings along, from the factory or on a card
  Nobody has to send anything over the air: the operator hands its settings to the factory, or to the maker of its
  cards. The first session shows that they were right.

  @id-BST-020 @matrix @needs-account @needs-bootstrap
  @req-DMBST-SRV-05 @req-DMBST-SRV-01
  Scenario: The factory loads the operator's settings into a whole delivery
    Given a new phone without an account
    When the factory loads the settings of the operator into the phone
    Then the phone takes the settings
    When the phone connects to the server
    Then the server accepts the phone by what it sent

  @id-BST-021 @needs-account @needs-bootstrap @needs-operations
  @req-DMBST-SRV-05 @req-DMPRO-SRV-07 @uc-WID-SC
  Scenario: The card brings the settings, and the rest comes over the air
    Given a new phone without an account
    When a card with the settings of the operator is put into the phone
    Then the phone takes the settings
    When the operator sets the "homepage" to "http://wap.operator.example/"
    And the phone connects to the server
    Then the server accepts the phone by what it sent
    And every order succeeds on the phone
    And the phone's "homepage" is "http://wap.operator.example/"

  @id-BST-022 @needs-account @needs-bootstrap
  @req-DMBST-SRV-01 @uc-WID-SC
  Scenario: The settings leave the phone with the card
    Given a new phone without an account
    When a card with the settings of the operator is put into the phone
    Then the phone takes the settings
    When the card is taken out of the phone
    Then the phone has no account

  @id-BST-023 @dm12 @dm13 @needs-account @needs-bootstrap @needs-operations @needs-belief
  @req-DMBST-SRV-05 @req-DMPRO-SRV-31 @uc-RD13-5.1.2 @uc-UEM-7
  Scenario: Operator and enterprise manage a part of the phone each
    Given a new phone without an account
    When the factory loads the settings of the operator into the phone
    Then the phone takes the settings
    When an enterprise gives the phone settings of its own
    Then the phone has an account of 2 servers
    When the operator reads the "./DMAcc/2/Name"
    And the phone connects to the server
    Then the server accepts the phone by what it sent
    And the phone answers 425 to order 1
    And the server does not believe that order 1 succeeded
