package dev.provost.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallStatusTest {

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, 900 Success",
        "INSUFFICIENT_MEMORY, 901 Insufficient memory",
        "USER_CANCELLED, 902 User Cancelled",
        "LOSS_OF_SERVICE, 903 Loss of Service",
        "ATTRIBUTE_MISMATCH, 905 Attribute mismatch",
        "INVALID_DESCRIPTOR, 906 Invalid descriptor",
        "INVALID_DDVERSION, 951 Invalid DDVersion",
        "DEVICE_ABORTED, 952 Device Aborted",
        "NON_ACCEPTABLE_CONTENT, 953 Non-Acceptable Content",
        "LOADER_ERROR, 954 Loader Error"
    })
    void a_status_line_is_that_of_the_specification(InstallStatus status, String line) {
        assertThat(status.line()).isEqualTo(line);
        assertThat(InstallStatus.ofLine(line)).contains(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"900", " 900 Success\r\n", "900 all went well", "900\tSuccess", "900: Success"})
    void the_number_counts_and_not_the_words(String body) {
        assertThat(InstallStatus.ofLine(body)).contains(InstallStatus.SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "9000 Success", "904 Reserved", "Success", "900Success", "\u0669\u0660\u0660"})
    void other_bodies_say_nothing(String body) {
        assertThat(InstallStatus.ofLine(body)).isEmpty();
    }

    @Test
    void all_ten_codes_are_there_and_904_is_not() {
        assertThat(InstallStatus.values()).hasSize(10);
        assertThat(InstallStatus.of(904)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_AUTHENTICATED, 406, 954",
        "TIMED_OUT, 407, 903",
        "BAD_URL, 411, 954",
        "SERVER_UNAVAILABLE, 412, 954",
        "SERVER_ERROR, 500, 954",
        "NETWORK, 503, 903",
        "OUT_OF_MEMORY, 501, 901",
        "WRONG_SIZE, 402, 905",
        "WRONG_TYPE, 403, 905",
        "NOT_ACCEPTABLE, 405, 953",
        "BAD_DESCRIPTOR, 409, 906",
        "BAD_DESCRIPTOR_VERSION, 409, 951",
        "USER_CANCELLED, 401, 902",
        "ABORTED, 400, 952"
    })
    void a_problem_has_a_result_for_the_dm_server_and_one_for_the_content_server(
            DownloadProblem problem, int fumo, int notice) {
        assertThat(problem.fumoCode()).isEqualTo(fumo);
        assertThat(problem.installStatus().code()).isEqualTo(notice);
    }
}
