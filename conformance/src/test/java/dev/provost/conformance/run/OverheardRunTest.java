package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.capture.Capture;
import dev.provost.conformance.capture.CaptureReader;
import dev.provost.conformance.observe.ObservedSession;
import dev.provost.conformance.observe.SessionJudge;
import dev.provost.conformance.observe.SessionSorter;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.rules.Observation;
import dev.provost.conformance.rules.RuleContext;
import dev.provost.reports.Blame;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.pcapng.TranscriptCapture;
import dev.provost.transport.HttpExchange;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole suite against the correct server, judged again from its packet captures, whole and with pieces missing. */
class OverheardRunTest {

    private static final SessionJudge JUDGE = new SessionJudge(RuleContext.NONE, true);

    /** Scenarios in which the device misbehaves deliberately, in a way that binds both sides. */
    private static final Set<String> MISBEHAVING =
            Set.of("PROV-083", "ROB-011", "ROB-020", "ROB-021", "ROB-022", "ROB-023", "ROB-024", "ROB-032", "ROB-062");

    private static final List<Recorded> RECORDED = new ArrayList<>();

    private record Recorded(String scenario, List<HttpExchange> exchanges) {}

    @BeforeAll
    static void record() {
        for (ScenarioResult scenario : ReferenceRun.of(Selection.everything()).scenarios()) {
            for (Transcript transcript : scenario.transcripts()) {
                byte[] file = TranscriptCapture.of(transcript);
                Capture capture = CaptureReader.standard().read("run.pcapng", new ByteArrayInputStream(file));
                RECORDED.add(new Recorded(scenario.id(), capture.exchanges()));
            }
        }
    }

    @Test
    void the_correct_server_and_our_phones_are_clean_in_a_capture() {
        Set<String> misbehaving = new TreeSet<>();
        for (Recorded recorded : RECORDED) {
            for (Observation seen : deviations(recorded.exchanges())) {
                assertThat(seen.blame()).as("%s: %s", recorded.scenario(), seen).isEqualTo(Blame.DEVICE);
                misbehaving.add(recorded.scenario());
            }
        }
        assertThat(misbehaving).isEqualTo(new TreeSet<>(MISBEHAVING));
    }

    @Test
    void what_a_capture_misses_is_nobodys_fault() {
        List<String> wrong = new ArrayList<>();
        for (Recorded recorded : RECORDED) {
            List<HttpExchange> all = recorded.exchanges();
            for (int i = 0; i < all.size() && all.size() < 12; i++) {
                clean(recorded, all.subList(i, all.size()), "from " + i, wrong);
                clean(recorded, all.subList(0, i), "until " + i, wrong);
                List<HttpExchange> hole = new ArrayList<>(all);
                hole.remove(i);
                clean(recorded, hole, "without " + i, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void clean(Recorded recorded, List<HttpExchange> heard, String which, List<String> wrong) {
        deviations(heard).stream()
                .filter(seen -> seen.blame() != Blame.DEVICE || !MISBEHAVING.contains(recorded.scenario()))
                .forEach(seen -> wrong.add("%s %s: %s".formatted(recorded.scenario(), which, seen)));
    }

    private static List<Observation> deviations(List<HttpExchange> heard) {
        List<ObservedSession> sessions = new ArrayList<>();
        SessionSorter sorter = new SessionSorter(sessions::add);
        heard.forEach(sorter::take);
        sorter.closeAll();
        return sessions.stream()
                .flatMap(session -> JUDGE.look(session).stream())
                .filter(Observation::isDeviation)
                .toList();
    }
}
