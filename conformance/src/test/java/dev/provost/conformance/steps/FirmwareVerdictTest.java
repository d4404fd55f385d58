package dev.provost.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.FirmwareView.Standing;
import dev.provost.conformance.steps.FirmwareBelief.Disagreement;
import dev.provost.conformance.steps.FirmwareBelief.Kind;
import dev.provost.reports.Level;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requirement a server breaks that disagrees with a phone. */
class FirmwareVerdictTest {

    private static final Disagreement STANDING =
            new Disagreement(Kind.STANDING, "it succeeded", "the phone has not heard of it", false);

    @ParameterizedTest
    @EnumSource
    void a_disagreement_is_one_of_belief(Kind kind) {
        FirmwareVerdict verdict = verdict(kind, Telling.success(), Standing.FAILED);
        assertThat(verdict.requirement()).isEqualTo("FUMO-SRV-10");
        assertThat(verdict.level()).isEqualTo(Level.MUST);
    }

    @ParameterizedTest
    @CsvSource({"250, FUMO-SRV-05", "299, FUMO-SRV-05", "550, FUMO-SRV-05", "200, FUMO-SRV-10", "410, FUMO-SRV-10"})
    void of_a_result_of_the_vendor_it_is_that_he_does_not_know_its_range(int result, String requirement) {
        assertThat(verdict(Kind.STANDING, Telling.success().result(result), Standing.FAILED)
                        .requirement())
                .isEqualTo(requirement);
        assertThat(verdict(Kind.RESULT, Telling.success().result(result), Standing.FAILED)
                        .requirement())
                .isEqualTo(requirement);
    }

    @ParameterizedTest
    @EnumSource(names = {"STATE", "VERSION"})
    void what_no_report_tells_has_nothing_to_do_with_its_result(Kind kind) {
        assertThat(verdict(kind, Telling.success().result(250), Standing.FAILED).requirement())
                .isEqualTo("FUMO-SRV-10");
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, FUMO-SRV-04",
        "RUNNING, FUMO-SRV-04",
        "FAILED, FUMO-SRV-10",
        "SUCCEEDED, FUMO-SRV-10",
        "UNKNOWN, FUMO-SRV-10"
    })
    void whose_order_is_open_after_a_report_written_in_full_has_not_taken_it(Standing believed, String requirement) {
        assertThat(verdict(Kind.STANDING, Telling.success().inFull(), believed).requirement())
                .isEqualTo(requirement);
    }

    @Test
    void who_was_told_nothing_has_missed_no_report() {
        Telling unheard = Telling.success().unheard(Standing.RUNNING).inFull();
        assertThat(verdict(Kind.STANDING, unheard, Standing.PENDING).requirement())
                .isEqualTo("FUMO-SRV-10");
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "RUNNING"})
    void whose_order_is_open_after_a_success_may_not_know_what_the_report_is_about(Standing believed) {
        assertThat(reason(Telling.success(), believed))
                .contains(new FirmwareVerdict(
                        "FUMO-SRV-09",
                        Level.SHOULD,
                        "The server does not take the report of the device {device} for the end of its order."));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "SUCCEEDED", "UNKNOWN"})
    void who_has_closed_his_order_knew_what_the_report_is_about(Standing believed) {
        assertThat(reason(Telling.success(), believed)).isEmpty();
    }

    @Test
    void where_the_fault_is_known_already_no_other_is_guessed() {
        assertThat(reason(Telling.success().inFull(), Standing.RUNNING)).isEmpty();
        assertThat(reason(Telling.success().result(250), Standing.RUNNING)).isEmpty();
        assertThat(reason(Telling.failure(410), Standing.RUNNING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {70, 80, 100})
    void who_has_read_the_state_may_not_know_what_it_means(int state) {
        Telling read = Telling.success().unheard(Standing.RUNNING).read(state);
        assertThat(reason(read, Standing.SUCCEEDED))
                .contains(
                        new FirmwareVerdict(
                                "FUMO-SRV-07",
                                Level.SHOULD,
                                "The server has read State " + state
                                        + " of the device {device}, and believes of its order that the phone has not heard of it."));
    }

    @Test
    void who_has_heard_and_read_nothing_makes_it_up() {
        assertThat(reason(Telling.success().unheard(Standing.RUNNING), Standing.SUCCEEDED))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESULT", "STATE", "VERSION"})
    void other_disagreements_have_no_likelier_reason(Kind kind) {
        assertThat(FirmwareVerdict.reason(
                        new Disagreement(kind, "a", "b", false),
                        Telling.success().told(),
                        view(Standing.RUNNING)))
                .isEmpty();
    }

    private static FirmwareVerdict verdict(Kind kind, Telling telling, Standing believed) {
        return FirmwareVerdict.of(new Disagreement(kind, "a", "b", false), telling.told(), view(believed));
    }

    private static Optional<FirmwareVerdict> reason(Telling telling, Standing believed) {
        return FirmwareVerdict.reason(STANDING, telling.told(), view(believed));
    }

    private static FirmwareView view(Standing standing) {
        return new FirmwareView("IMEI:1", Optional.of("2.0"), OptionalInt.empty(), OptionalInt.empty(), standing);
    }
}
