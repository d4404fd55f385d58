package dev.provost.syncml.codec;

import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Command;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.Delete;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Element;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.Status;
import dev.provost.syncml.StatusCode;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Random messages that both encodings can carry; the same generator state gives the same message. */
final class RandomMessages {

    private static final String[] TEXTS = {
        "",
        " ",
        "1",
        "text/plain",
        "a&b<c>d\"e'f",
        "]]>",
        "line\nline\r\nline\ttab",
        "\u00FCber \u65E5\u672C\u8A9E",
        "\uD83D\uDCF1",
        "\u0645\u0631\u062D\u0628\u0627",
        "./DevInfo/DevId",
        "http://s/dm?sid=1&x=2",
        "&amp;",
        "<![CDATA[x]]>",
        "\u00A0",
        "x".repeat(200)
    };
    private static final String[] FORMATS = {"chr", "int", "bool", "b64", "bin", "node", "null", "xml"};

    private final RandomGenerator random;
    private int cmdId;

    RandomMessages(RandomGenerator random) {
        this.random = random;
    }

    Message next() {
        cmdId = 0;
        DmVersion version = DmVersion.values()[random.nextInt(3)];
        SyncHdr header = new SyncHdr(
                version.verDtd(),
                version.verProto(),
                number(),
                number(),
                location(),
                location(),
                maybe(this::text),
                random.nextBoolean(),
                maybe(() -> new Cred(maybe(this::meta), Data.text(text()))),
                maybe(this::meta));
        return new Message(header, new SyncBody(list(1, 6, () -> command(3)), random.nextBoolean()));
    }

    private Command command(int depth) {
        boolean noResp = random.nextInt(8) == 0;
        return switch (random.nextInt(depth > 0 ? 11 : 9)) {
            case 0 -> new Add(id(), noResp, maybe(this::meta), items());
            case 1 -> new Replace(id(), noResp, maybe(this::meta), items());
            case 2 -> new Delete(id(), noResp, maybe(this::meta), items());
            case 3 -> new Copy(id(), noResp, maybe(this::meta), items());
            case 4 -> new Get(id(), noResp, maybe(this::meta), items());
            case 5 -> new Exec(id(), noResp, maybe(this::meta), maybe(this::text), List.of(item()));
            case 6 ->
                new Alert(
                        id(),
                        noResp,
                        maybe(() -> Data.text("" + pick(AlertCode.values()).code())),
                        maybe(this::text),
                        list(0, 3, this::item));
            case 7 ->
                new Status(
                        id(),
                        number(),
                        number(),
                        pick("SyncHdr", "Get", "Add"),
                        list(0, 2, this::text),
                        list(0, 2, this::text),
                        maybe(() -> new Chal(meta())),
                        "" + pick(StatusCode.values()).code(),
                        list(0, 2, this::item));
            case 8 ->
                new Results(
                        id(),
                        maybe(this::number),
                        maybe(this::number),
                        maybe(this::meta),
                        maybe(this::text),
                        maybe(this::text),
                        items());
            case 9 -> new Atomic(id(), noResp, maybe(this::meta), list(1, 4, () -> command(depth - 1)));
            default -> new Sequence(id(), noResp, maybe(this::meta), list(1, 4, () -> command(depth - 1)));
        };
    }

    private List<Item> items() {
        return list(1, 4, this::item);
    }

    private Item item() {
        return new Item(
                maybe(this::location),
                maybe(this::location),
                maybe(this::meta),
                maybe(this::data),
                random.nextInt(6) == 0);
    }

    private Data data() {
        return random.nextInt(6) == 0 ? new Data.Markup(list(1, 2, () -> element(3))) : Data.text(text());
    }

    private Element element(int depth) {
        String name = pick("MgmtTree", "VerDTD", "Node", "NodeName", "Value", "unknown-" + random.nextInt(5));
        return new Element(
                "syncml:dmddf1.2", name, elementText(), depth == 0 ? List.of() : list(0, 3, () -> element(depth - 1)));
    }

    /** White space between elements is not kept, so there is none here. */
    private String elementText() {
        return pick("", "a", "b & c", "\u65E5\u672C");
    }

    private Location location() {
        return new Location(text(), maybe(this::text));
    }

    private Meta meta() {
        return new Meta(
                maybe(() -> pick(FORMATS)),
                maybe(this::text),
                maybe(() -> pick("fatal", "informational")),
                maybe(this::number),
                maybe(() -> "AAECAw=="),
                maybe(this::number),
                maybe(this::number),
                random.nextInt(5) == 0
                        ? List.of(new Element("syncml:metinf", "EMI", elementText(), List.of()))
                        : List.of());
    }

    private String id() {
        return "" + ++cmdId;
    }

    private String number() {
        return "" + random.nextInt(1, 100_000);
    }

    private String text() {
        return pick(TEXTS);
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> list(int least, int below, Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        for (int n = random.nextInt(least, below); n > 0; n--) {
            elements.add(element.get());
        }
        return elements;
    }
}
