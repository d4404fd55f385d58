@needs-account @needs-firmware @uc-UEM-6.3 @uc-UEM-26 @uc-WID-FUMO
Feature: A package that the phone cannot fetch
  What the phone reports is why; the server has to understand it, whoever is at fault.

  Scenario Outline: The download fails
    Given a phone that the server knows
    And <trouble>
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports <result> and the server takes it
    And the phone still runs the old firmware

    @id-UPD-060 @req-FUMO-SRV-05
    Examples: The place of packages wants a password
      | trouble                               | result |
      | the place of packages wants a password | 406    |

    @id-UPD-061 @req-FUMO-SRV-05
    Examples: No answer comes
      | trouble                             | result |
      | the place of packages gives no answer | 407    |

    @id-UPD-062 @req-FUMO-SRV-05
    Examples: The address is none
      | trouble                                       | result |
      | the operator mistypes the address of packages | 411    |

    @id-UPD-063 @req-FUMO-SRV-05
    Examples: Nothing is there
      | trouble                            | result |
      | the place of packages is shut down | 412    |

    @id-UPD-064 @req-FUMO-SRV-05
    Examples: The place of packages is out of order
      | trouble                               | result |
      | the place of packages is out of order | 500    |

    @id-UPD-065 @req-FUMO-SRV-05
    Examples: The package is larger than the phone has room for
      | trouble                               | result |
      | the phone has no room for a package | 501    |

    @id-UPD-066 @req-FUMO-SRV-05
    Examples: The network is lost again and again
      | trouble                                        | result |
      | the download of the phone breaks off at its begin, again and again | 503    |

  @id-UPD-067
  @req-FUMO-SRV-05
  Scenario: A descriptor that promises another size
    Given a phone that the server knows
    And packages are offered with a descriptor of another size
    When the operator updates the firmware of the phone
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports 402 and the server takes it
    And the phone gave the notice "905 Attribute mismatch" where it fetched its package
    And the phone still runs the old firmware
