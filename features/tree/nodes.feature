@uc-DMS-settings
Feature: Names, titles and rights of settings are managed
  A setting has more than a value: who may do what with it, what it is called, and whether it may go.

  @id-TREE-020 @needs-account @needs-operations
  @req-DMTND-SRV-04 @req-DMTND-SRV-06 @req-DMPRO-SRV-33
  Scenario: The operator looks up and restricts the rights on a mail account
    Given a phone that the server knows
    When the operator reads the rights on the "./Mail"
    And the operator sets the rights on the "./Mail/operator" to "Add=*&Delete=*&Get=*&Replace=*"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the rights on the phone's "./Mail/operator" are "Add=*&Delete=*&Get=*&Replace=*"
    And nothing else changed on the phone
    And the server believes that order 1 read "Add=*&Delete=*&Get=*&Replace=*"
    And the server believes that every order succeeded

  @id-TREE-021 @needs-account @needs-operations
  @req-DMTND-SRV-06 @req-DMPRO-SRV-31
  Scenario: The rights on what belongs to another server stay as they are
    Given a phone that the server knows
    And only another server may change the phone's "./Security"
    When the operator sets the rights on the "./Security/Lock" to "Get=*&Replace=*"
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 425 to order 1
    And the phone answers 200 to order 2
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 425

  @id-TREE-022 @needs-account @needs-operations
  @req-DMTND-SRV-10 @req-DMPRO-SRV-31
  Scenario: A bookmark gets another name
    Given a phone that the server knows
    When the operator renames the "bookmark" to "gazette"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone has no "bookmark"
    And the phone's "./Browser/Bookmarks/gazette/Name" is "News"
    And the folder "./Browser/Bookmarks/gazette" of the phone holds 4 settings
    And the server believes that every order succeeded

  @id-TREE-023 @needs-account @needs-operations
  @req-DMTND-SRV-10 @req-DMPRO-SRV-31
  Scenario: A name that is taken is refused, and the session goes on
    Given a phone that the server knows
    When the operator renames the "bookmark" to "portal"
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 418 to order 1
    And the phone answers 200 to order 2
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 418

  @id-TREE-024 @needs-account @needs-operations
  @req-DMTND-SRV-04
  Scenario: A folder gets a title
    Given a phone that the server knows
    When the operator gives the "bookmark" the title "Süddeutsche <Nachrichten>"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the title of the phone's "bookmark" is "Süddeutsche <Nachrichten>"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-TREE-025 @needs-account @needs-operations
  @req-DMTND-SRV-04 @req-DMPRO-SRV-31
  Scenario: A phone without titles says so, and the session goes on
    Given a data modem that the server knows
    When the operator gives the "homepage" the title "Start"
    And the operator reads the "language"
    And the phone connects to the server
    Then the phone answers 406 to order 1
    And the phone answers 200 to order 2
    And nothing changed on the phone
    And the server believes that order 1 was answered with 406

  @id-TREE-026 @needs-account @needs-operations
  @req-DMPRO-SRV-31 @req-DMTND-SRV-01
  Scenario: A part of the phone itself cannot be deleted
    Given a phone that the server knows
    When the operator deletes the "./Browser"
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 405 to order 1
    And the phone answers 200 to order 2
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 405

  @id-TREE-027 @needs-account @needs-operations
  @req-DMTND-SRV-11 @req-DMPRO-SRV-31
  Scenario: A phone creates by itself the folder that a setting needs
    Given a phone that the server knows
    When the operator creates the "new bookmark name" with "News"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "new bookmark name" is "News"
    And the folder "new bookmark" of the phone holds 1 setting
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-TREE-028 @needs-account @needs-operations
  @req-DMTND-SRV-09 @req-DMPRO-SRV-31
  Scenario: What is not there cannot be copied
    Given a phone that the server knows
    When the operator copies the "unknown setting" to the "homepage"
    And the operator reads the "language"
    And the phone connects to the server
    Then the phone answers 403 to order 1
    And the phone answers 200 to order 2
    And nothing changed on the phone
    And the server believes that order 1 was answered with 403
