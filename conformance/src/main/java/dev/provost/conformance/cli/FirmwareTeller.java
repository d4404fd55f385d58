package dev.provost.conformance.cli;

import dev.provost.download.DownloadStep;
import dev.provost.fleet.FirmwareListener;
import dev.provost.fleet.SessionReport;
import dev.provost.handset.fumo.FirmwareTask;
import dev.provost.transport.fetch.FetchRecord;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Tells line by line what a phone does about its firmware. */
final class FirmwareTeller implements FirmwareListener {

    private final PrintWriter out;

    FirmwareTeller(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begins(FirmwareTask task, Instant now) {
        String where = task.root().isEmpty() ? "Firmware" : "Firmware " + task.root();
        say("%s: %s".formatted(where, words(task)));
    }

    private static String words(FirmwareTask task) {
        return switch (task) {
            case FirmwareTask.Fetch fetch ->
                fetch.resume().received() == 0
                        ? "downloads \"%s\"".formatted(fetch.url())
                        : "goes on downloading \"%s\" from octet %d"
                                .formatted(fetch.url(), fetch.resume().received());
            case FirmwareTask.PostNotice notice ->
                "tells %s \"%s\"".formatted(notice.url(), notice.status().line());
            case FirmwareTask.AskUser ask -> "asks the user: " + ask.question();
            case FirmwareTask.ShowNext next -> "shows the user where he may go on: \"%s\"".formatted(next.url());
            case FirmwareTask.Wait wait ->
                "lets %s go by, without anybody waiting: %s".formatted(words(wait.duration()), wait.reason());
            case FirmwareTask.Install install -> "installs";
            case FirmwareTask.Restart restart -> "restarts: " + restart.reason();
            case FirmwareTask.Report report -> "calls the server: " + report.reason();
        };
    }

    private static String words(Duration pause) {
        return pause.toSeconds() % 60 == 0 ? pause.toMinutes() + " minutes" : pause.toSeconds() + " s";
    }

    @Override
    public void fetched(FetchRecord evidence) {
        String answer = new String(evidence.responseHead(), StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("no answer");
        say("  %s %s -> %s, %d octets%s"
                .formatted(
                        evidence.method(),
                        evidence.url(),
                        answer,
                        evidence.octets(),
                        evidence.failure().map(why -> ": " + why.message()).orElse("")));
    }

    @Override
    public void downloaded(FirmwareTask.Fetch task, DownloadStep end) {
        switch (end) {
            case DownloadStep.Done done -> {
                done.notes().forEach(note -> say("  Note: " + note));
                say("  The package is there, %d octets".formatted(done.octets()));
            }
            case DownloadStep.Failed failed -> {
                failed.notes().forEach(note -> say("  Note: " + note));
                say("  The download failed, which is FUMO result %d: %s"
                        .formatted(failed.problem().fumoCode(), failed.reason()));
            }
            case DownloadStep.Request request -> {}
        }
    }

    @Override
    public void powerLost(String where) {
        say("  The power was lost: " + where);
    }

    @Override
    public void reported(SessionReport report) {
        say("  Session %s, %d exchanges".formatted(report.ending().kind(), report.exchanges()));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
