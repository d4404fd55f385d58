package dev.provost.fumo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FumoStateTest {

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
