package dev.provost.reports.sample;

import dev.provost.reports.Blame;
import dev.provost.reports.Configuration;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.flash.FlashStory;
import java.time.Duration;
import java.util.List;

/** A run with updates: one that failed, one that passed in two configurations, on small and on large flash. */
public final class UpdateRun {

    private static final Configuration XML = new Configuration("xml", "1.2", "md5");

    private UpdateRun() {}

    /** The run. */
    public static RunResult result() {
        return SampleRun.of(
                List.of(
                        passed("UPD-001", SampleRun.WBXML, SampleFlash.updated("IMEI:004400112233445", 16)),
                        passed("UPD-001", XML, SampleFlash.updated("IMEI:004400112233446", 16)),
                        failed(),
                        passed("UPD-003", SampleRun.WBXML, SampleFlash.updated("IMEI:004400112233448", 400))),
                List.of());
    }

    /** A run with one scenario run and the given stories. */
    public static RunResult of(List<FlashStory> stories) {
        return SampleRun.of(
                List.of(ScenarioResult.builder("UPD-009", SampleRun.WBXML)
                        .titled("Something else", "Update over the air")
                        .transcript(transcript("UPD-009").withFlash(stories))
                        .build()),
                List.of());
    }

    private static ScenarioResult passed(String id, Configuration configuration, FlashStory story) {
        String name = id + "." + configuration.slug();
        return ScenarioResult.builder(id, configuration)
                .titled("An update survives two power cuts", "Update over the air")
                .duration(Duration.ofMillis(90))
                .transcript(transcript(name).withFlash(List.of(story)))
                .replay(name + ".42")
                .build();
    }

    private static ScenarioResult failed() {
        String name = "UPD-002." + SampleRun.WBXML.slug();
        return ScenarioResult.builder("UPD-002", SampleRun.WBXML)
                .titled("The server learns that the update is complete", "Update over the air")
                .verdict(Verdict.FAIL, Blame.SERVER, "The server believes that the update failed.")
                .finding(Finding.of(
                                "FUMO-SRV-07",
                                Level.MUST,
                                Verdict.FAIL,
                                Blame.SERVER,
                                "The server believes that the update failed.")
                        .withExpectation("succeeded, 2.0", "failed, 1.0")
                        .inTranscript(name))
                .duration(Duration.ofMillis(90))
                .transcript(transcript(name).withFlash(List.of(SampleFlash.updated("IMEI:004400112233447", 24))))
                .replay(name + ".42")
                .build();
    }

    private static Transcript transcript(String name) {
        return new Transcript(
                name, "127.0.0.1:40112", "127.0.0.1:8080", SmallRun.transcript().messages());
    }
}
