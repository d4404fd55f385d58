package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.Selection;
import dev.provost.reports.Fetch;
import dev.provost.reports.Transcript;
import dev.provost.reports.WireMessage;
import dev.provost.reports.pcapng.TranscriptCapture;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.Codec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that share no code with ours read what both sides of a run sent. */
class OutsideReadersTest {

    private static final Codec XML = Codec.of(Encoding.XML);
    private static final Codec WBXML = Codec.of(Encoding.WBXML);

    /** tshark does not know by itself that this type is XML. */
    private static final String XML_TYPE = "media_type==application/vnd.syncml.dm+xml,xml";

    private static final String LAYERS = "eth:ethertype:ip:tcp:http";

    /** The converter writes Data as CDATA and does not break up the end mark inside. */
    private static final String END_OF_CDATA = "PROV-061.";

    /** Scenarios whose handset sends what no codec would write. */
    private static final String CRAFTED = "ROB-";

    private static List<Transcript> transcripts;

    @TempDir
    private Path folder;

    @BeforeAll
    static void run() {
        transcripts = Stream.of(
                        in("wbxml-1.2-md5", Optional.empty()),
                        in("wbxml-1.1-basic", Optional.of("@matrix or @dm11")),
                        in("xml-1.2-md5", Optional.of("@matrix")))
                .flatMap(selection -> ReferenceRun.of(selection).transcripts())
                .filter(transcript -> !transcript.name().startsWith(CRAFTED))
                .toList();
    }

    private static Selection in(String configuration, Optional<String> tags) {
        return new Selection(tags, Set.of(), Configuration.ofId(configuration));
    }

    @Test
    void the_run_spoke_both_encodings() {
        assertThat(bodies(Encoding.XML)).hasSizeGreaterThan(100);
        assertThat(bodies(Encoding.WBXML)).hasSizeGreaterThan(100);
    }

    @Test
    void tshark_dissects_every_message_of_the_captures() throws Exception {
        assumeTrue(OutsideProgram.TSHARK.isInstalled(), OutsideProgram.TSHARK.whyMissing());
        Transcript all = together(transcripts);
        Path capture = folder.resolve("all.pcapng");
        TranscriptCapture.write(all, capture);

        List<String> dissected = tshark(capture, "http", "-T", "fields", "-e", "frame.protocols");
        assertThat(dissected).hasSameSizeAs(all.messages());
        for (int i = 0; i < dissected.size(); i++) {
            WireMessage message = all.messages().get(i);
            assertThat(dissected.get(i))
                    .as(message.httpHead())
                    .startsWith(LAYERS)
                    .endsWith(content(message));
        }
        assertThat(tshark(capture, "_ws.malformed || _ws.expert.severity == error"))
                .isEmpty();
    }

    @Test
    void tshark_reads_what_phones_fetched_as_http() throws Exception {
        assumeTrue(OutsideProgram.TSHARK.isInstalled(), OutsideProgram.TSHARK.whyMissing());
        List<Fetch> fetches = transcripts.stream()
                .flatMap(transcript -> transcript.fetches().stream())
                .filter(fetch -> !fetch.from().isEmpty())
                .toList();
        assertThat(fetches).hasSizeGreaterThan(20);
        Path capture = folder.resolve("fetches.pcapng");
        TranscriptCapture.write(together(List.of()).withFetches(fetches), capture);

        assertThat(tshark(capture, "http.request", "-T", "fields", "-e", "http.request.uri"))
                .containsExactlyElementsOf(fetches.stream()
                        .map(fetch -> fetch.requestHead().split(" ")[1])
                        .toList());
        assertThat(tshark(capture, "http.response", "-T", "fields", "-e", "http.response.code"))
                .containsExactlyElementsOf(fetches.stream()
                        .filter(OutsideReadersTest::isReadable)
                        .map(fetch -> fetch.outcome().split(" ")[1])
                        .toList());
        assertThat(tshark(capture, "_ws.malformed || _ws.expert.severity == error"))
                .isEmpty();
    }

    /** Of an answer that broke off and is here as far as it came, readers see segments only. */
    private static boolean isReadable(Fetch fetch) {
        boolean complete = fetch.notes().stream().noneMatch(note -> note.startsWith("Not complete"));
        return complete || fetch.octets() > fetch.first().size();
    }

    @Test
    void wbxml2xml_reads_every_wbxml_body_as_we_do() throws Exception {
        assumeTrue(OutsideProgram.WBXML2XML.isInstalled(), OutsideProgram.WBXML2XML.whyMissing());
        for (byte[] body : bodies(Encoding.WBXML)) {
            byte[] theirs = converted(body);
            if (isText(body)) {
                assertThat(meaning(XML, theirs)).isEqualTo(meaning(WBXML, body));
            }
        }
    }

    /** Whether XML can carry the message; the converter writes octets into XML as they are. */
    private static boolean isText(byte[] wbxml) {
        try {
            XML.encode(WBXML.decode(wbxml).message());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<String> tshark(Path capture, String filter, Object... more) throws Exception {
        List<Object> arguments = new ArrayList<>(List.of("-n", "-r", capture, "-d", XML_TYPE, "-Y", filter));
        arguments.addAll(List.of(more));
        return OutsideProgram.TSHARK.lines(folder, arguments.toArray());
    }

    private byte[] converted(byte[] wbxml) throws Exception {
        Path in = Files.write(folder.resolve("in"), wbxml);
        Path out = folder.resolve("out");
        OutsideProgram.WBXML2XML.lines(folder, "-m", "0", "-k", "-o", out, in);
        return Files.readAllBytes(out);
    }

    private static String meaning(Codec codec, byte[] body) {
        return new String(XML.encode(codec.decode(body).message()), StandardCharsets.UTF_8);
    }

    /** What tshark finds inside of HTTP; what is no message under its right label may be anything. */
    private static String content(WireMessage message) {
        if (message.decoded().isEmpty() || !message.mediaType().startsWith("application/vnd.syncml.dm+")) {
            return "";
        }
        return message.mediaType().contains("wbxml") ? ":wbxml" : ":xml";
    }

    /** One transcript with the connections of all. */
    private static Transcript together(List<Transcript> transcripts) {
        Map<String, Integer> connections = new LinkedHashMap<>();
        List<WireMessage> messages = new ArrayList<>();
        for (Transcript transcript : transcripts) {
            for (WireMessage m : transcript.messages()) {
                int connection = connections.computeIfAbsent(
                        transcript.name() + "/" + m.connection(), name -> connections.size());
                messages.add(new WireMessage(
                        m.direction(),
                        m.time(),
                        connection,
                        m.httpHead(),
                        m.body(),
                        m.mediaType(),
                        m.decoded(),
                        List.of()));
            }
        }
        return new Transcript("all", "127.0.0.1:20000", "127.0.0.1:80", messages);
    }

    private static List<byte[]> bodies(Encoding encoding) {
        return transcripts.stream()
                .filter(transcript -> !transcript.name().startsWith(END_OF_CDATA))
                .flatMap(transcript -> transcript.messages().stream())
                .map(message -> message.body().toByteArray())
                .filter(body ->
                        Encoding.ofContent(body).filter(encoding::equals).isPresent())
                .toList();
    }
}
