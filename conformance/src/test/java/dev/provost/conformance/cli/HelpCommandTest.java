package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

class HelpCommandTest {

    @Test
    void help_alone_shows_the_commands() {
        CommandRun.of("help").endsWith(0).prints("Usage: provost [-hV] COMMAND");
    }

    @Test
    void help_explains_a_command_and_one_below_it() {
        CommandRun.of("help", "fleet").endsWith(0).prints("Usage: provost fleet");
        CommandRun.of("help", "firmware").endsWith(0).prints("Usage: provost firmware [-hV] COMMAND");
        CommandRun.of("help", "firmware", "sign").endsWith(0).prints("Usage: provost firmware sign");
    }

    @Test
    void help_on_what_is_no_command_names_it() {
        CommandRun.of("help", "frobnicate").endsWith(64).printsError("provost: There is no command \"frobnicate\".");
        CommandRun.of("help", "firmware", "frobnicate")
                .endsWith(64)
                .printsError("provost: There is no command \"frobnicate\".")
                .printsError("Usage: provost firmware");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "inspect", "sign", "verify", "powercut"})
    void each_command_on_firmware_explains_itself_either_way(String command) {
        CommandRun asked = CommandRun.of("firmware", command, "--help").endsWith(0);

        asked.prints("Usage: provost firmware " + command).prints("Examples:");
        assertThat(CommandRun.of("help", "firmware", command).out()).isEqualTo(asked.out());
    }

    @TestFactory
    Stream<DynamicTest> no_help_is_wider_than_110_columns() {
        Console nobody = new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);
        return all(Program.on(nobody))
                .map(command -> DynamicTest.dynamicTest(
                        command.getCommandSpec().qualifiedName(),
                        () -> assertThat(command.getUsageMessage().lines()).allMatch(line -> line.length() <= 110)));
    }

    @TestFactory
    Stream<DynamicTest> no_example_is_broken_and_no_sentence_is_cut_in_the_list_of_commands() {
        Console nobody = new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false);
        return all(Program.on(nobody))
                .map(command -> DynamicTest.dynamicTest(command.getCommandSpec().qualifiedName(), () -> {
                    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
                    assertThat(command.getUsageMessage().lines()).contains(usage.footer());
                    assertThat(usage.description()[0]).endsWith(".");
                }));
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpCommandTest::all));
    }
}
