package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongUseTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_unknown_option_shows_the_usage_and_ends_with_64() {
        CommandRun.of("run", "--frobnicate")
                .endsWith(64)
                .printsError("provost: Unknown option: '--frobnicate'")
                .printsError("Usage: provost run");
    }

    @Test
    void an_unknown_command_shows_the_usage_and_ends_with_64() {
        CommandRun.of("rnu").endsWith(64).printsError("rnu").printsError("Usage: provost");
    }

    @Test
    void an_unknown_defect_ends_with_64() {
        CommandRun.of("server", "--defect", "no-such-thing")
                .endsWith(64)
                .printsError("there is no defect \"no-such-thing\". `provost server --list-defects` lists them");
    }

    @Test
    void a_defect_of_a_server_that_is_not_ours_ends_with_64() {
        CommandRun.of("run", "http://127.0.0.1:1/dm", "--defect", "no-final")
                .endsWith(64)
                .printsError("--defect is for the embedded reference server");
    }

    @Test
    void a_replay_token_that_is_none_ends_with_64() {
        CommandRun.of("run", "--replay", "nonsense")
                .endsWith(64)
                .printsError("provost: The replay token \"nonsense\" does not have three parts.");
    }

    @Test
    void a_port_where_nothing_listens_is_one_sentence_and_ends_with_3() throws IOException {
        int port = freePort();

        CommandRun run = CommandRun.of("run", "http://127.0.0.1:" + port + "/dm", "--quiet")
                .endsWith(3)
                .printsError("The server at http://127.0.0.1:" + port + "/dm cannot be reached: ");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void a_target_that_is_no_file_ends_with_3() {
        CommandRun.of("run", folder.resolve("absent.yaml").toString())
                .endsWith(3)
                .printsError("absent.yaml");
    }

    @Test
    void a_malformed_target_file_names_file_and_line_and_ends_with_3() throws IOException {
        Path target = Files.writeString(folder.resolve("acme.yaml"), """
                server:
                  url: http://127.0.0.1:8080/dm
                  encodings: [wbxml, morse]
                """);

        CommandRun.of("run", target.toString())
                .endsWith(3)
                .printsError("acme.yaml:3")
                .printsError("morse");
    }

    @Test
    void a_word_that_is_no_target_is_refused_by_each_command_in_the_same_words() {
        for (String command : new String[] {"run", "device", "fleet"}) {
            CommandRun.of(command, "somewhere")
                    .endsWith(3)
                    .printsError("There is no file \"somewhere\". Give a YAML file, or an address that begins with");
        }
    }

    @Test
    void every_command_explains_itself() {
        for (String command : new String[] {"run", "device", "fleet", "server", "decode", "encode", "requirements"}) {
            CommandRun.of(command, "--help")
                    .endsWith(0)
                    .prints("Usage: provost " + command)
                    .prints("Examples:");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
