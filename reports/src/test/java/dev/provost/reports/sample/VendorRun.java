package dev.provost.reports.sample;

import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.Configuration;
import dev.provost.reports.Finding;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.Level;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.ScenarioResultBuilder;
import dev.provost.reports.StepResult;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run as a vendor would see it: many configurations, every kind of verdict. */
public final class VendorRun {

    private static final String FORGOTTEN = "Every command is answered by a Status";
    private static final List<String> FEATURES = List.of(
            "A new device in the shop", "Several settings belong together", "Wrong credentials and stale nonces");
    private static final List<String> TITLES = List.of(
            "The phone gets its settings at first power-on",
            "Settings that belong together are all installed",
            "A stale nonce is renewed and the session goes on",
            "The operator moves the WAP gateway of a group of handsets",
            "Values with XML specials, Greek letters and octets arrive unchanged",
            "An unknown device is turned away");

    private VendorRun() {}

    /** A run in which some things went wrong. */
    public static RunResult failing() {
        return run(30, true);
    }

    /** A run in which everything required passed. */
    public static RunResult clean() {
        return run(30, false);
    }

    /** At least so many scenario runs, a tenth of which fail. */
    public static RunResult large(int scenarioRuns) {
        return run(
                (scenarioRuns + configurations().size() - 1) / configurations().size(), true);
    }

    /** Encodings x versions x authentication. */
    public static List<Configuration> configurations() {
        List<Configuration> all = new ArrayList<>();
        for (String encoding : List.of("wbxml", "xml")) {
            for (String version : List.of("1.1", "1.2")) {
                for (String authentication : List.of("basic", "md5")) {
                    all.add(new Configuration(encoding, version, authentication));
                }
            }
        }
        return all;
    }

    private static RunResult run(int scenarios, boolean trouble) {
        List<ScenarioResult> results = new ArrayList<>();
        for (int number = 0; number < scenarios; number++) {
            for (Configuration configuration : configurations()) {
                results.add(scenario(number, configuration, trouble));
            }
        }
        Baseline baseline = new Baseline(
                trouble
                        ? List.of(new KnownDeviation(
                                "PROV-011",
                                "Fixed in release 4.2, see ACME-1180",
                                Optional.empty(),
                                KnownDeviation.State.MATCHED))
                        : List.of(),
                false);
        return SampleRun.of(results, requirements(trouble), baseline);
    }

    private static ScenarioResult scenario(int number, Configuration configuration, boolean trouble) {
        String id = "PROV-%03d".formatted(number + 1);
        ScenarioResultBuilder result = ScenarioResult.builder(id, configuration)
                .titled(
                        TITLES.get(number % TITLES.size()),
                        FEATURES.get(number * FEATURES.size() / 30 % FEATURES.size()))
                .tags(List.of("matrix", "needs-account"))
                .requirements(List.of("DMPRO-SRV-32"))
                .duration(Duration.ofMillis(40 + number * 7L))
                .replay(id + "." + configuration.slug() + ".42");
        if (number % 9 == 8) {
            return result.verdict(
                            Verdict.NOT_APPLICABLE,
                            Blame.NONE,
                            number % 2 == 0
                                    ? "Needs an adapter that can queue operations; give one in the target file."
                                    : "The server does not claim Large Objects (statement acme-ics.yaml).")
                    .build();
        }
        steps(result, trouble && number % 10 == 0);
        String name = id + "." + configuration.slug();
        Transcript transcript = SampleWire.transcript(name, configuration.encoding(), configuration.version());
        result.transcript(transcript);
        if (trouble) {
            trouble(result, number, name, configuration);
        }
        return result.build();
    }

    private static void trouble(
            ScenarioResultBuilder result, int number, String transcript, Configuration configuration) {
        switch (number % 10) {
            case 0 -> forgotten(result, transcript);
            case 3 -> warned(result, transcript, configuration);
            case 5 -> undecided(result, configuration);
            case 7 -> broken(result, configuration);
            default -> result.alternative(number % 2 == 0 ? "401 with a challenge" : "");
        }
    }

    private static void forgotten(ScenarioResultBuilder result, String transcript) {
        String message = "The server sent no Status for Results, CmdID 3 of message 2.";
        result.verdict(Verdict.FAIL, Blame.SERVER, message);
        result.finding(Finding.of("DMPRO-SRV-32", Level.MUST, Verdict.FAIL, Blame.SERVER, message)
                .withExpectation(
                        "A Status with MsgRef 2, CmdRef 3 and Cmd Results in the next message",
                        "Only a Status for SyncHdr with MsgRef 1")
                .withEvidence(transcript, 3));
    }

    private static void warned(ScenarioResultBuilder result, String transcript, Configuration configuration) {
        if (configuration.encoding().equals("xml")) {
            String message = "The answer carries no Content-Length and the connection was closed.";
            result.verdict(Verdict.WARN, Blame.SERVER, message);
            result.finding(Finding.of("DMTRN-SRV-09", Level.SHOULD, Verdict.WARN, Blame.SERVER, message)
                    .withExpectation(
                            "The connection is kept for the whole session", "Connection: close after message 1")
                    .withEvidence(transcript, 1));
        }
    }

    private static void undecided(ScenarioResultBuilder result, Configuration configuration) {
        if (configuration.authentication().equals("basic")) {
            result.verdict(
                    Verdict.INCONCLUSIVE,
                    Blame.ADAPTER,
                    "The adapter could not say what the server believes of the phone.");
        }
    }

    private static void broken(ScenarioResultBuilder result, Configuration configuration) {
        if (configuration.version().equals("1.1")
                && configuration.authentication().equals("md5")) {
            result.verdict(
                    Verdict.ERROR,
                    Blame.CONFIGURATION,
                    "The account of IMEI:490154203237518 was refused: user u1 is unknown.");
        }
    }

    private static void steps(ScenarioResultBuilder result, boolean fails) {
        Duration short1 = Duration.ofMillis(3);
        result.step(StepResult.passed("Given", "a phone that the server knows", short1));
        result.step(StepResult.passed(
                "When", "the operator sets the phone's \"WAP gateway address\" to \"10.1.1.1\"", short1));
        result.step(StepResult.passed("And", "the phone connects to the server", Duration.ofMillis(31)));
        result.step(
                fails
                        ? new StepResult(
                                "Then",
                                "every order succeeds on the phone",
                                StepResult.Outcome.FAILED,
                                Optional.of("The server sent no Status for Results, CmdID 3 of message 2."),
                                short1)
                        : StepResult.passed("Then", "every order succeeds on the phone", short1));
    }

    private static List<RequirementResult> requirements(boolean trouble) {
        List<RequirementResult> all = new ArrayList<>();
        all.add(new RequirementResult(
                "DMPRO-SRV-32",
                Level.MUST,
                "OMA DM Protocol 1.2.1, 8.3",
                FORGOTTEN,
                trouble ? Verdict.FAIL : Verdict.PASS,
                1240,
                List.of("PROV-001", "PROV-011", "PROV-021")));
        all.add(new RequirementResult(
                "DMTRN-SRV-09",
                Level.SHOULD,
                "SyncML HTTP Binding 1.2.1, 5.1.2",
                "One TCP connection serves the whole session",
                trouble ? Verdict.WARN : Verdict.PASS,
                212,
                List.of("PROV-004")));
        for (int number = 1; number <= 20; number++) {
            all.add(new RequirementResult(
                    "DMREP-SRV-%02d".formatted(number),
                    Level.MUST,
                    "DM RepPro 1.2.1, 6." + number,
                    "The header of a message names the version, the session and the message in the order of the DTD",
                    number % 7 == 0 ? Verdict.NOT_APPLICABLE : Verdict.PASS,
                    number % 7 == 0 ? 0 : number * 31L,
                    number % 7 == 0 ? List.of() : List.of("PROV-002", "PROV-003")));
        }
        return all;
    }
}
