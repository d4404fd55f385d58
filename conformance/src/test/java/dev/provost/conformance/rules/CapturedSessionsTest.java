package dev.provost.conformance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.provost.conformance.transcript.Exchange;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.reports.Verdict;
import dev.provost.syncml.Encoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole sessions between two programs of third parties: what the rules find there is all that the sheets say is odd. */
class CapturedSessionsTest {

    private static final Path SESSIONS = Path.of("..", "shared", "corpora", "captured", "dm12-sessions");

    /** The server leaves the namespace of the root out, in every message. */
    private static final List<String> NAMESPACE = List.of(
            "WARN DMREP-SRV-01 root-namespace 1",
            "WARN DMREP-SRV-01 root-namespace 3",
            "WARN DMREP-SRV-01 root-namespace 5");

    @ParameterizedTest
    @ValueSource(strings = {"01", "02", "04", "05", "06", "07", "09", "12", "13"})
    void lack_the_root_namespace_and_nothing_else(String session) {
        assertThat(deviations(Transcript.of(read(session)))).isEqualTo(NAMESPACE);
    }

    @Test
    void call_the_root_by_a_doubtful_name() {
        assertThat(deviations(Transcript.of(read("03"))))
                .containsAll(NAMESPACE)
                .contains("WARN DMTND-SRV-01 node-uri 1", "WARN DMTND-SRV-01 node-uri 3")
                .hasSize(5);
    }

    @Test
    void show_every_rule_of_a_plain_session_at_work() {
        assertThat(RuleBook.standard().judge(Transcript.of(read("09")), RuleContext.NONE))
                .filteredOn(o -> o.verdict() == Verdict.PASS)
                .extracting(Observation::rule)
                .contains("media-type", "session-id", "server-msg-id", "source", "cmd-id", "status-reference", "atomic")
                .contains("header-status-first", "session-end", "max-msg-size", "session-acceptance", "value-present");
    }

    @Test
    void one_after_another_are_told_apart_though_they_share_their_id() {
        Transcript all = Transcript.of(
                Stream.of("01", "02", "04").flatMap(s -> read(s).stream()).toList());

        assertThat(all.sessions()).extracting(Session::id).containsExactly("1", "1", "1");
        assertThat(all.sessions()).extracting(s -> s.turns().size()).containsExactly(3, 3, 3);
        assertThat(deviations(all)).allMatch(d -> d.contains("root-namespace")).hasSize(9);
    }

    private static List<String> deviations(Transcript transcript) {
        return RuleBook.standard().judge(transcript, RuleContext.NONE).stream()
                .filter(o -> o.verdict() != Verdict.PASS && o.verdict() != Verdict.NOT_APPLICABLE)
                .map(o -> "%s %s %s %d"
                        .formatted(
                                o.verdict(),
                                o.requirement(),
                                o.rule(),
                                o.messageIndex().orElseThrow()))
                .toList();
    }

    private static List<Exchange> read(String session) {
        Path folder = Checkouts.top().resolve(SESSIONS).resolve(session);
        assumeTrue(Files.isDirectory(folder), () -> "no captured sessions at " + folder);
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 1; Files.exists(folder.resolve(i + "-client.xml")); i += 2) {
            exchanges.add(Exchange.answered(
                    WireMessage.ofClient(Instant.EPOCH, headers(), octets(folder.resolve(i + "-client.xml"))),
                    WireMessage.ofServer(
                            Instant.EPOCH, 200, headers(), octets(folder.resolve(i + 1 + "-server.xml")))));
        }
        return exchanges;
    }

    private static Map<String, String> headers() {
        return Map.of("Content-Type", Encoding.XML.mediaType());
    }

    private static byte[] octets(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
