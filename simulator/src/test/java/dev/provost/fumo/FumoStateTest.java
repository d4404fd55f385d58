package dev.provost.fumo;

import static dev.provost.fumo.FumoState.DOWNLOAD_COMPLETE;
import static dev.provost.fumo.FumoState.DOWNLOAD_FAILED;
import static dev.provost.fumo.FumoState.DOWNLOAD_PROGRESSING;
import static dev.provost.fumo.FumoState.IDLE;
import static dev.provost.fumo.FumoState.READY_TO_UPDATE;
import static dev.provost.fumo.FumoState.UPDATE_FAILED_HAVE_DATA;
import static dev.provost.fumo.FumoState.UPDATE_FAILED_NO_DATA;
import static dev.provost.fumo.FumoState.UPDATE_PROGRESSING;
import static dev.provost.fumo.FumoState.UPDATE_SUCCESSFUL_HAVE_DATA;
import static dev.provost.fumo.FumoState.UPDATE_SUCCESSFUL_NO_DATA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FumoStateTest {

    private static final String EVERY_STATE_AND_EVENT = """
            event                   | 10 | 20 | 30 | 40 | 50 | 60  | 70 | 80 | 90  | 100
            DOWNLOAD_ORDERED        | 30 | -  | -  | -  | -  | -   | -  | -  | -   | -
            DOWNLOAD_FAILED         | -  | -  | 20 | -  | -  | -   | -  | -  | -   | -
            DOWNLOADED              | -  | -  | 40 | -  | -  | -   | -  | -  | -   | -
            VALIDATED               | -  | -  | -  | 50 | -  | -   | -  | -  | -   | -
            DATA_REPLACED           | 50 | -  | -  | -  | 10 | -   | -  | -  | -   | -
            UPDATE_STARTED          | -  | -  | -  | -  | 60 | -   | -  | -  | -   | -
            UPDATE_FAILED_DATA_KEPT | -  | -  | -  | -  | -  | 70  | -  | -  | -   | -
            UPDATE_FAILED_DATA_GONE | -  | -  | -  | -  | -  | 80  | -  | -  | -   | -
            UPDATED_DATA_KEPT       | -  | -  | -  | -  | -  | 90  | -  | -  | -   | -
            UPDATED_DATA_GONE       | -  | -  | -  | -  | -  | 100 | -  | -  | -   | -
            CLEANED_UP              | -  | 10 | -  | -  | -  | -   | 80 | 10 | 100 | 10
            NEW_CYCLE               | -  | 10 | -  | -  | -  | -   | 10 | 10 | 10  | 10
            """;

    @Test
    void every_event_in_every_state_leads_where_the_specification_says_or_nowhere() {
        var table = new StringBuilder("event                   | 10 | 20 | 30 | 40 | 50 | 60  | 70 | 80 | 90  | 100\n");
        for (FumoEvent event : FumoEvent.values()) {
            table.append("%-23s".formatted(event));
            for (FumoState state : FumoState.values()) {
                String next = state.after(event)
                        .map(after -> String.valueOf(after.value()))
                        .orElse("-");
                boolean wide = state == UPDATE_PROGRESSING || state == UPDATE_SUCCESSFUL_HAVE_DATA;
                table.append(wide ? " | %-3s".formatted(next) : " | %-2s".formatted(next));
            }
            table.setLength(table.toString().stripTrailing().length());
            table.append('\n');
        }
        assertThat(table).hasToString(EVERY_STATE_AND_EVENT);
    }

    @Test
    void the_states_that_follow_are_those_that_events_lead_to() {
        assertThat(IDLE.next()).containsExactly(DOWNLOAD_PROGRESSING, READY_TO_UPDATE);
        assertThat(DOWNLOAD_PROGRESSING.next()).containsExactly(DOWNLOAD_FAILED, DOWNLOAD_COMPLETE);
        assertThat(DOWNLOAD_COMPLETE.next()).containsExactly(READY_TO_UPDATE);
        assertThat(READY_TO_UPDATE.next()).containsExactly(IDLE, UPDATE_PROGRESSING);
        assertThat(UPDATE_PROGRESSING.next())
                .containsExactly(
                        UPDATE_FAILED_HAVE_DATA,
                        UPDATE_FAILED_NO_DATA,
                        UPDATE_SUCCESSFUL_HAVE_DATA,
                        UPDATE_SUCCESSFUL_NO_DATA);
        assertThat(UPDATE_FAILED_HAVE_DATA.next()).containsExactly(IDLE, UPDATE_FAILED_NO_DATA);
        assertThat(UPDATE_SUCCESSFUL_HAVE_DATA.next()).containsExactly(IDLE, UPDATE_SUCCESSFUL_NO_DATA);
        assertThat(UPDATE_FAILED_NO_DATA.next()).containsExactly(IDLE);
        assertThat(UPDATE_SUCCESSFUL_NO_DATA.next()).containsExactly(IDLE);
    }

    @ParameterizedTest
    @CsvSource({
        "10, Idle, false, false, false",
        "20, Download Failed, true, false, false",
        "30, Download Progressing, false, true, false",
        "40, Download Complete, false, true, true",
        "50, Ready to Update, false, false, true",
        "60, Update Progressing, false, true, true",
        "70, Update Failed/Have Data, true, false, true",
        "80, Update Failed/No Data, true, false, false",
        "90, Update Successful/Have Data, true, false, true",
        "100, Update Successful/No Data, true, false, false"
    })
    void each_value_names_one_state(int value, String phrase, boolean terminal, boolean busy, boolean data) {
        FumoState state = FumoState.of(value).orElseThrow();
        assertThat(state.value()).isEqualTo(value);
        assertThat(state.phrase()).isEqualTo(phrase);
        assertThat(state.isTerminal()).isEqualTo(terminal);
        assertThat(state.isBusy()).isEqualTo(busy);
        assertThat(state.hasData()).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 11, 15, 95, 110, -10})
    void any_other_value_names_none(int value) {
        assertThat(FumoState.of(value)).isEmpty();
    }
}
