package dev.provost.conformance.cli;

import dev.provost.conformance.flash.FlashRecorder;
import dev.provost.conformance.powercut.CampaignReport;
import dev.provost.conformance.powercut.PhoneCampaigns;
import dev.provost.conformance.powercut.PhoneScenario;
import dev.provost.conformance.run.Version;
import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.campaign.CampaignOptions;
import dev.provost.flash.campaign.Complaint;
import dev.provost.flash.campaign.CutList;
import dev.provost.flash.campaign.CutToken;
import dev.provost.flash.campaign.Failure;
import dev.provost.flash.campaign.PhoneSubject;
import dev.provost.flash.campaign.Replay;
import dev.provost.flash.partition.Layout;
import dev.provost.reports.campaign.CampaignCase;
import dev.provost.reports.campaign.CampaignRow;
import dev.provost.reports.campaign.CampaignSummary;
import dev.provost.reports.html.CampaignPage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What campaigns of power cuts found, as a page with the flash of phones that did not get over a cut. */
final class PowercutPage {

    private static final int MOST_PICTURES = 25;

    private final PhoneCampaigns phones;
    private final Path file;
    private final Instant started;
    private int pictures;

    PowercutPage(PhoneCampaigns phones, Path file, Instant started) {
        this.phones = phones;
        this.file = file;
        this.started = started;
    }

    /** Writes the page of campaigns. */
    void write(List<CampaignReport> reports) {
        List<CampaignRow> rows = new ArrayList<>();
        for (CampaignReport report : reports) {
            rows.add(new CampaignRow(
                    report.plan().layout().name(),
                    report.plan().scenario().word(),
                    report.result().operations(),
                    report.result().cutPoints(),
                    report.result().succeeded(),
                    report.result().gaveUp(),
                    report.result().failed(),
                    report.elapsed(),
                    report.result().failures().stream()
                            .map(failure -> failed(report, failure))
                            .toList()));
        }
        write(reports.stream().map(r -> r.plan().options()).findFirst(), rows);
    }

    /** Writes the page of one replay. */
    void write(
            CutToken token,
            Layout layout,
            PhoneScenario scenario,
            CampaignOptions options,
            Replay replay,
            FlashRecorder seen) {
        int cuts = token.cuts().cuts().isEmpty() ? 0 : 1;
        int failed = replay.complaints().isEmpty() ? 0 : 1;
        int succeeded = replay.succeeded() && failed == 0 ? cuts : 0;
        CampaignCase one = new CampaignCase(
                token.toString(),
                command(token),
                "A phone on " + layout.name() + " " + scenario.sentence(),
                replay.complaints().stream().map(Complaint::toString).toList(),
                Optional.of(seen.story()));
        long operations = seen.story().frames().getLast().operation();
        write(
                Optional.of(options),
                List.of(new CampaignRow(
                        layout.name(),
                        scenario.word(),
                        operations,
                        cuts,
                        succeeded,
                        Math.max(0, cuts - failed - succeeded),
                        failed,
                        Duration.ZERO,
                        List.of(one))));
    }

    private void write(Optional<CampaignOptions> options, List<CampaignRow> rows) {
        CampaignPage.write(
                new CampaignSummary(
                        Version.current(),
                        started,
                        Duration.between(started, Instant.now()),
                        options.map(PowercutPage::circumstances).orElse(List.of()),
                        rows),
                file);
    }

    private static List<String> circumstances(CampaignOptions options) {
        List<String> all = new ArrayList<>();
        all.add(options.depth() == 1 ? "one cut at a time" : "up to " + options.depth() + " cuts in a row");
        all.add(
                options.firstSample() == 0
                        ? "at every operation"
                        : "at " + options.firstSample() + " drawn cut points");
        if (options.outOfOrder()) {
            all.add("programs that were not flushed may be missing");
        }
        all.add("seed " + options.seed());
        return all;
    }

    private CampaignCase failed(CampaignReport report, Failure failure) {
        CutToken token = report.token(failure);
        return new CampaignCase(
                token.toString(),
                command(token),
                PowercutText.sentence(failure),
                failure.complaints().stream().map(Complaint::toString).toList(),
                pictures++ < MOST_PICTURES
                        ? Optional.of(seen(report, failure.cuts()).story())
                        : Optional.empty());
    }

    private FlashRecorder seen(CampaignReport report, CutList cuts) {
        List<AgentFlaw> flaws = report.plan().flaws();
        PhoneSubject subject =
                phones.subject(report.plan().layout(), report.plan().scenario(), flaws);
        FlashRecorder recorder = recorder(subject, report.plan().layout());
        conclude(recorder, Replay.of(subject, cuts, report.plan().options(), recorder));
        return recorder;
    }

    /** Ends a picture with what is wrong with the phone. */
    static void conclude(FlashRecorder recorder, Replay replay) {
        replay.complaints().forEach(complaint -> recorder.note(complaint.toString()));
    }

    /** A recorder for a replay of a subject. */
    static FlashRecorder recorder(PhoneSubject subject, Layout layout) {
        return FlashRecorder.of("a phone", layout, subject.flash());
    }

    private static String command(CutToken token) {
        return "provost firmware powercut --replay " + token;
    }
}
