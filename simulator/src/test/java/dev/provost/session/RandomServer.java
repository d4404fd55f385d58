package dev.provost.session;

import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.Nonce;
import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Command;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Data;
import dev.provost.syncml.Delete;
import dev.provost.syncml.Element;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Sequence;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.Unsupported;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A server that says anything, lawful or not. */
final class RandomServer {

    private static final List<String> URIS = List.of(
            ".",
            "./Apn",
            "./Apn/Name",
            "./Apn/Key",
            "./Apn/Port",
            "./Apn/New",
            "./Apn/New/Sub",
            "./Fixed/Serial",
            "./DevInfo",
            "./Missing",
            "./Apn/",
            "/x",
            "",
            "./Apn/Name?prop=ACL",
            "./Apn?list=Struct",
            "./Apn/%zz",
            "./Apn?prop=Nonsense",
            "./Apn/Name?prop=Name");
    private static final List<String> FORMATS =
            List.of("chr", "int", "bin", "b64", "node", "null", "xml", "bool", "nonsense", "");
    private static final List<String> TEXTS = List.of("", "x", "7", "true", "AQI=", "A/B", "<&>", "\u20ac", "Get=*");
    private static final List<String> NUMBERS = List.of("", "0", "1", "2", "99", "x", "999999999999999999999");
    private static final List<Integer> CODES = List.of(200, 200, 200, 200, 200, 200, 212, 401, 407, 500, 101, -7);

    private final SplittableRandom random;

    RandomServer(long seed) {
        random = new SplittableRandom(seed);
    }

    ServerMessage message() {
        Command[] commands =
                IntStream.range(0, random.nextInt(6)).mapToObj(i -> command(3)).toArray(Command[]::new);
        ServerMessage message = ServerMessage.answering(one(CODES), commands).withHeader(this::header);
        ServerMessage challenging = random.nextInt(6) == 0
                ? message.withChal(
                        random.nextBoolean()
                                ? Challenge.basic().toChal()
                                : Challenge.md5(Nonce.generate(random)).toChal())
                : message;
        return random.nextInt(5) == 0 ? challenging.notFinal() : challenging;
    }

    private SyncHdr header(SyncHdr header) {
        SyncHdr announced = random.nextInt(3) == 0
                ? header.withMeta(
                        Meta.EMPTY.withMaxMsgSize(random.nextInt(3000)).withMaxObjSize(random.nextInt(100)))
                : header;
        SyncHdr redirected =
                random.nextInt(8) == 0 ? announced.withRespUri(one(List.of("", "http://other/", "::"))) : announced;
        return random.nextInt(3) == 0
                ? Credentials.make(one(List.of(AuthType.values())), Dialogue.SERVER, Nonce.EMPTY)
                        .map(redirected::withCred)
                        .orElse(redirected)
                : redirected;
    }

    private Command command(int depth) {
        String id = one(NUMBERS);
        boolean noResp = random.nextInt(8) == 0;
        Optional<Meta> meta = random.nextBoolean() ? Optional.of(meta()) : Optional.empty();
        return switch (random.nextInt(depth > 0 ? 13 : 10)) {
            case 0 -> new Add(id, noResp, meta, items());
            case 1 -> new Replace(id, noResp, meta, items());
            case 2 -> new Delete(id, noResp, meta, items());
            case 3 -> new Copy(id, noResp, meta, items());
            case 4, 5 -> new Get(id, noResp, meta, items());
            case 6 -> new Exec(id, noResp, meta, Optional.of("c"), items());
            case 7 ->
                new Results(id, Optional.empty(), Optional.empty(), meta, Optional.empty(), Optional.empty(), items());
            case 8 -> new Unsupported(id, "Put", noResp, new Element("", "Put", "", List.of()));
            case 9 -> Status.of(id, one(NUMBERS), one(NUMBERS), "Alert", one(CODES));
            case 10 -> new Atomic(id, noResp, meta, members(depth));
            case 11 -> new Sequence(id, noResp, meta, members(depth));
            default ->
                new Alert(
                        id,
                        noResp,
                        Optional.of(Data.text(
                                one(List.of("1100", "1101", "1102", "1103", "1104", "1222", "1225", "1226", "?")))),
                        Optional.empty(),
                        items());
        };
    }

    private List<Command> members(int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> command(depth - 1))
                .toList();
    }

    private List<Item> items() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> item()).toList();
    }

    private Item item() {
        Item item = random.nextInt(9) == 0 ? Item.EMPTY : Item.target(one(URIS));
        Item sourced = random.nextInt(4) == 0 ? item.withSource(one(URIS)) : item;
        Item described = random.nextInt(3) == 0 ? sourced.withMeta(meta()) : sourced;
        Item filled = random.nextInt(3) == 0 ? described : described.withData(data());
        return random.nextInt(8) == 0 ? filled.withMoreData() : filled;
    }

    private Data data() {
        return switch (random.nextInt(4)) {
            case 0 -> Data.octets(Nonce.generate(random).octets());
            case 1 -> new Data.Markup(List.of(new Element("x", "MgmtTree", "t", List.of())));
            default -> Data.text(one(TEXTS));
        };
    }

    private Meta meta() {
        Meta meta = Meta.EMPTY;
        meta = random.nextBoolean() ? meta.withFormat(one(FORMATS)) : meta;
        meta = random.nextInt(3) == 0 ? meta.withType(one(List.of("text/plain", "a/b", ""))) : meta;
        return random.nextInt(3) == 0 ? meta.withSize(random.nextInt(40)) : meta;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
