package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.HmacHeader;
import dev.provost.security.Transmission;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Optional;

/**
 * The user name of a digest or HMAC of the server is the {@code LocName} of {@code Source} (DM Security 1.2.1, 5.3.1 and
 * 5.4.3).
 *
 * <p>That it is missing beside a digest is not judged: many servers leave it out, and the digest can be checked without.
 */
final class ServerUserNameRule implements AnswerRule {

    private static final String THERE = "the user name in LocName";

    @Override
    public String requirement() {
        return "DMSEC-SRV-16";
    }

    @Override
    public List<String> permitted() {
        return List.of(THERE);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        int index = turn.answerIndex();
        Optional<String> name = answer.header().source().name();
        Optional<String> user = turn.exchange()
                .server()
                .map(Hmacs::transmission)
                .flatMap(Transmission::header)
                .map(HmacHeader::username);
        boolean digest = answer.header()
                .cred()
                .filter(cred -> Challenges.type(cred).equals(AuthType.MD5.metaType()))
                .isPresent();
        if (user.isPresent() && !named(turn, name)) {
            findings.deviation(
                    index,
                    "The user name of the server's HMAC is not the LocName of its Source",
                    user.get(),
                    name.orElse("no LocName"));
        } else if (user.isPresent() || digest && name.isPresent()) {
            findings.pass(index, THERE);
        }
    }

    private static boolean named(Turn turn, Optional<String> name) {
        Optional<HmacHeader> header =
                turn.exchange().server().map(Hmacs::transmission).flatMap(Transmission::header);
        return name.isPresent() && header.filter(h -> h.names(name.get())).isPresent();
    }
}
