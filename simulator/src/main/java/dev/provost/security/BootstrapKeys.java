package dev.provost.security;

import java.nio.charset.StandardCharsets;

/** The keys of the MAC of a bootstrap document: the two profiles put PIN and network secret together differently. */
public final class BootstrapKeys {

    private BootstrapKeys() {}

    /** CP, NETWPIN: the IMSI in semi-octets. */
    public static byte[] netwPin(Imsi imsi) {
        return imsi.semiOctets();
    }

    /** USERPIN in both profiles: the PIN in ASCII. */
    public static byte[] userPin(String pin) {
        return pin.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * CP, USERNETWPIN: what stands for the network, then the PIN.
     *
     * @param network {@link Imsi#semiOctets()}, or {@link Imsi#ascii()} with some senders
     */
    public static byte[] userNetwPin(byte[] network, String pin) {
        byte[] user = userPin(pin);
        byte[] key = new byte[network.length + user.length];
        System.arraycopy(network, 0, key, 0, network.length);
        System.arraycopy(user, 0, key, network.length, user.length);
        return key;
    }

    /** DM, NETWORKID: the secret that network and device share, as text. */
    public static byte[] networkId(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /** DM, USERPIN_NETWORKID: the PIN, a colon, the secret. */
    public static byte[] userPinNetworkId(String pin, String secret) {
        return (pin + ':' + secret).getBytes(StandardCharsets.UTF_8);
    }
}
