@needs-account @needs-firmware @uc-UEM-139 @uc-UEM-26 @uc-WID-FUMO
Feature: What a phone reports at the end, the operator must understand
  Results of vendors are results: 250 to 299 are successes, 450 to 499 and 550 to 599 are failures.

  Scenario Outline: A phone whose vendor has results of his own reports <said>
    Given a phone that the server knows
    And the phone says <said> where it would say 200
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports <said> and the server takes it
    And the phone runs the new firmware

    @id-UPD-090 @req-FUMO-SRV-05
    Examples:
      | said |
      | 250 |

    @id-UPD-091 @req-FUMO-SRV-05
    Examples:
      | said |
      | 299 |

  Scenario Outline: The phone reports the failure <result>, and keeps its firmware
    Given a phone that the server knows
    And the phone says <result> where it would say 410
    When the operator updates the firmware of the phone by firmware that crashes as it starts
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports <result> and the server takes it
    And the phone runs the old firmware again

    @id-UPD-092 @req-FUMO-SRV-05
    Examples:
      | result |
      | 400 |

    @id-UPD-093 @req-FUMO-SRV-05
    Examples:
      | result |
      | 408 |

    @id-UPD-094 @req-FUMO-SRV-05
    Examples:
      | result |
      | 409 |

    @id-UPD-095 @req-FUMO-SRV-05
    Examples:
      | result |
      | 450 |

    @id-UPD-096 @req-FUMO-SRV-05
    Examples:
      | result |
      | 499 |

    @id-UPD-097 @req-FUMO-SRV-05
    Examples:
      | result |
      | 550 |

    @id-UPD-098 @req-FUMO-SRV-05
    Examples:
      | result |
      | 599 |

  @id-UPD-099
  @req-FUMO-SRV-04
  Scenario: The phone writes the kinds of its reports as registered names are written
    Given a phone that the server knows
    And the phone writes the kinds of its reports in full
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 200 and the server takes it
    And the phone runs the new firmware
