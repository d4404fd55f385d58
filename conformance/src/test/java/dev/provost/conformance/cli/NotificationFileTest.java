package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationFileTest {

    private static final String PACKAGE_0 =
            "291f40c9048e97434175d10d0c6e25a7" + "02d0000000123412636f6d2e6d676d747372762e6d616e616765";
    private static final String PUSH = "010603c4af87" + PACKAGE_0;
    private static final String SHORT_MESSAGE = "0605040b84c002" + PUSH;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {PACKAGE_0, PUSH, SHORT_MESSAGE})
    void a_notification_is_shown_field_by_field(String hex) throws IOException {
        CommandRun.of("decode", file(hex))
                .endsWith(0)
                .prints("version                  1.1 (11)")
                .prints("ui-mode                  background")
                .prints("sessionid                1234                      12 34")
                .prints("server-identifier        com.mgmtsrv.manage");
    }

    @Test
    void places_are_counted_from_the_start_of_the_file() throws IOException {
        CommandRun.of("decode", file(SHORT_MESSAGE)).prints("0022  sessionid");
        CommandRun.of("decode", file(PACKAGE_0)).prints("0015  sessionid");
    }

    @ParameterizedTest
    @CsvSource({
        "secret, Tm9uY2U=, The digest is right.",
        "secret, AAAA, The digest is wrong for this password and nonce.",
        "other, Tm9uY2U=, The digest is wrong for this password and nonce."
    })
    void the_digest_is_checked_on_demand(String secret, String nonce, String verdict) throws IOException {
        CommandRun.of("decode", file(PUSH), "--secret", secret, "--nonce", nonce)
                .endsWith(0)
                .prints(verdict);
    }

    @Test
    void the_default_nonce_is_recognised() throws IOException {
        String defaultNonce = PACKAGE_0.replace("291f40c9048e97434175d10d0c6e25a7", "ed2be65e9e73d7dc3826b3141edf462f");

        CommandRun.of("decode", file(defaultNonce), "--secret", "secret")
                .endsWith(0)
                .prints("The digest is right with the default nonce, not with the given one.");
    }

    @Test
    void a_broken_notification_and_a_broken_nonce_are_named() throws IOException {
        CommandRun.of("decode", file("010603c4af87" + "00".repeat(17)))
                .endsWith(3)
                .printsError(
                        "holds a broken notification. At octet 16, trigger-header: has 8 octets, only 1 are there");
        CommandRun.of("decode", file(PUSH), "--secret", "secret", "--nonce", "!")
                .endsWith(3)
                .printsError("The nonce \"!\" is not base64. Give it as in NextNonce.");
        CommandRun.of("decode", file("010602c2af8700"), "--secret", "secret").endsWith(3);
    }

    @ParameterizedTest
    @CsvSource({"p0-empty-1.1.bin, 1.1 (11)", "p0-empty-1.2.bin, 1.2 (12)"})
    void notifications_of_another_server_are_read(String name, String version) {
        Path corpus = Path.of("../../shared/corpora/captured/notifications", name);
        assumeTrue(Files.isRegularFile(corpus), "no third-party notifications at ../shared/corpora beside the project");

        CommandRun.of("decode", corpus.toString())
                .endsWith(0)
                .prints("version                  " + version)
                .prints("sessionid                1234")
                .prints("server-identifier        funambol");
    }

    private String file(String hex) throws IOException {
        Path file = folder.resolve("package0.bin");
        Files.write(file, HexFormat.of().parseHex(hex));
        assertThat(file).isRegularFile();
        return file.toString();
    }
}
