@uc-DMS-settings
Feature: Values arrive unchanged, whatever they hold

  @id-PROV-060 @matrix @needs-account @needs-operations
  @req-DMREP-SRV-20
  Scenario: A value with the characters that mean something in XML
    Given a phone that the server knows
    When the operator sets the "homepage" to "http://x.example/?a=1&b=<2>&c='3'&d=&amp;"
    And the operator reads the "homepage"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is "http://x.example/?a=1&b=<2>&c='3'&d=&amp;"
    And nothing else changed on the phone
    And the server believes that order 2 read "http://x.example/?a=1&b=<2>&c='3'&d=&amp;"

  @id-PROV-061 @matrix @needs-account @needs-operations
  @req-DMREP-SRV-20
  Scenario: A value with the end of a CDATA section in it
    Given a phone that the server knows
    When the operator sets the "homepage" to "a]]>b<![CDATA[c]]>d]]"
    And the operator reads the "homepage"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is "a]]>b<![CDATA[c]]>d]]"
    And nothing else changed on the phone
    And the server believes that order 2 read "a]]>b<![CDATA[c]]>d]]"

  @id-PROV-062 @matrix @needs-account @needs-operations
  @req-DMTRN-SRV-05 @req-DMREP-SRV-27
  Scenario: Names in Greek, Chinese and with a character beyond the basic plane
    Given a phone that the server knows
    When the operator sets the "homepage" to "Ελληνικά 中文 日本語 𝄞 ÄÖÜß"
    And the operator reads the "homepage"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is "Ελληνικά 中文 日本語 𝄞 ÄÖÜß"
    And nothing else changed on the phone
    And the server believes that order 2 read "Ελληνικά 中文 日本語 𝄞 ÄÖÜß"

  @id-PROV-063 @needs-account @needs-operations
  @req-DMTRN-SRV-05 @req-DMREP-SRV-27
  Scenario: Text that runs from right to left
    Given a phone that the server knows
    When the operator sets the "homepage" to "שלום العربية 123 abc"
    And the operator reads the "homepage"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is "שלום العربية 123 abc"
    And nothing else changed on the phone
    And the server believes that order 2 read "שלום العربية 123 abc"

  @id-PROV-064 @matrix @needs-account @needs-operations
  @req-DMREP-SRV-18 @req-DMREP-SRV-19
  Scenario: A logo as octets
    Given a phone that the server knows
    When the operator sets the "operator logo" to all 256 octets
    And the operator reads the "operator logo"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "operator logo" is all 256 octets
    And nothing else changed on the phone
    And the server believes that order 2 read all 256 octets

  @id-PROV-065 @needs-account @needs-operations
  @req-DMREP-SRV-19
  Scenario: An empty value
    Given a phone that the server knows
    And the phone's "homepage" was "http://old.example/"
    When the operator sets the "homepage" to ""
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is ""
    And nothing else changed on the phone
    And the server believes that every order succeeded

  @id-PROV-066 @needs-account @needs-operations
  @req-DMREP-SRV-20
  Scenario: Blanks at both ends and in the middle stay
    Given a phone that the server knows
    When the operator sets the "homepage" to "  two  blanks  "
    And the operator reads the "homepage"
    And the phone connects to the server
    Then every order succeeds on the phone
    And the phone's "homepage" is "  two  blanks  "
    And the server believes that order 2 read "  two  blanks  "
