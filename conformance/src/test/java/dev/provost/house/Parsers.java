package dev.provost.house;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.PlanException;
import dev.provost.conformance.plan.Planner;
import dev.provost.conformance.plan.ReplayToken;
import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.target.TargetException;
import dev.provost.conformance.target.TargetReader;
import dev.provost.fixtures.messages.SampleMessage;
import dev.provost.fixtures.messages.SampleMessages;
import dev.provost.handset.model.BadModelException;
import dev.provost.handset.model.ModelReader;
import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Credentials;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Meta;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.CodecLimits;
import dev.provost.syncml.codec.MalformedMessageException;
import dev.provost.syncml.codec.MarkupCodec;
import dev.provost.syncml.codec.MessageView;
import dev.provost.transport.BadUrlException;
import dev.provost.transport.HttpUrl;
import dev.provost.tree.Acl;
import dev.provost.tree.BadAclException;
import dev.provost.tree.BadLocUriException;
import dev.provost.tree.LocUri;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything of ours that reads what others wrote, save what is reached by a socket only. */
final class Parsers {

    private static final Login LOGIN = new Login("user", "secret");
    private static final String TARGET = """
            server:
              url: http://127.0.0.1:8080/dm
              id: acme-dm
              versions: ["1.2", "1.1"]
              encodings: [wbxml, xml]
            accounts:
              - { device: "IMEI:490154203237518", user: u1, password: "${HOME_OF_IT}", serverPassword: s1, auth: md5 }
            adapter: { kind: reference, url: http://127.0.0.1:8081/admin }
            """;

    private Parsers() {}

    static List<Parser> all(Path folder) {
        return Stream.of(
                        messages(),
                        words(),
                        files(folder),
                        AdapterParsers.all(folder),
                        DocumentParsers.pushes(),
                        DocumentParsers.documents(),
                        DocumentParsers.identities(),
                        CaptureParsers.all(),
                        FirmwareParsers.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Parser> messages() {
        List<byte[]> xml =
                SampleMessages.all().stream().map(SampleMessage::octets).toList();
        List<byte[]> wbxml = xml.stream()
                .map(octets -> Codec.of(Encoding.WBXML)
                        .encode(Codec.of(Encoding.XML).decode(octets).message()))
                .toList();
        return List.of(
                codec("message in XML", Encoding.XML, xml),
                codec("message in WBXML", Encoding.WBXML, wbxml),
                markup("document in XML", Encoding.XML, xml),
                markup("document in WBXML", Encoding.WBXML, wbxml),
                new Parser("view of XML", xml, o -> MessageView.xml(Encoding.XML, o), Never.class),
                new Parser("view of WBXML", wbxml, o -> MessageView.xml(Encoding.WBXML, o), Never.class),
                new Parser("tokens", wbxml, MessageView::tokens, Never.class));
    }

    private static Parser codec(String name, Encoding encoding, List<byte[]> samples) {
        return new Parser(name, samples, Codec.of(encoding)::decode, MalformedMessageException.class);
    }

    private static Parser markup(String name, Encoding encoding, List<byte[]> samples) {
        return new Parser(
                name,
                samples,
                octets -> MarkupCodec.read(encoding, octets, CodecLimits.DEFAULT),
                MalformedMessageException.class);
    }

    private static List<Parser> words() {
        return List.of(
                Parser.ofText(
                        "LocURI", LocUri::parse, BadLocUriException.class, "./A/B%20c?prop=ACL", "A?list=TNDS+Value"),
                Parser.ofText("ACL", Acl::parse, BadAclException.class, "Add=*&Get=a+b&Replace=a", ""),
                Parser.ofText(
                        "URL", HttpUrl::parse, BadUrlException.class, "http://host:8080/dm?a=b", "https://[::1]/"),
                Parser.ofText(
                        "reference to a URL",
                        HttpUrl.parse("http://host/a/b")::resolve,
                        BadUrlException.class,
                        "../dm?s=1",
                        "//other/x"),
                Parser.ofText("nonce", Nonce::ofBase64, Never.class, "AAECAwQFBgcICQoLDA0ODw=="),
                Parser.ofText("challenge", Parsers::challenge, Never.class, "syncml:auth-md5 b64 Tm9uY2U="),
                Parser.ofText(
                        "credentials", Parsers::credentials, Never.class, "syncml:auth-basic b64 dXNlcjpzZWNyZXQ="),
                Parser.ofText("replay token", ReplayToken::parse, PlanException.class, "PROV-001.x12m.5"),
                Parser.ofText(
                        "tag expression",
                        Parsers::plan,
                        PlanException.class,
                        "@a and not (@b or @c)",
                        "not not not @b"));
    }

    private static List<Parser> files(Path folder) {
        Path file = folder.resolve("target.yaml");
        TargetReader targets = new TargetReader(Map.of("HOME_OF_IT", "secret"));
        return List.of(
                Parser.ofText(
                        "model",
                        yaml -> ModelReader.read(yaml, "m.yaml", Parsers::description),
                        BadModelException.class,
                        models()),
                new Parser(
                        "target file",
                        List.of(TARGET.getBytes(StandardCharsets.UTF_8)),
                        octets -> targets.read(written(file, octets)),
                        TargetException.class),
                Parser.ofText("target", targets::read, TargetException.class, "http://127.0.0.1:8080/dm"));
    }

    private static void challenge(String text) {
        Challenge.of(new Chal(meta(text)));
    }

    private static void credentials(String text) {
        String[] parts = (text + "   ").split(" ", -1);
        for (Data data : List.of(Data.text(parts[2]), Data.octets(parts[2].getBytes(StandardCharsets.UTF_8)))) {
            Cred cred = new Cred(Optional.of(meta(text)), data);
            Credentials.typeOf(cred);
            Credentials.readBasic(cred);
            for (AuthType type : AuthType.values()) {
                Credentials.verify(cred, type, LOGIN, Nonce.DEFAULT);
            }
        }
    }

    private static Meta meta(String text) {
        String[] parts = (text + "   ").split(" ", -1);
        return Meta.EMPTY.withType(parts[0]).withFormat(parts[1]).withNextNonce(parts[2]);
    }

    private static void plan(String tags) {
        ScenarioText scenario = new ScenarioText("PROV-001", "t", "f", "r", 1, Set.of("a", "id-PROV-001"));
        new Planner(Configuration.all(), Set.of(), Set.of(), "none").plan(List.of(scenario), Selection.ofTags(tags));
    }

    private static Optional<byte[]> description(String name) {
        return name.equals("lumo-lock.ddf")
                ? Optional.of(text(Checkout.top().resolve("fixtures/models").resolve(name))
                        .getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static String[] models() {
        try (Stream<Path> files = Files.list(Checkout.top().resolve("fixtures/models"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Parsers::text)
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Path file, byte[] octets) {
        try {
            return Files.write(file, octets).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Thrown by nobody: the parser takes whatever comes. */
    static final class Never extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Never() {}
    }
}
