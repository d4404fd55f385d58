package dev.provost.conformance.steps;

import dev.provost.fleet.Posting;
import dev.provost.syncml.Command;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Messages in which something is larger, deeper, longer or less than makes sense. */
final class StrangeSizes {

    private static final int LEVELS = 10_000;
    private static final byte SEQUENCE_WITH_CONTENT = 0x64;
    private static final byte END = 0x01;

    static final List<Flaw> ALL = List.of(
            new Flaw("of a million octets", described(List.of(value("./DevInfo/Man", "m".repeat(1 << 20))))),
            new Flaw("with ten thousand levels of nesting", StrangeSizes::nested),
            new Flaw("with three thousand values", described(many())),
            new Flaw(
                    "with an address of 50000 characters",
                    described(List.of(value("./DevInfo/" + "x".repeat(50_000), "long")))),
            new Flaw(
                    "with a session id of 5000 characters",
                    posting -> posting.withSyncHdr(header -> header.withSessionId("1".repeat(5000)))),
            new Flaw(
                    "with a header line of 50000 characters",
                    posting -> posting.withHeader("X-Filler", "f".repeat(50_000))),
            new Flaw("with addresses that lead nowhere", described(astray())),
            new Flaw("with limits that are no numbers", limits("many", "-1")),
            new Flaw("with limits of nothing", limits("0", "0")),
            new Flaw("with limits beyond all numbers", limits("9".repeat(40), "9".repeat(40))));

    private StrangeSizes() {}

    private static Item value(String uri, String text) {
        return Item.source(uri).withData(text);
    }

    private static List<Item> many() {
        return IntStream.range(0, 3_000)
                .mapToObj(i -> value("./DevInfo/Ext/" + i, "v"))
                .toList();
    }

    private static List<Item> astray() {
        return List.of(
                value("/DevInfo/DevId", "absolute"),
                value("http://elsewhere.example/DevInfo/DevId", "elsewhere"),
                value("./DevInfo/../../../Man", "upwards"),
                value("", "nowhere"));
    }

    /** The message with other items where the phone describes itself. */
    private static UnaryOperator<Posting> described(List<Item> items) {
        return posting -> {
            List<Command> commands = posting.message().body().commands().stream()
                    .map(command -> command instanceof Replace
                            ? new Replace(command.cmdId(), false, Optional.empty(), items)
                            : command)
                    .toList();
            return posting.withMessage(posting.message().withCommands(commands));
        };
    }

    private static UnaryOperator<Posting> limits(String maxMsgSize, String maxObjSize) {
        Meta meta = new Meta(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(maxMsgSize),
                Optional.of(maxObjSize),
                List.of());
        return posting -> posting.withSyncHdr(header -> header.withMeta(meta));
    }

    private static Posting nested(Posting posting) {
        if (posting.encoding() == Encoding.WBXML) {
            byte[] levels = new byte[2 * LEVELS];
            Arrays.fill(levels, 0, LEVELS, SEQUENCE_WITH_CONTENT);
            Arrays.fill(levels, LEVELS, 2 * LEVELS, END);
            return posting.withAlteredOctets(octets -> BinaryFlaws.inserted(octets, levels));
        }
        String levels = String.join("", Collections.nCopies(LEVELS, "<Sequence>"))
                + String.join("", Collections.nCopies(LEVELS, "</Sequence>"));
        return OctetFlaws.text(t -> t.replace("</SyncBody>", levels + "</SyncBody>"))
                .apply(posting);
    }
}
