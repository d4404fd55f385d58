package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Replace;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * PkgURL is an address that a device can fetch something from (FUMO 1.0, 5.2; result 411 is for all others). Parts of one are
 * not judged, nor that it is taken back.
 */
final class FirmwareUrlRule implements FirmwareRule {

    private static final String ABSOLUTE = "an absolute address";

    @Override
    public String requirement() {
        return "FUMO-SRV-11";
    }

    @Override
    public List<String> permitted() {
        return List.of(ABSOLUTE);
    }

    @Override
    public void replace(Turn turn, Replace replace, FirmwareTrail trail, Findings findings) {
        replace.items().stream()
                .filter(item -> item.target()
                        .map(Location::uri)
                        .filter(uri -> NodeUris.property(uri).isEmpty())
                        .flatMap(FirmwareNode::ofPackage)
                        .filter(node -> node.operation().downloads())
                        .isPresent())
                .filter(item -> !trail.isPart(item))
                .forEach(item -> judge(turn, replace, item, findings));
    }

    private static void judge(Turn turn, Replace replace, Item item, Findings findings) {
        String url = item.data().map(Data::asText).orElse("").strip();
        if (isAbsolute(url)) {
            findings.pass(turn.answerIndex(), ABSOLUTE);
        } else if (!url.isEmpty()) {
            findings.deviation(
                    turn.answerIndex(),
                    Wording.command(replace) + " sets PkgURL to something that no device can fetch",
                    ABSOLUTE,
                    Wording.shortened(url));
        }
    }

    private static boolean isAbsolute(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
