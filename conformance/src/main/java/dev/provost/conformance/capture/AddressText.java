package dev.provost.conformance.capture;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Writes IP addresses; nothing is looked up. */
final class AddressText {

    private AddressText() {}

    static String of(byte[] host) {
        try {
            return InetAddress.getByAddress(host).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("An address has 4 or 16 octets, this has " + host.length, e);
        }
    }
}
