package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.PushRecord;
import dev.provost.notification.Notification;
import dev.provost.notification.Trigger;
import dev.provost.push.ContentType;
import dev.provost.push.Datagram;
import dev.provost.push.MediaTypes;
import dev.provost.push.PushFormatException;
import dev.provost.push.PushMessage;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import java.time.Instant;
import java.util.Optional;

/** Notifications in tests. */
final class Calls {

    static final String DEVICE = "IMEI:490154203237518";
    static final Login SERVER = new Login("acme", "s1");
    static final Nonce NONCE = Nonce.of((byte) 1, (byte) 2, (byte) 3);
    static final Trigger TRIGGER = Trigger.of("acme", 0x1A);

    private static final String ADDRESS = "udp://127.0.0.1:2948";

    private Calls() {}

    static PushRecord push(Trigger trigger) {
        return push(trigger, NONCE);
    }

    static PushRecord push(Trigger trigger, Nonce signedWith) {
        Login server = new Login(trigger.serverId(), SERVER.password());
        return push(Notification.sign(trigger, server, signedWith).encode());
    }

    static PushRecord push(byte[] notification) {
        return datagram(PushMessage.forDmClient(ContentType.of(MediaTypes.NOTIFICATION), notification)
                .encode());
    }

    static PushRecord datagram(byte[] octets) {
        return at(ADDRESS, octets, NONCE);
    }

    static PushRecord at(String address, byte[] octets, Nonce nonce) {
        Optional<PushMessage> message = Optional.empty();
        String problem = "";
        try {
            message = Optional.of(PushMessage.decode(
                    Datagram.hasHeader(octets) ? Datagram.decode(octets).payload() : octets));
        } catch (PushFormatException e) {
            problem = e.getMessage();
        }
        return new PushRecord(
                Instant.EPOCH, DEVICE, SERVER.name(), nonce, "127.0.0.1:9", address, octets, message, problem);
    }
}
