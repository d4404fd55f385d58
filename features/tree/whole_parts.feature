@uc-UEM-6.1
Feature: Whole parts of the tree are read at once
  The operator wants to see everything that a folder of the phone holds, without asking for each setting.

  @id-TREE-001 @dm12 @matrix @needs-account @needs-operations
  @req-DMTND-SRV-05 @req-DMPRO-SRV-33
  Scenario: The names of everything in a folder
    Given a phone that the server knows
    When the operator reads the whole "./Mail" without values
    And the phone connects to the server
    Then every order succeeds on the phone
    And nothing changed on the phone
    And the server believes that order 1 found the whole "./Mail"

  @id-TREE-002 @dm12 @needs-account @needs-operations
  @req-DMTND-SRV-05 @req-DMPRO-SRV-33
  Scenario: Everything in a folder with its values
    Given a phone that the server knows
    When the operator reads the whole "./Browser" with values
    And the phone connects to the server
    Then every order succeeds on the phone
    And nothing changed on the phone
    And the server believes that order 1 found the whole "./Browser"

  @id-TREE-003 @dm12 @matrix @needs-account @needs-operations
  @req-DMTND-SRV-05 @req-DMTND-SRV-12
  Scenario: Everything in a folder as one document
    Given a phone that the server knows
    When the operator reads the whole "./Display" as one document
    And the phone connects to the server
    Then every order succeeds on the phone
    And nothing changed on the phone
    And the server believes that order 1 found the whole "./Display"

  @id-TREE-004 @dm12 @needs-account @needs-operations
  @req-DMTND-SRV-12 @req-DMTND-SRV-05
  Scenario: A document with nothing but the values
    Given a phone that the server knows
    When the operator reads the whole "./Phone" as one document with only "Value"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the server believes that order 1 found the whole "./Phone"

  @id-TREE-005 @dm12 @needs-account @needs-operations
  @req-DMTND-SRV-12 @req-DMTND-SRV-05
  Scenario: A document without what the operator has no use for
    Given a phone that the server knows
    When the operator reads the whole "./Sync" as one document without "Value, TStamp, VerNo"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the server believes that order 1 found the whole "./Sync"

  @id-TREE-006 @dm12 @needs-account @needs-operations
  @req-DMTND-SRV-05 @req-DMPRO-SRV-31
  Scenario: Secrets that nobody may read are not in the document
    Given a phone that the server knows
    And only another server may change the phone's "./WLAN/Networks/home"
    When the operator reads the whole "./WLAN" as one document
    And the phone connects to the server
    Then every order succeeds on the phone
    And the server believes that order 1 found the whole "./WLAN"

  @id-TREE-007 @dm12 @needs-account @needs-operations
  @req-DMTND-SRV-05 @req-DMPRO-SRV-31
  Scenario: A phone that has no lists says so, and the session goes on
    Given a data modem that the server knows
    When the operator reads the whole "./DevInfo" without values
    And the operator reads the "language"
    And the phone connects to the server
    Then the phone answers 406 to order 1
    And the phone answers 200 to order 2
    And nothing changed on the phone
    And the server believes that order 1 was answered with 406
    And the server believes that order 2 was answered with 200

  @id-TREE-008 @dm12 @needs-account @needs-operations
  @req-DMTND-SRV-05 @req-DMPRO-SRV-14
  Scenario: A document larger than a message
    Given a phone that the server knows
    And the phone sends messages of at most 2000 octets
    When the operator reads the whole "./Browser" as one document
    And the phone connects to the server
    Then every order succeeds on the phone
    And nothing changed on the phone
    And the server believes that order 1 found the whole "./Browser"
