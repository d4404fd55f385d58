package dev.provost.bootstrap;

import dev.provost.security.BootstrapKeys;
import dev.provost.security.BootstrapMac;
import dev.provost.security.BootstrapSecurity;
import dev.provost.security.Imsi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verifies the MAC of a bootstrap message as its parameter SEC demands. */
final class Protection {

    private final BootstrapPolicy policy;
    private final NetworkSecret network;

    Protection(BootstrapPolicy policy, NetworkSecret network) {
        this.policy = policy;
        this.network = network;
    }

    /** Returns when the message may be believed. */
    void verify(BootstrapMessage message, PinEntry pins) {
        Optional<String> sec = message.contentType().sec();
        Optional<String> mac = message.contentType().mac();
        if (sec.isEmpty() && mac.isEmpty()) {
            if (!policy.unprotected()) {
                throw new RefusedException(Refusal.NOT_PROTECTED, "neither SEC nor MAC is there");
            }
            return;
        }
        BootstrapSecurity method = method(message, sec);
        if (method.needsNetwork() && network.text().isEmpty()) {
            throw new RefusedException(Refusal.NO_NETWORK_SECRET, name(message, method));
        }
        if (method == BootstrapSecurity.USERPINMAC) {
            tries(pins, pin -> BootstrapMac.pinMacMatches(pin, message.document()));
            return;
        }
        String stated = mac.orElseThrow(() -> new RefusedException(Refusal.MAC_MISSING, name(message, method)));
        if (method.needsUser()) {
            tries(pins, pin -> fits(message, stated, keys(message, method, pin)));
        } else if (!fits(message, stated, keys(message, method, ""))) {
            throw new RefusedException(Refusal.WRONG_MAC, name(message, method) + ", MAC " + stated);
        }
    }

    private static BootstrapSecurity method(BootstrapMessage message, Optional<String> sec) {
        String text = sec.orElseThrow(() -> new RefusedException(Refusal.UNKNOWN_METHOD, "there is a MAC without SEC"));
        return BootstrapSecurity.ofText(text)
                .filter(method -> !(message.isDmProfile() && method == BootstrapSecurity.USERPINMAC))
                .orElseThrow(() -> new RefusedException(Refusal.UNKNOWN_METHOD, "SEC=" + text));
    }

    private static String name(BootstrapMessage message, BootstrapSecurity method) {
        return message.isDmProfile() ? method.dmName() : method.name();
    }

    /** Whether a PIN opens the message. */
    @FunctionalInterface
    private interface Lock {
        boolean opens(String pin);
    }

    private void tries(PinEntry pins, Lock lock) {
        for (int attempt = 1; attempt <= policy.pinTries(); attempt++) {
            int tries = attempt;
            String pin = pins.enter(attempt).orElseThrow(() -> new RefusedException(Refusal.NO_PIN, "at try " + tries));
            if (!pin.isEmpty() && lock.opens(pin)) {
                return;
            }
        }
        throw new RefusedException(Refusal.WRONG_PIN, "after " + policy.pinTries() + " tries");
    }

    private List<byte[]> keys(BootstrapMessage message, BootstrapSecurity method, String pin) {
        if (method == BootstrapSecurity.USERPIN) {
            return List.of(BootstrapKeys.userPin(pin));
        }
        List<byte[]> keys = new ArrayList<>();
        boolean both = method == BootstrapSecurity.USERNETWPIN;
        if (message.isDmProfile()) {
            network.text()
                    .map(secret -> both ? BootstrapKeys.userPinNetworkId(pin, secret) : BootstrapKeys.networkId(secret))
                    .ifPresent(keys::add);
        }
        if (!message.isDmProfile() || !both) {
            network.imsi()
                    .map(Imsi::semiOctets)
                    .map(n -> both ? BootstrapKeys.userNetwPin(n, pin) : n)
                    .ifPresent(keys::add);
        }
        if (!message.isDmProfile() && policy.asciiImsi()) {
            network.imsi()
                    .map(Imsi::ascii)
                    .map(n -> both ? BootstrapKeys.userNetwPin(n, pin) : n)
                    .ifPresent(keys::add);
        }
        return keys;
    }

    private static boolean fits(BootstrapMessage message, String mac, List<byte[]> keys) {
        return keys.stream().anyMatch(key -> key.length > 0 && BootstrapMac.matches(mac, key, message.document()));
    }
}
