@uc-DMS-settings
Feature: Whole parts of the tree are written at once
  A management object goes to the phone as one document. The phone takes all of it or nothing.

  @id-TREE-010 @dm12 @matrix @needs-account @needs-operations
  @req-DMTND-SRV-08 @req-DMPRO-SRV-31
  Scenario: A mail account is added as one document
    Given a phone that the server knows
    When the operator adds to the "./Mail" as one document:
      | node                 | value                |
      | work/Name            | Work & more          |
      | work/Incoming/Server | imap.company.example |
      | work/Incoming/Port   | 993                  |
      | work/Incoming/Secure | true                 |
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "./Mail/work/Name" is "Work & more"
    And the phone's "./Mail/work/Incoming/Server" is "imap.company.example"
    And the phone's "./Mail/work/Incoming/Port" is "993"
    And the phone's "./Mail/work/Incoming/Secure" is "true"
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-TREE-011 @dm12 @needs-account @needs-operations
  @req-DMTND-SRV-08 @req-DMPRO-SRV-31
  Scenario: A document of which one part is there already leaves nothing behind
    Given a phone that the server knows
    When the operator adds to the "./Mail" as one document:
      | node          | value |
      | work/Name     | Work  |
      | operator/Name | Mine  |
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 418 to order 1
    And the phone answers 200 to order 2
    And the phone has no "./Mail/work"
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 418

  @id-TREE-012 @dm12 @needs-account @needs-operations
  @req-DMTND-SRV-08 @req-DMPRO-SRV-31
  Scenario: What a new document does not hold is gone
    Given a phone that the server knows
    When the operator replaces in the "./Browser/Bookmarks" by one document:
      | node        | value               |
      | portal/Name | New portal          |
      | portal/URL  | http://new.example/ |
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "./Browser/Bookmarks/portal/Name" is "New portal"
    And the phone's "./Browser/Bookmarks/portal/URL" is "http://new.example/"
    And the phone has no "./Browser/Bookmarks/portal/Folder"
    And the phone has no "./Browser/Bookmarks/portal/Visits"
    And the folder "./Browser/Bookmarks/portal" of the phone holds 2 settings
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-TREE-013 @dm12 @needs-account @needs-operations
  @req-DMTND-SRV-08 @req-DMPRO-SRV-31
  Scenario: A phone that takes no documents says so, and the session goes on
    Given a tablet that the server knows
    When the operator adds to the "./com.lumo/Mail" as one document:
      | node        | value              |
      | work/Server | imap.other.example |
    And the operator sets the "homepage" to "http://after.example/"
    And the phone connects to the server
    Then the phone answers 415 to order 1
    And the phone answers 200 to order 2
    And the phone has no "./com.lumo/Mail/work"
    And the phone's "homepage" is "http://after.example/"
    And nothing else changed on the phone
    And the server believes that order 1 was answered with 415

  @id-TREE-014 @dm12 @needs-account @needs-operations
  @req-DMTND-SRV-07 @req-DMTND-SRV-08
  Scenario: An access point is put into the inbox, and the phone finds its place
    Given a phone that the server knows
    When the operator puts the object "urn:oma:mo:oma-connmo-nap:1.0" into the inbox of the phone as one document:
      | node              | value                 |
      | NAP/operator/Name | Operator              |
      | NAP/operator/Addr | apn.operator.example  |
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "new APN name" is "apn.operator.example"
    And the phone's "./NAP/operator/Name" is "Operator"
    And nothing else changed on the phone
    And the server believes that every order succeeded
