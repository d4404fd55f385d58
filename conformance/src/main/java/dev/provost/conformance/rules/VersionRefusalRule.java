package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Data;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An unsupported version is refused with the supported ones in an {@code Item} (RepPro 1.2.2, 10).
 *
 * <p>Judged for versions that nobody supports, and whenever the server gives the code by itself. Where both versions are
 * unknown either code will do.
 */
final class VersionRefusalRule implements AnswerRule {

    private static final String REFUSED = "the code with the supported versions";

    private final String id;
    private final String requirement;
    private final int code;
    private final Predicate<Message> isKnown;
    private final Predicate<Message> isOtherKnown;

    private VersionRefusalRule(
            String id,
            String requirement,
            StatusCode code,
            Predicate<Message> isKnown,
            Predicate<Message> isOtherKnown) {
        this.id = id;
        this.requirement = requirement;
        this.code = code.code();
        this.isKnown = isKnown;
        this.isOtherKnown = isOtherKnown;
    }

    /** The rule for {@code VerDTD}. */
    static Rule ofDtd() {
        return new VersionRefusalRule(
                "dtd-version-refusal",
                "DMPRO-SRV-23",
                StatusCode.DTD_VERSION_NOT_SUPPORTED,
                Versions::isKnownDtd,
                Versions::isKnownProto);
    }

    /** The rule for {@code VerProto}. */
    static Rule ofProto() {
        return new VersionRefusalRule(
                "protocol-version-refusal",
                "DMPRO-SRV-24",
                StatusCode.PROTOCOL_VERSION_NOT_SUPPORTED,
                Versions::isKnownProto,
                Versions::isKnownDtd);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String requirement() {
        return requirement;
    }

    @Override
    public List<String> permitted() {
        return List.of(REFUSED);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        Optional<Status> status = turn.headerStatus();
        if (turn.request().isEmpty() || status.isEmpty()) {
            return;
        }
        Message request = turn.request().get();
        if (status.get().code() == code) {
            boolean listed = status.get().items().stream()
                    .anyMatch(item -> !item.data().map(Data::asText).orElse("").isBlank());
            if (listed) {
                findings.pass(turn.answerIndex(), REFUSED);
            } else {
                findings.deviation(
                        turn.answerIndex(),
                        "The refusal does not list the versions that the server supports",
                        "Item with Data",
                        "no Item with Data");
            }
        } else if (!isKnown.test(request) && isOtherKnown.test(request)) {
            findings.deviation(
                    turn.answerIndex(),
                    "A version that does not exist is not refused as such",
                    "code " + code,
                    Versions.of(request) + " gets " + status.get().data());
        }
    }
}
