package dev.provost.adapter;

/** What protects a bootstrap document (DM Security 1.2.1, 5.7). */
public enum BootstrapSecurity {
    /** Nothing. */
    NONE,
    /** A secret that network and phone share: {@code NETWPIN}, in the DM profile {@code NETWORKID}. */
    NETWORK_PIN,
    /** A PIN that the user enters: {@code USERPIN}. */
    USER_PIN,
    /** Both: {@code USERNETWPIN}, in the DM profile {@code USERPIN_NETWORKID}. */
    USER_AND_NETWORK_PIN,
    /** A PIN that holds the authentication code: {@code USERPINMAC}, in the CP profile only. */
    USER_PIN_MAC
}
