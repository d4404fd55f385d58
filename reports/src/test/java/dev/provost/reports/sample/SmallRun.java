package dev.provost.reports.sample;

import dev.provost.reports.Blame;
import dev.provost.reports.Direction;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.Octets;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.StepResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.WireMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The smallest run that shows every part of a report, for literal expectations. */
public final class SmallRun {

    private SmallRun() {}

    /** One scenario that failed, one that was not run. */
    public static RunResult result() {
        return SampleRun.of(List.of(failed(), untested()), List.of(requirement()));
    }

    /** Request and answer. */
    public static Transcript transcript() {
        return new Transcript(
                "PROV-001.wbxml-1.2-md5",
                "127.0.0.1:40112",
                "127.0.0.1:8080",
                List.of(
                        message(
                                Direction.DEVICE_TO_SERVER,
                                0,
                                "POST /dm HTTP/1.1\r\nHost: dm\r\nContent-Length: 4",
                                Octets.of((byte) 2, (byte) 0xA4, (byte) 1, (byte) 0x6A),
                                "application/vnd.syncml.dm+wbxml",
                                List.of()),
                        message(
                                Direction.SERVER_TO_DEVICE,
                                25,
                                "HTTP/1.1 200 OK\r\nContent-Length: 9",
                                Octets.of("<SyncML/>".getBytes(StandardCharsets.UTF_8)),
                                "application/vnd.syncml.dm+xml",
                                List.of("No SyncHdr."))));
    }

    private static WireMessage message(
            Direction direction, int millis, String head, Octets body, String mediaType, List<String> notes) {
        Instant time = Instant.parse("2026-11-20T10:00:00.250Z").plusMillis(millis);
        return new WireMessage(direction, time, 0, head, body, mediaType, "<SyncML/>", notes);
    }

    private static ScenarioResult failed() {
        return ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .titled("First power-on", "A new device")
                .tags(List.of("matrix"))
                .requirements(List.of("DMPRO-SRV-32"))
                .verdict(Verdict.FAIL, Blame.SERVER, "The answer has no header.")
                .duration(Duration.ofMillis(125))
                .step(StepResult.passed("When", "the phone connects", Duration.ofMillis(120)))
                .finding(Finding.of("DMPRO-SRV-32", Level.MUST, Verdict.FAIL, Blame.SERVER, "The answer has no header.")
                        .withExpectation("SyncHdr and SyncBody", "<SyncML/>")
                        .withEvidence("PROV-001.wbxml-1.2-md5", 1))
                .transcript(transcript())
                .replay("PROV-001.wbxml-1.2-md5.42")
                .build();
    }

    private static ScenarioResult untested() {
        return ScenarioResult.builder("PROV-002", SampleRun.WBXML)
                .titled("Bulk change", "A new device")
                .verdict(Verdict.NOT_APPLICABLE, Blame.NONE, "Needs an adapter.")
                .build();
    }

    private static RequirementResult requirement() {
        return new RequirementResult(
                "DMPRO-SRV-32", Level.MUST, "8.3", "Every message has a header", Verdict.FAIL, 7, List.of("PROV-001"));
    }
}
