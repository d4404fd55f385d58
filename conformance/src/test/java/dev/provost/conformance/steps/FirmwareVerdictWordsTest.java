package dev.provost.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.FirmwareView.Standing;
import dev.provost.conformance.steps.FirmwareBelief.Disagreement;
import dev.provost.conformance.steps.FirmwareBelief.Kind;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said where a server and a phone disagree: both sides, in words that need no knowledge of Provost. */
class FirmwareVerdictWordsTest {

    private static final FirmwareView RUNNING = view(Standing.RUNNING);

    @Test
    void an_end_that_was_told_is_said_with_the_belief() {
        assertThat(FirmwareVerdict.of(standing("it failed", "it succeeded"), told(410, 0), view(Standing.SUCCEEDED)))
                .extracting(verdict -> verdict.sentence("IMEI:1"))
                .isEqualTo(
                        "The server believes of its order on the firmware of the device IMEI:1 that it succeeded, and the"
                                + " device has told that it failed.");
    }

    @Test
    void a_success_that_nobody_told_is_said_to_be_made_up() {
        assertThat(FirmwareVerdict.of(standing("it goes on", "it succeeded"), told(0, 0), view(Standing.SUCCEEDED)))
                .extracting(verdict -> verdict.sentence("IMEI:1"))
                .isEqualTo(
                        "The server believes of its order on the firmware of the device IMEI:1 that it succeeded, and the"
                                + " device has told no end of it.");
    }

    @Test
    void results_states_and_versions_are_said_with_both_values() {
        assertThat(sentence(new Disagreement(Kind.RESULT, "410", "200", false)))
                .isEqualTo(
                        "The server believes that the device IMEI:1 has reported the result 200, and it has reported 410.");
        assertThat(sentence(new Disagreement(Kind.STATE, "70", "60", false)))
                .isEqualTo(
                        "The server believes that the firmware of the device IMEI:1 is in State 60, and has read State 70.");
        assertThat(sentence(new Disagreement(Kind.VERSION, "1.0", "2.0", false)))
                .isEqualTo(
                        "The server believes that the device IMEI:1 runs the firmware \"2.0\", and it runs \"1.0\".");
        assertThat(sentence(new Disagreement(Kind.VERSION, "2.0", "1.0", true)))
                .isEqualTo("The server believes that the device IMEI:1 runs the firmware \"1.0\" of before, and it runs"
                        + " \"2.0\"; the server has not read it since.");
    }

    @Test
    void the_likely_reason_is_said_too() {
        assertThat(FirmwareVerdict.reason(standing("it succeeded", "it goes on"), success(), RUNNING))
                .map(verdict -> verdict.sentence("IMEI:1"))
                .contains("The server does not take the report of the device IMEI:1 for the end of its order.");
        assertThat(FirmwareVerdict.reason(standing("it failed", "it succeeded"), told(0, 70), view(Standing.SUCCEEDED)))
                .map(verdict -> verdict.sentence("IMEI:1"))
                .contains(
                        "The server has read State 70 of the device IMEI:1, and believes of its order that it succeeded.");
    }

    private static String sentence(Disagreement disagreement) {
        return FirmwareVerdict.of(disagreement, told(410, 0), RUNNING).sentence("IMEI:1");
    }

    private static Disagreement standing(String device, String server) {
        return new Disagreement(Kind.STANDING, device, server, false);
    }

    private static FirmwareTold success() {
        return told(200, 0, Standing.SUCCEEDED);
    }

    private static FirmwareTold told(int result, int state) {
        return told(result, state, Standing.FAILED);
    }

    /** With 0 for what was not told. */
    private static FirmwareTold told(int result, int state, Standing standing) {
        return new FirmwareTold(
                "1.0",
                Set.of("1.0"),
                true,
                false,
                Set.of(standing),
                result > 0,
                result > 0 ? OptionalInt.of(result) : OptionalInt.empty(),
                state > 0 ? OptionalInt.of(state) : OptionalInt.empty(),
                false,
                OptionalInt.of(3),
                Optional.empty());
    }

    private static FirmwareView view(Standing standing) {
        return new FirmwareView("IMEI:1", Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), standing);
    }
}
