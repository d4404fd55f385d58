package dev.provost.reports.pcapng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An independent reader of captures. */
final class Tshark {

    private Tshark() {}

    static void assumeInstalled() {
        boolean present = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tshark")));
        assumeTrue(present, "tshark is not installed; captures are not checked by an independent reader");
    }

    /** These fields of the frames that a filter lets through, a frame a line. */
    static List<String> fields(Path capture, String filter, String... names) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-Y", filter, "-T", "fields"));
        for (String name : names) {
            arguments.addAll(List.of("-e", name));
        }
        return lines(capture, arguments.toArray(String[]::new));
    }

    /** Bad checksums, lost segments, retransmissions and whatever else the expert of the reader complains about. */
    static List<String> trouble(Path capture) throws IOException, InterruptedException {
        return lines(
                capture,
                "-o",
                "ip.check_checksum:TRUE",
                "-o",
                "tcp.check_checksum:TRUE",
                "-o",
                "udp.check_checksum:TRUE",
                "-Y",
                "tcp.analysis.flags || ip.checksum.status == 0 || tcp.checksum.status == 0 || udp.checksum.status == 0"
                        + " || _ws.malformed");
    }

    static List<String> lines(Path capture, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", capture.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
        return output.lines().toList();
    }
}
