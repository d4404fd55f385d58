package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.HmacHeader;
import dev.provost.security.Transmission;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Message;
import java.util.List;
import java.util.Optional;

/**
 * The user name of a digest or HMAC of the server is the {@code LocName} of {@code Source} (DM Security 1.2.1, 5.3.1 and
 * 5.4.3).
 *
 * <p>That it is missing beside a digest is not judged: many servers leave it out, and the digest can be checked without. One
 * beside a digest is wrong for certain where the digest is right for another name that the context knows.
 */
final class ServerUserNameRule implements Rule {

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
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.turns().forEach(turn -> turn.answer().ifPresent(answer -> judge(turn, answer, context, findings)));
    }

    private static void judge(Turn turn, Message answer, RuleContext context, Findings findings) {
        int index = turn.answerIndex();
        Optional<String> name = answer.header().source().name();
        Optional<String> user = turn.exchange()
                .server()
                .map(Hmacs::transmission)
                .flatMap(Transmission::header)
                .map(HmacHeader::username);
        Optional<Cred> digest =
                answer.header().cred().filter(cred -> Challenges.type(cred).equals(AuthType.MD5.metaType()));
        if (user.isPresent() && !named(turn, name)) {
            findings.deviation(
                    index,
                    "The user name of the server's HMAC is not the LocName of its Source",
                    user.get(),
                    name.orElse("no LocName"));
        } else if (digest.isPresent() && name.isPresent() && isForAnother(turn, digest.get(), name.get(), context)) {
            findings.deviation(
                    index,
                    "The digest of the server is for another user name than the LocName of its Source",
                    context.serverName().orElseThrow(),
                    name.get());
        } else if (user.isPresent() || digest.isPresent() && name.isPresent()) {
            findings.pass(index, THERE);
        }
    }

    private static boolean isForAnother(Turn turn, Cred digest, String name, RuleContext context) {
        return context.serverName().filter(known -> !known.equals(name)).isPresent()
                && Challenges.ofDevice(turn)
                        .flatMap(chal -> ServerCredentialsRule.verify(turn, chal, digest, context))
                        .filter(right -> right)
                        .isPresent();
    }

    private static boolean named(Turn turn, Optional<String> name) {
        Optional<HmacHeader> header =
                turn.exchange().server().map(Hmacs::transmission).flatMap(Transmission::header);
        return name.isPresent() && header.filter(h -> h.names(name.get())).isPresent();
    }
}
