package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.Selection;
import dev.provost.fixtures.server.defect.Defect;
import dev.provost.fixtures.server.defect.FirmwareDefect;
import dev.provost.reports.Blame;
import dev.provost.reports.Fetch;
import dev.provost.reports.Finding;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run keeps as evidence of an update beside the messages. */
class FirmwareEvidenceTest {

    @Test
    void an_update_leaves_its_download_and_the_story_of_its_flash() {
        ScenarioResult update = only("@id-UPD-021");
        Transcript transcript = update.transcripts().getFirst();
        List<Fetch> fetches = transcript.fetches();
        assertThat(fetches).isNotEmpty();
        assertThat(fetches.getLast().requestHead()).startsWith("GET /content/firmware-");
        assertThat(fetches.getLast().outcome()).isEqualTo("HTTP/1.1 200 OK");
        FlashStory story = update.flash().getFirst();
        assertThat(fetches).extracting(Fetch::device).containsOnly(story.device());
        assertThat(story.frames().getLast().status().fumoState()).isEqualTo("90 Update Successful/Have Data");
    }

    @Test
    void a_phone_that_is_given_another_chip_is_shown_with_that_one() {
        FlashStory story = only("@id-RBK-004").flash().getFirst();
        assertThat(story.layout()).isEqualTo("backup-nor");
        assertThat(story.frames()).extracting(frame -> frame.moment()).contains(FlashMoment.BOOT);
    }

    /** A server that waits for the end of its first order for ever passes no second one on, and the phone is not to blame. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_second_order_that_never_comes_is_held_against_the_server(long seed) {
        ScenarioResult again = only("@id-RBK-005", seed, FirmwareDefect.FORGETS_FAILURES);
        assertThat(again.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(again.blame()).isEqualTo(Blame.SERVER);
        assertThat(again.findings())
                .extracting(Finding::message)
                .containsExactly("The server never ordered what the operator wants done about the phone's firmware.");
        assertThat(only("@id-RBK-005", seed).verdict()).isEqualTo(Verdict.PASS);
    }

    /** One fault, one requirement: what follows from it is told under the same one, and no fault of ours. */
    @ParameterizedTest
    @CsvSource({
        "RELATIVE_PKGURL, FUMO-SRV-02 FUMO-SRV-11",
        "EXEC_BEFORE_PACKAGE, FUMO-SRV-02",
        "PACKAGE_BY_URL_AND_DATA, FUMO-SRV-02",
        "FAILS_AT_FIRMWARE_REPORT, FUMO-SRV-04",
        "KNOWS_BARE_TYPES_ONLY, FUMO-SRV-04",
        "FORGETS_FAILURES, FUMO-SRV-10"
    })
    void a_defect_is_told_by_its_own_requirement_alone(FirmwareDefect defect, String requirements) {
        RunResult result = ReferenceRun.of(
                Selection.ofIds(
                        "UPD-020", "UPD-023", "UPD-026", "UPD-028", "UPD-099", "UPD-036", "UPD-067", "UPD-109",
                        "UPD-080", "RBK-001", "RBK-005", "RBK-006", "RBK-010", "RBK-012"),
                defect);
        assertThat(result.findings()).extracting(Finding::requirement).containsOnly(requirements.split(" "));
        assertThat(result.scenarios())
                .filteredOn(s -> s.verdict() == Verdict.ERROR || s.verdict() == Verdict.INCONCLUSIVE)
                .isEmpty();
    }

    private static ScenarioResult only(String tags) {
        return only(tags, 1);
    }

    private static ScenarioResult only(String tags, long seed, Defect... defects) {
        RunResult result = ReferenceRun.seeded(seed, Selection.ofTags(tags), defects);
        return result.scenarios().stream()
                .filter(run -> !run.transcripts().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
