package dev.provost.syncml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

    @ParameterizedTest
    @CsvSource({"200, 200", "0404, 404", "'', -1", "20x, -1", "12345, -1", "-1, -1", "' 200', -1"})
    void the_code_of_a_status_is_its_number_or_minus_one(String data, int code) {
        Status status = Status.of("1", "1", "1", "Get", 200);
        Status other = new Status(
                "1", "1", "1", "Get", status.targetRefs(), status.sourceRefs(), status.chal(), data, status.items());

        assertThat(other.code()).isEqualTo(code);
    }

    @Test
    void codes_are_found_by_number() {
        assertThat(StatusCode.of(425)).contains(StatusCode.PERMISSION_DENIED);
        assertThat(StatusCode.of(999)).isEmpty();
        assertThat(AlertCode.of(" 1226\n")).contains(AlertCode.GENERIC_ALERT);
        assertThat(AlertCode.of("1227")).isEmpty();
        assertThat(AlertCode.of("")).isEmpty();
    }

    @Test
    void versions_are_found_by_their_strings() {
        assertThat(DmVersion.ofVerProto("DM/1.1")).contains(DmVersion.DM_1_1);
        assertThat(DmVersion.ofNumber("1.3")).contains(DmVersion.DM_1_3);
        assertThat(DmVersion.ofVerProto("SyncML/1.2")).isEmpty();
        assertThat(DmVersion.DM_1_3.verDtd()).isEqualTo("1.2");
    }
}
