package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.Nonce;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Status;
import java.util.Optional;

/** What the rules about credentials share (DM Security 1.2.1, 5.3). */
final class Challenges {

    private static final String BASIC = AuthType.BASIC.metaType();

    private Challenges() {}

    /** The credentials in the header of the device's message. */
    static Optional<Cred> cred(Turn turn) {
        return turn.request().flatMap(request -> request.header().cred());
    }

    /** The type of credentials; basic unless something else is named. */
    static String type(Cred cred) {
        return cred.meta().flatMap(Meta::type).orElse(BASIC);
    }

    /** Whether credentials travel outside the message, so that it says nothing about them. */
    static boolean areInTransport(Turn turn) {
        return turn.exchange().client().header("Authorization").isPresent() || Hmacs.isSealedByDevice(turn);
    }

    /** The challenge that came with the status of the header. */
    static Optional<Chal> chal(Turn turn) {
        return turn.headerStatus().flatMap(Status::chal);
    }

    /** The challenge that the device sent to the server, whatever it thought of the message before. */
    static Optional<Chal> ofDevice(Turn turn) {
        return turn.request().stream()
                .flatMap(request -> Commands.statuses(request).stream())
                .filter(Wording::isForHeader)
                .flatMap(status -> status.chal().stream())
                .findFirst();
    }

    /** The octets of the nonce that came with the status of the header. */
    static Optional<Nonce> nonce(Turn turn) {
        return chal(turn)
                .flatMap(chal -> chal.meta().nextNonce())
                .flatMap(Base64Text::octets)
                .map(Nonce::of);
    }

    /**
     * Judges the challenge that a rejecting status has to carry: type, format b64, and for a digest a nonce in base64. For
     * basic a missing format is a warning only, since nothing depends on it.
     */
    static void judge(Turn turn, Findings findings, String alternative) {
        int index = turn.answerIndex();
        Optional<Chal> chal = chal(turn);
        if (chal.isEmpty()) {
            findings.deviation(index, "The rejection carries no challenge", "Chal", "no Chal");
            return;
        }
        Meta meta = chal.get().meta();
        Optional<String> type = meta.type();
        boolean basic = type.filter(BASIC::equals).isPresent();
        boolean b64 = meta.format().filter("b64"::equals).isPresent();
        if (type.isEmpty()) {
            findings.deviation(index, "The challenge does not name a type", "Type", "no Type");
        } else if (!b64 && !basic) {
            findings.deviation(
                    index,
                    "The challenge does not ask for base64",
                    "Format b64",
                    meta.format().orElse("no Format"));
        } else if (!basic && meta.nextNonce().isEmpty()) {
            findings.deviation(index, "The challenge for a digest carries no nonce", "NextNonce", "no NextNonce");
        } else if (!basic && nonce(turn).isEmpty()) {
            findings.deviation(
                    index,
                    "The nonce of the challenge is no base64",
                    "base64",
                    meta.nextNonce().orElseThrow());
        } else if (!b64) {
            findings.doubt(
                    index,
                    "The challenge does not ask for base64",
                    "Format b64",
                    meta.format().orElse("no Format"));
        } else {
            findings.pass(index, alternative);
        }
    }
}
