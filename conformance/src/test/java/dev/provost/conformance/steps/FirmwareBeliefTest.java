package dev.provost.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.FirmwareView.Standing;
import dev.provost.conformance.steps.FirmwareBelief.Disagreement;
import dev.provost.conformance.steps.FirmwareBelief.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FirmwareBeliefTest {

    private static final FirmwareTold SUCCESS = Telling.success().told();
    private static final FirmwareTold FAILURE = Telling.failure(410).told();

    /** Installed, and the report got lost. */
    private static final FirmwareTold UNHEARD =
            Telling.success().unheard(Standing.RUNNING, Standing.SUCCEEDED).told();

    @Test
    void a_server_that_tells_what_the_phone_told_agrees() {
        assertThat(disagreements(SUCCESS, "2.0", 200, Standing.SUCCEEDED)).isEmpty();
        assertThat(disagreements(FAILURE, "1.0", 410, Standing.FAILED)).isEmpty();
    }

    @Test
    void a_server_that_says_nothing_is_not_examined() {
        FirmwareView silent = FirmwareView.unknown("IMEI:1");
        assertThat(FirmwareBelief.disagreements(SUCCESS, silent)).isEmpty();
        assertThat(FirmwareBelief.isSilent(silent)).isTrue();
    }

    @Test
    void a_failure_that_was_told_must_not_be_a_success() {
        assertThat(disagreements(FAILURE, "2.0", 200, Standing.SUCCEEDED))
                .containsExactly(
                        new Disagreement(Kind.STANDING, "it failed", "it succeeded", false),
                        new Disagreement(Kind.RESULT, "410", "200", false),
                        new Disagreement(Kind.VERSION, "1.0", "2.0", false));
    }

    @Test
    void an_order_does_not_go_on_once_its_end_was_told() {
        assertThat(disagreements(SUCCESS, "2.0", 200, Standing.RUNNING))
                .containsExactly(new Disagreement(Kind.STANDING, "it succeeded", "it goes on", false));
    }

    @Test
    void a_version_that_was_true_once_is_stale_until_the_server_reads_the_new_one() {
        assertThat(disagreements(SUCCESS, "1.0", 200, Standing.SUCCEEDED))
                .containsExactly(new Disagreement(Kind.VERSION, "2.0", "1.0", true));
        FirmwareTold read = Telling.success().read(100).told();
        assertThat(disagreements(read, "1.0", 200, Standing.SUCCEEDED))
                .containsExactly(new Disagreement(Kind.VERSION, "2.0", "1.0", false));
    }

    @Test
    void who_was_not_told_may_wait_and_give_up_and_hold_on_to_the_old_version() {
        for (Standing standing : List.of(Standing.RUNNING, Standing.PENDING, Standing.FAILED, Standing.UNKNOWN)) {
            assertThat(FirmwareBelief.disagreements(UNHEARD, view("1.0", OptionalInt.empty(), standing)))
                    .as(standing.name())
                    .isEmpty();
        }
    }

    @Test
    void who_was_not_told_must_not_make_up_a_success_or_a_version() {
        FirmwareTold failing = Telling.failure(410).unheard(Standing.RUNNING).told();
        assertThat(FirmwareBelief.disagreements(failing, view("2.0", OptionalInt.empty(), Standing.SUCCEEDED)))
                .containsExactly(
                        new Disagreement(Kind.STANDING, "it goes on", "it succeeded", false),
                        new Disagreement(Kind.VERSION, "1.0", "2.0", false));
    }

    @Test
    void a_state_that_the_server_has_read_is_the_one_that_it_shows() {
        FirmwareTold read = Telling.success().read(100).told();
        FirmwareView view = new FirmwareView(
                "IMEI:1", Optional.of("2.0"), OptionalInt.of(60), OptionalInt.of(200), Standing.SUCCEEDED);
        assertThat(FirmwareBelief.disagreements(read, view))
                .containsExactly(new Disagreement(Kind.STATE, "100", "60", false));
    }

    private static List<Disagreement> disagreements(FirmwareTold told, String version, int result, Standing standing) {
        return FirmwareBelief.disagreements(told, view(version, OptionalInt.of(result), standing));
    }

    private static FirmwareView view(String version, OptionalInt result, Standing standing) {
        return new FirmwareView("IMEI:1", Optional.of(version), OptionalInt.empty(), result, standing);
    }
}
