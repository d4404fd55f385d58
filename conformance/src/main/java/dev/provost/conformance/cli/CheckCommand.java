package dev.provost.conformance.cli;

import dev.provost.conformance.capture.Capture;
import dev.provost.conformance.capture.CaptureReader;
import dev.provost.conformance.observe.CaptureCheck;
import dev.provost.conformance.observe.ObservationLog;
import dev.provost.conformance.observe.SessionJudge;
import dev.provost.reports.RunResult;
import dev.provost.reports.output.ReportWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code provost check}: judges recorded traffic. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Judges the sessions between devices and servers in captures: pcap, pcapng and HAR files, also packed with gzip.",
            "Every rule looks at the server, and those that bind both sides at the device. What is encrypted or missing is",
            "said, never guessed; other traffic is passed over.",
            "Exit code 0 nothing required failed; 1 the server deviates from a requirement; 2 nothing could be decided;",
            "3 a file cannot be read."
        },
        footer = {
            "",
            "Examples:",
            "  provost check trace.pcapng",
            "  provost check monday.pcap tuesday.pcap proxy.har --out week",
            "  provost check trace.pcapng --target acme.yaml       verifies digests by the accounts of acme.yaml",
            "  provost check phone.pcapng --blame device           the maker of the device wants to know",
            "  tcpdump -i any -w trace.pcap port 80                makes such a file"
        })
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "CAPTURE", arity = "1..*", description = "The files.")
    private List<Path> files = List.of();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant started = Instant.now();
        SessionJudge judge = judging.judge();
        ReportWriter.prepare(judging.out());
        ObservationLog log = new ObservationLog();
        CaptureCheck check = new CaptureCheck(judge, log);
        Set<String> prefixes = new HashSet<>();
        for (Path file : files) {
            Capture capture = CaptureReader.standard().read(file);
            check.take(capture, prefix(file, prefixes));
        }
        judging.remarks().forEach(log::remark);
        String names =
                files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
        RunResult result = log.result(judging.target("captured traffic in " + names), started, Instant.now());
        return new ObservationOutput(console, judging).write(result);
    }

    /** Files of different folders may have the same name. */
    private static String prefix(Path file, Set<String> taken) {
        String name = String.valueOf(file.getFileName()).replaceFirst("(\\.(pcap|pcapng|cap|har))?(\\.gz)?$", "");
        String prefix = name.isEmpty() ? "capture" : name;
        for (int i = 2; !taken.add(prefix); i++) {
            prefix = name + "-" + i;
        }
        return prefix;
    }
}
