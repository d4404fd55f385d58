package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every value that an option cannot take ends with 64, a sentence and the usage in short; nothing is started. */
class WrongValueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run --seed x                               | Invalid value for option '--seed': "x" is no whole number, or too large
            run --seed 99999999999999999999            | "99999999999999999999" is no whole number, or too large
            run --format xml                           | Invalid value for option '--format'
            run --replay PROV-001.x12m.5 --seed 7      | --replay says which scenario runs with which seed: leave out --seed, --id and --tags
            run --replay PROV-001.x12m.5 --id PROV-002 | leave out --seed, --id and --tags
            run --replay PROV-001.x12m.5 --tags @xml   | leave out --seed, --id and --tags
            server --port x                            | "x" is no whole number, or too large
            server --port 65536                        | --port is 65536. It has to be 0 to 65535.
            server --port -1                           | --port is -1. It has to be 0 to 65535.
            server --account ,,                        | Give one of 1 to 256 characters, for instance IMEI:490154203237518.
            server --account a,b                       | "a,b" is not of the form DEVICE,USER,PASSWORD
            server --open-enrolment=x                  | "x" is not of the form USER,PASSWORD
            fleet --devices 0                          | --devices is 0. It has to be 1 to 900000000.
            fleet --concurrency 0                      | --concurrency is 0. It has to be 1 to 5000.
            fleet --sessions 0                         | --sessions is 0. It has to be 1 to 1000.
            fleet --model Nobody --idle 0              | There is no model 'Nobody'.
            fleet --idle 9999                          | --idle is 9999. It has to be 10000 to 10000000.
            fleet --auth digest                        | "digest" is none of basic, md5 and hmac
            device --sessions 0                        | --sessions is 0. It has to be 1 to 1000000.
            device --model Nobody                      | There is no model 'Nobody'.
            device --user=                             | it is empty; leave the option out or give a text
            device --device-id=                        | it is empty; leave the option out or give a text
            device --server-id=                        | it is empty; leave the option out or give a text
            device --encoding morse                    | Invalid value for option '--encoding'
            requirements NOPE                          | No requirement begins with "NOPE".
            """)
    void a_wrong_value_is_wrong_use(String command, String sentence) {
        CommandRun run = CommandRun.of(command.split(" "))
                .endsWith(64)
                .printsError(sentence)
                .printsError("Usage: provost " + command.split(" ")[0])
                .printsError("`provost help " + command.split(" ")[0] + "` explains each of them");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_word_that_is_no_command_is_named() {
        CommandRun.of("frobnicate").endsWith(64).printsError("provost: There is no command \"frobnicate\".");
    }

    @Test
    void a_word_that_is_no_command_below_another_is_named() {
        CommandRun.of("firmware", "verfy")
                .endsWith(64)
                .printsError("provost: There is no command \"verfy\".\nDid you mean: firmware verify");
    }

    @Test
    void no_command_at_all_shows_the_commands() {
        CommandRun.of().endsWith(64).printsError("provost: Name a command.").printsError("Usage: provost");
    }

    @Test
    void an_argument_too_many_is_named() {
        CommandRun.of("run", "a.yaml", "b.yaml").endsWith(64).printsError("\"b.yaml\" is one argument too many.");
    }
}
