package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fleet.FirmwareReport;
import dev.provost.fleet.FirmwareReport.Ending;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirmwareTallyTest {

    private final FirmwareTally tally = new FirmwareTally();

    private void ends(Ending ending) {
        tally.accept(new FirmwareReport(ending, Optional.empty(), 4, 700, 1, 0, Duration.ZERO, ""));
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
                .isEqualTo("Firmware   2 handsets did what they were told in 1,400 requests, 2 to the end");
        assertThat(tally.isUnfinished()).isFalse();
    }

    @Test
    void handsets_that_did_not_come_to_an_end_are_told_by_kind() {
        ends(Ending.NOTHING_LEFT);
        ends(Ending.UNREPORTED);
        ends(Ending.FAULT);
        ends(Ending.FAULT);

        assertThat(tally.line())
                .isEqualTo("Firmware   4 handsets did what they were told in 2,800 requests, 1 to the end"
                        + ", 1 unreported, 2 fault");
        assertThat(tally.isUnfinished()).isTrue();
    }
}
