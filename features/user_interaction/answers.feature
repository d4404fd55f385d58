@uc-UEM-68 @uc-UEM-6.2
Feature: What the user answers reaches the operator

  @id-UI-001 @matrix @needs-account @needs-operations
  @req-DMREP-SRV-25 @req-DMREP-SRV-26 @req-DMPRO-SRV-35
  Scenario: A message for the user
    Given a phone that the server knows
    When the operator shows the user "Grüße & <willkommen> für 100% = alles + mehr"
    And the operator shows the user "Please wait" for at least 10 seconds
    And the phone connects to the server
    Then the user was asked "Grüße & <willkommen> für 100% = alles + mehr"
    And the user was asked "Please wait"
    And every order succeeds on the phone
    And nothing changed on the phone
    And the server believes that every order succeeded

  @id-UI-002 @matrix @needs-account @needs-operations
  @req-DMPRO-SRV-35 @req-DMREP-SRV-25 @req-DMREP-SRV-26
  Scenario: The user enters a text
    Given a phone that the server knows
    And the user of the phone will enter "Zoë <zoe@mail.example> & Søn"
    When the operator asks the user for a text, "What is your name?"
    And the phone connects to the server
    Then the user was asked "What is your name?"
    And every order succeeds on the phone
    And the server believes that the user answered "Zoë <zoe@mail.example> & Søn" to order 1
    And the session ends

  @id-UI-003 @needs-account @needs-operations
  @req-DMREP-SRV-26 @req-DMPRO-SRV-35
  Scenario: What is offered may hold every character
    Given a phone that the server knows
    And the user of the phone will agree
    When the operator asks the user for a text, "Your access point?", and offers "a b&c=d+e%41 ä"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the server believes that the user answered "a b&c=d+e%41 ä" to order 1

  @id-UI-004 @needs-account @needs-operations
  @req-DMREP-SRV-26 @req-DMPRO-SRV-35
  Scenario: A number of few digits is asked for
    Given a phone that the server knows
    And the user of the phone will enter "a7b3c5d9"
    When the operator asks the user for at most 3 digits, "Your code?", which nobody is to see
    And the phone connects to the server
    Then every order succeeds on the phone
    And the server believes that the user answered "735" to order 1

  @id-UI-005 @matrix @needs-account @needs-operations
  @req-DMREP-SRV-25 @req-DMPRO-SRV-35
  Scenario: The user chooses one of several things
    Given a phone that the server knows
    And the user of the phone will choose "2"
    When the operator lets the user choose one, "Which colour?":
      | Red          |
      | Blue & green |
      | Yellow       |
    And the phone connects to the server
    Then the user could choose between "Red, Blue & green, Yellow"
    And every order succeeds on the phone
    And the server believes that the user answered "2" to order 1

  @id-UI-006 @needs-account @needs-operations
  @req-DMREP-SRV-25 @req-DMPRO-SRV-35
  Scenario: The user chooses several things
    Given a phone that the server knows
    And the user of the phone will choose "1, 3"
    When the operator lets the user choose several, "Which services?":
      | Mail |
      | MMS  |
      | WAP  |
    And the phone connects to the server
    Then the user could choose between "Mail, MMS, WAP"
    And every order succeeds on the phone
    And the server believes that the user answered "1-3" to order 1
