package dev.provost.conformance.rules;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.push.ContentType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters SEC and MAC of a bootstrap message are written as they have to be (DM Security 1.2.1, 5.7; DM Bootstrap
 * 1.1.2, 5.4.2).
 *
 * <p>That they are missing is no deviation here: a message may be unsecured where the bearer is trusted.
 */
final class BootstrapSealRule implements Rule {

    private static final String SEALED = "SEC and a MAC of 40 hexadecimal digits";
    private static final String PIN = "SEC for check digits that the user enters";
    private static final String OPEN = "neither SEC nor MAC";
    private static final Set<String> METHODS = Set.of(
            "0", "1", "2", "3", "NETWPIN", "USERPIN", "USERNETWPIN", "USERPINMAC", "NETWORKID", "USERPIN_NETWORKID");
    private static final Set<String> CHECK_DIGITS = Set.of("3", "USERPINMAC");
    private static final Pattern MAC = Pattern.compile("[0-9A-Fa-f]{40}");

    @Override
    public String requirement() {
        return "DMBST-SRV-02";
    }

    @Override
    public List<String> permitted() {
        return List.of(SEALED, PIN, OPEN);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.pushes().stream()
                .flatMap(push -> push.message().stream())
                .filter(message -> BootstrapMessage.isBootstrap(message.contentType()))
                .forEach(message -> judge(message.contentType(), findings));
    }

    private static void judge(ContentType type, Findings findings) {
        Optional<String> sec = type.sec();
        Optional<String> mac = type.mac();
        if (sec.filter(method -> !METHODS.contains(method)).isPresent()) {
            findings.deviation("SEC of a bootstrap message names no method", SEALED, sec.get());
        } else if (mac.filter(value -> !MAC.matcher(value).matches()).isPresent()) {
            findings.deviation("MAC of a bootstrap message is no MAC", SEALED, Wording.shortened(mac.get()));
        } else if (sec.isPresent() != mac.isPresent()
                && sec.filter(CHECK_DIGITS::contains).isEmpty()) {
            findings.deviation(
                    "A bootstrap message has only one of SEC and MAC", SEALED, sec.isPresent() ? "no MAC" : "no SEC");
        } else if (mac.isPresent()) {
            findings.pass(SEALED);
        } else {
            findings.pass(sec.isPresent() ? PIN : OPEN);
        }
    }
}
