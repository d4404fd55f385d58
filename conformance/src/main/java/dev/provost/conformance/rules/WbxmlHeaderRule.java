package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Encoding;
import java.util.List;
import java.util.Set;

/** WBXML begins with version 1.1 to 1.3, a known public identifier and UTF-8 (RepPro 1.2.1, 5.2). */
final class WbxmlHeaderRule implements TurnRule {

    private static final String GOOD = "WBXML 1.1 to 1.3 in UTF-8";

    /** In the string table, unknown, SyncML 1.1, SyncML 1.2. */
    private static final Set<Long> PUBLIC_IDS = Set.of(0x00L, 0x01L, 0x0FD3L, 0x1201L);

    private static final long UTF_8 = 0x6A;

    @Override
    public String requirement() {
        return "DMREP-SRV-27";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(Turn turn, Findings findings) {
        turn.exchange()
                .server()
                .filter(wire -> wire.encoding().filter(Encoding.WBXML::equals).isPresent())
                .filter(wire -> wire.octets().length > 0)
                .ifPresent(wire -> judge(turn.answerIndex(), new WbxmlHeader(wire.octets()), findings));
    }

    private static void judge(int index, WbxmlHeader header, Findings findings) {
        if (header.version() < 1 || header.version() > 3) {
            findings.deviation(
                    index,
                    "The WBXML version is none that DM permits",
                    "octet 01, 02 or 03",
                    "%02X".formatted(header.version()));
        } else if (!PUBLIC_IDS.contains(header.publicId())) {
            findings.deviation(
                    index,
                    "The public identifier is none of SyncML",
                    "1201 for SyncML 1.2, 0FD3 for SyncML 1.1, or a text",
                    "%04X".formatted(header.publicId()));
        } else if (header.charset() != UTF_8) {
            findings.deviation(index, "The character set is not UTF-8", "6A", "%02X".formatted(header.charset()));
        } else {
            findings.pass(index, GOOD);
        }
    }
}
