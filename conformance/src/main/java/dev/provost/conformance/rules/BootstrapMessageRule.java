package dev.provost.conformance.rules;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.syncml.Add;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.MalformedMessageException;
import java.util.List;

/**
 * A bootstrap message of the DM profile is WBXML, holds Add and Replace only, and Final: nothing follows it (DM Bootstrap
 * 1.2.1, 5.4).
 */
final class BootstrapMessageRule implements Rule {

    private static final String GOOD = "WBXML with Add or Replace, and Final";

    @Override
    public String requirement() {
        return "DMBST-SRV-04";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(Transcript transcript, RuleContext context, Findings findings) {
        transcript.pushes().stream()
                .flatMap(push -> push.message().stream())
                .filter(m -> m.contentType().mediaType().equals(BootstrapMessage.DM_WBXML))
                .forEach(m -> judge(m.body(), findings));
    }

    private static void judge(byte[] octets, Findings findings) {
        Message message;
        try {
            message = Codec.of(Encoding.WBXML).decode(octets).message();
        } catch (MalformedMessageException e) {
            findings.deviation("The bootstrap message is no WBXML", GOOD, e.getMessage());
            return;
        }
        List<String> others = message.body().commands().stream()
                .filter(c -> !(c instanceof Add) && !(c instanceof Replace))
                .map(c -> c.name())
                .toList();
        if (message.body().commands().isEmpty() || !others.isEmpty()) {
            findings.deviation("The bootstrap message holds other commands than it may", GOOD, others.toString());
        } else if (!message.isFinal()) {
            findings.deviation("The bootstrap message has no Final", GOOD, "no Final");
        } else {
            findings.pass(GOOD);
        }
    }
}
