package dev.provost.transport.tls;

import java.util.Arrays;
import org.bouncycastle.tls.CipherSuite;

/** The cipher suites with pre-shared keys that are spoken here, the best first (RFC 4279, 5487, 5489, 8442). */
enum PreSharedKeySuite {
    TLS_ECDHE_PSK_WITH_AES_128_GCM_SHA256(CipherSuite.TLS_ECDHE_PSK_WITH_AES_128_GCM_SHA256),
    TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256(CipherSuite.TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256),
    TLS_PSK_WITH_AES_256_GCM_SHA384(CipherSuite.TLS_PSK_WITH_AES_256_GCM_SHA384),
    TLS_PSK_WITH_AES_128_GCM_SHA256(CipherSuite.TLS_PSK_WITH_AES_128_GCM_SHA256),
    TLS_PSK_WITH_AES_128_CBC_SHA256(CipherSuite.TLS_PSK_WITH_AES_128_CBC_SHA256),
    TLS_PSK_WITH_AES_128_CBC_SHA(CipherSuite.TLS_PSK_WITH_AES_128_CBC_SHA);

    private final int code;

    PreSharedKeySuite(int code) {
        this.code = code;
    }

    static int[] codes() {
        return Arrays.stream(values()).mapToInt(suite -> suite.code).toArray();
    }

    static String name(int code) {
        return Arrays.stream(values())
                .filter(suite -> suite.code == code)
                .map(Enum::name)
                .findFirst()
                .orElseGet(() -> "0x%04X".formatted(code));
    }
}
