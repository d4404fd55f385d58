package dev.provost.security;

import java.util.Arrays;
import java.util.Optional;

/** How a bootstrap message is protected: the parameter {@code SEC} of its content type (DM Security 1.2.1, 5.7.2). */
public enum BootstrapSecurity {
    /** A secret of the network, usually the IMSI. */
    NETWPIN(0, "NETWORKID"),
    /** A PIN that the user has been told. */
    USERPIN(1, "USERPIN"),
    /** Both. */
    USERNETWPIN(2, "USERPIN_NETWORKID"),
    /** A PIN that holds the MAC, which is therefore not in the message; CP profile only. */
    USERPINMAC(3, "USERPINMAC");

    private final int code;
    private final String dmName;

    BootstrapSecurity(int code, String dmName) {
        this.code = code;
        this.dmName = dmName;
    }

    /** The value of {@code SEC} in a WSP header. */
    public int code() {
        return code;
    }

    /** The name in the DM profile; {@link #name()} is the one of the CP profile. */
    public String dmName() {
        return dmName;
    }

    /** Whether the user has to enter something. */
    public boolean needsUser() {
        return this != NETWPIN;
    }

    /** Whether the device needs a secret of the network. */
    public boolean needsNetwork() {
        return this == NETWPIN || this == USERNETWPIN;
    }

    /** What a value of {@code SEC} in a WSP header means, or empty when it is none of these. */
    public static Optional<BootstrapSecurity> ofCode(int code) {
        return Arrays.stream(values()).filter(s -> s.code == code).findFirst();
    }

    /** What a value of {@code SEC} in words or digits means, in either profile, or empty when it is none of these. */
    public static Optional<BootstrapSecurity> ofText(String text) {
        return Arrays.stream(values())
                .filter(s -> s.name().equalsIgnoreCase(text)
                        || s.dmName.equalsIgnoreCase(text)
                        || Integer.toString(s.code).equals(text))
                .findFirst();
    }
}
