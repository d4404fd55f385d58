package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.BadHmacHeaderException;
import dev.provost.security.HmacHeader;
import dev.provost.security.HmacKey;
import dev.provost.security.Transmission;
import java.util.List;
import java.util.Optional;

/**
 * A server that has sent a HMAC sends one with each later message of the session, made with the nonce that the device gave
 * last (DM Security 1.2.1, 5.4.3).
 *
 * <p>A message that rejects the device needs none: nobody has been let in. Whether a HMAC is right is known where the context
 * has the server's password and the device's message gave a nonce.
 */
final class HmacOfServerRule implements Rule {

    private static final String RIGHT = "a right HMAC";
    private static final String THERE = "a HMAC";

    @Override
    public String requirement() {
        return "DMSEC-SRV-15";
    }

    @Override
    public boolean derails() {
        return true;
    }

    @Override
    public List<String> permitted() {
        return List.of(RIGHT, THERE);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        for (Session session : transcript.sessions()) {
            boolean began = false;
            for (Turn turn : session.turns()) {
                if (Hmacs.isSealedByServer(turn)) {
                    judge(turn, Hmacs.keyOfServer(turn, context), findings);
                    began = true;
                } else if (began && turn.answer().isPresent() && !turn.isRejected() && !turn.isRepetition()) {
                    findings.deviation(
                            turn.answerIndex(),
                            "The server sends a message without HMAC after one with it",
                            HmacHeader.NAME,
                            "no " + HmacHeader.NAME);
                }
            }
        }
    }

    private static void judge(Turn turn, Optional<HmacKey> key, Findings findings) {
        int index = turn.answerIndex();
        Transmission transmission = Hmacs.transmission(turn.exchange().server().orElseThrow());
        String value = transmission.hmac().orElseThrow();
        try {
            HmacHeader.parse(value);
        } catch (BadHmacHeaderException e) {
            findings.deviation(
                    index,
                    "The HMAC of the server cannot be read: " + e.getMessage(),
                    "algorithm=MD5, username=\"name\", mac=base64",
                    value);
            return;
        }
        if (key.isPresent()
                && !turn.isRepetition()
                && !transmission.verify(key.get()).isAccepted()) {
            findings.deviation(
                    index, "The HMAC of the server is wrong", key.get().seal(transmission.octets()), value);
        } else {
            findings.pass(index, key.isPresent() ? RIGHT : THERE);
        }
    }
}
