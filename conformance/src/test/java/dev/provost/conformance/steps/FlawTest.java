package dev.provost.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.fault.LineFault;
import dev.provost.fleet.Posting;
import dev.provost.session.SessionStep;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.MalformedMessageException;
import dev.provost.transport.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlawTest {

    private static Posting posting(Encoding encoding) {
        SyncHdr header = SyncHdr.of(
                DmVersion.DM_1_2, "1", "1", Location.of("http://dm.example/"), Location.of("IMEI:490154203237518"));
        Message message = new Message(
                header,
                new SyncBody(
                        List.of(
                                Alert.of("1", AlertCode.CLIENT_INITIATED_MGMT),
                                Replace.of("2", Item.source("./DevInfo/Man").withData("Acme"))),
                        true));
        SessionStep.Send due = new SessionStep.Send(message, "http://dm.example/", Optional.empty());
        return Posting.of(1, due, encoding, Headers.of("Content-Type", encoding.mediaType()));
    }

    private static Posting flawed(Encoding encoding, String words) {
        return Flaw.of(words).in(posting(encoding));
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void every_flaw_changes_what_goes_over_the_line(Encoding encoding) {
        Posting good = posting(encoding);
        for (Flaw flaw : Flaw.ALL) {
            if (suits(flaw, encoding)) {
                Posting bad = flaw.in(good);
                boolean changed = !Arrays.equals(bad.octets(), good.octets())
                        || !bad.headers().equals(good.headers())
                        || !bad.faults().isEmpty();
                assertThat(changed).as(flaw.words()).isTrue();
            }
        }
    }

    private static boolean suits(Flaw flaw, Encoding encoding) {
        boolean textOnly = List.of(
                        "with a tag that is closed by another",
                        "under another root",
                        "with entities that grow to billions",
                        "with an entity that stands for a file of the server",
                        "without its header")
                .contains(flaw.words());
        return encoding == Encoding.XML ? !BinaryFlaws.ALL.contains(flaw) : !textOnly;
    }

    @ParameterizedTest
    @CsvSource({
        "XML, that breaks off in the middle",
        "XML, without a single octet",
        "XML, with a tag that is closed by another",
        "XML, under another root",
        "XML, with entities that grow to billions",
        "XML, in octets that are no characters",
        "XML, with NUL among its characters",
        "XML, with ten thousand levels of nesting",
        "WBXML, that breaks off in the middle",
        "WBXML, with a token that nobody knows",
        "WBXML, with a code page that nobody knows",
        "WBXML, with a string table longer than itself",
        "WBXML, with a number that never ends",
        "WBXML, in octets that are no characters",
        "WBXML, with ten thousand levels of nesting"
    })
    void what_is_meant_to_be_no_message_is_none(Encoding encoding, String words) {
        byte[] octets = flawed(encoding, words).octets();

        assertThatThrownBy(() -> Codec.of(encoding).decode(octets)).isInstanceOf(MalformedMessageException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"without its number", "without the id of its session", "whose commands have no CmdID"})
    void what_is_missing_is_missing_in_both_encodings(String words) {
        for (Encoding encoding : Encoding.values()) {
            assertThat(Codec.of(encoding)
                            .decode(flawed(encoding, words).octets())
                            .deviations())
                    .as("%s in %s", words, encoding)
                    .isNotEmpty();
        }
    }

    @Test
    void a_message_without_sender_and_one_without_header_name_nobody() {
        for (String words : List.of("without its sender", "without its header")) {
            byte[] octets = flawed(Encoding.XML, words).octets();
            assertThat(Codec.of(Encoding.XML)
                            .decode(octets)
                            .message()
                            .header()
                            .source()
                            .uri())
                    .isEmpty();
        }
    }

    @Test
    void a_reference_to_a_file_stands_in_the_session_id() {
        assertThat(new String(
                        flawed(Encoding.XML, "with an entity that stands for a file of the server")
                                .octets(),
                        StandardCharsets.UTF_8))
                .contains("<!ENTITY a SYSTEM \"file:///etc/passwd\">")
                .contains("<SessionID>&a;&b;</SessionID>");
    }

    @Test
    void chunks_of_single_octets_carry_the_whole_message() {
        Posting posting = flawed(Encoding.XML, "in chunks of a single octet");

        assertThat(posting.faults()).containsExactly(LineFault.Chunked.of(1, posting.octets().length));
    }

    @Test
    void an_unknown_flaw_is_named_with_the_place_where_the_known_ones_stand() {
        assertThatThrownBy(() -> Flaw.of("with a grain of salt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "No message is \"with a grain of salt\". docs/scenarios.md lists what may be wrong with a message.");
    }

    @Test
    void no_two_flaws_go_by_the_same_words() {
        assertThat(Flaw.ALL).extracting(Flaw::words).doesNotHaveDuplicates();
    }

    @Test
    void every_flaw_is_in_the_list_of_words_and_in_a_scenario() throws IOException {
        Path top = checkout();
        String list = Files.readString(top.resolve("docs/scenarios.md"));
        StringBuilder features = new StringBuilder();
        try (Stream<Path> files = Files.list(top.resolve("features/robustness"))) {
            for (Path file : files.toList()) {
                features.append(Files.readString(file));
            }
        }
        assertThat(Flaw.ALL).allSatisfy(flaw -> {
            assertThat(list).contains("`" + flaw.words() + "`");
            assertThat(features).contains("message " + flaw.words() + "\n");
        });
    }

    private static Path checkout() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("docs/scenarios.md"))) {
            at = Optional.ofNullable(at.getParent()).orElseThrow();
        }
        return at;
    }
}
