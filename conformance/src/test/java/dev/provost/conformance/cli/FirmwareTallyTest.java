package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fleet.FirmwareReport;
import dev.provost.fleet.FirmwareReport.Ending;
import dev.provost.fumo.FumoResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirmwareTallyTest {

    private final FirmwareTally tally = new FirmwareTally();

    private void ends(Ending ending, FumoResult... results) {
        tally.accept(new FirmwareReport(ending, Optional.empty(), 4, 700, 2, 0, List.of(results), Duration.ZERO, ""));
    }

    @Test
    void a_fleet_that_is_told_nothing_prints_nothing_and_owes_nothing() {
        assertThat(tally.line()).isEmpty();
        assertThat(tally.isUnfinished()).isFalse();
    }

    @Test
    void handsets_that_did_all_are_counted_with_their_requests() {
        ends(Ending.NOTHING_LEFT);
        ends(Ending.NOTHING_LEFT);

        assertThat(tally.line())
                .isEqualTo(
                        "Firmware   2 handsets did what they were told in 1,400 requests and 4 sessions more, 2 to the end");
        assertThat(tally.isUnfinished()).isFalse();
    }

    @Test
    void handsets_that_did_not_come_to_an_end_are_told_by_kind() {
        ends(Ending.NOTHING_LEFT);
        ends(Ending.UNREPORTED);
        ends(Ending.FAULT);
        ends(Ending.FAULT);

        assertThat(tally.line())
                .isEqualTo(
                        "Firmware   4 handsets did what they were told in 2,800 requests and 8 sessions more, 1 to the end"
                                + ", 1 unreported, 2 fault");
        assertThat(tally.isUnfinished()).isTrue();
    }

    @Test
    void results_are_counted_the_most_frequent_first() {
        ends(Ending.NOTHING_LEFT, FumoResult.NETWORK_FAILED);
        ends(Ending.NOTHING_LEFT, FumoResult.SUCCESSFUL);
        ends(Ending.NOTHING_LEFT, FumoResult.SUCCESSFUL, FumoResult.CORRUPTED_PACKAGE);
        ends(Ending.FAULT);

        assertThat(tally.results())
                .containsExactly(
                        "Result     2 times 200 successful",
                        "Result     1 times 402 corrupted firmware update package",
                        "Result     1 times 503 download failed, network issues");
    }
}
