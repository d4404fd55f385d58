package dev.provost.transport.tls;

import java.util.Arrays;
import java.util.Optional;

/** A version of TLS that handsets speak here, the oldest first (RFC 5246, RFC 8446). */
public enum TlsVersion {
    /** TLS 1.2. */
    TLS_1_2("1.2"),
    /** TLS 1.3. */
    TLS_1_3("1.3");

    private final String number;

    TlsVersion(String number) {
        this.number = number;
    }

    /** The number, for instance {@code 1.3}. */
    public String number() {
        return number;
    }

    /** The version with a {@link #number()}, or empty. */
    public static Optional<TlsVersion> ofNumber(String number) {
        return Arrays.stream(values()).filter(v -> v.number.equals(number)).findFirst();
    }

    /** The name that the JDK has for it, for instance {@code TLSv1.3}. */
    String jdkName() {
        return "TLSv" + number;
    }
}
