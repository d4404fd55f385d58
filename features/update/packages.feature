@needs-account @needs-firmware @uc-UEM-6.3 @uc-UEM-137 @uc-UEM-138 @uc-DMS-firmware
Feature: A package that the phone must not install
  The phone checks what it has fetched before it writes anything. It says no, stays as it was, and the server has to know
  that it did, and why.

  Scenario Outline: The phone refuses <package>
    Given a phone that the server knows
    When the operator updates the firmware of the phone by <package>
    And the phone connects to the server
    And the phone carries out its update
    And the phone connects to the server
    Then the phone reports <result> and the server takes it
    And the phone still runs the old firmware
    And nothing has changed in the firmware of the phone

    @id-UPD-040 @req-FUMO-SRV-05
    Examples:
      | package | result |
      | a package for another model | 403 |

    @id-UPD-041 @req-FUMO-SRV-05
    Examples:
      | package | result |
      | a damaged package | 402 |

    @id-UPD-042 @req-FUMO-SRV-05
    Examples:
      | package | result |
      | a package whose image is another one | 402 |

    @id-UPD-043 @req-FUMO-SRV-05
    Examples:
      | package | result |
      | a truncated package | 402 |

    @id-UPD-044 @req-FUMO-SRV-05
    Examples:
      | package | result |
      | something that is no package | 402 |

    @id-UPD-045 @req-FUMO-SRV-05 @uc-UEM-142 @uc-ST1-5.2b
    Examples:
      | package | result |
      | a package that somebody has altered | 404 |

    @id-UPD-046 @req-FUMO-SRV-05 @uc-UEM-142
    Examples:
      | package | result |
      | a package that nobody has signed | 404 |

    @id-UPD-047 @req-FUMO-SRV-05 @uc-UEM-142
    Examples:
      | package | result |
      | a package of unknown origin | 404 |

    @id-UPD-048 @req-FUMO-SRV-05 @uc-UEM-142
    Examples:
      | package | result |
      | a package of a signer of former times | 404 |

    @id-UPD-049 @req-FUMO-SRV-05 @uc-UEM-142
    Examples:
      | package | result |
      | a package of a revoked signer | 404 |

    @id-UPD-050 @req-FUMO-SRV-05
    Examples:
      | package | result |
      | an expired package | 405 |

    @id-UPD-051 @req-FUMO-SRV-05
    Examples:
      | package | result |
      | a delta for another firmware | 403 |

    @id-UPD-052 @req-FUMO-SRV-05 @uc-UEM-142
    Examples:
      | package | result |
      | a package that is encrypted for others | 403 |

    @id-UPD-053 @req-FUMO-SRV-05 @uc-UEM-142
    Examples:
      | package | result |
      | a package of a signer of other things | 404 |
