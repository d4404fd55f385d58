package dev.provost.fleet;

import dev.provost.download.DownloadStep;
import dev.provost.fault.LineFault;
import dev.provost.fault.LineFaults;
import dev.provost.flash.chip.PowerLostException;
import dev.provost.fleet.FirmwareReport.Ending;
import dev.provost.fumo.FumoResult;
import dev.provost.handset.fumo.FirmwareDesk;
import dev.provost.handset.fumo.FirmwareTask;
import dev.provost.transport.BadUrlException;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.fetch.FetchClient;
import dev.provost.transport.fetch.FetchLine;
import dev.provost.transport.fetch.FetchRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;

/**
 * One phone doing what it has to, task after task; lives on the event loop of its line. What takes its time there, because it
 * examines a package or writes much flash, happens aside.
 */
final class FirmwareErrand {

    private static final int MOST_TASKS = 10_000;
    private static final int MOST_CUTS = 1_000;
    private static final int MOST_VAIN_SESSIONS = 3;
    private static final Duration NOTICE = Duration.ofMinutes(1);

    private final FetchLine line;
    private final InstantSource clock;
    private final FirmwareListener listener;
    private final LineFaults faults;
    private final Predicate<FirmwareTask> stop;
    private final Duration patience;
    private final FirmwareDesk desk;
    private final FirmwareSessions sessions;
    private final CompletableFuture<FirmwareReport> report = new CompletableFuture<>();
    private Duration skipped = Duration.ZERO;
    private int tasks;
    private int requests;
    private int held;
    private int vain;
    private int cuts;

    FirmwareErrand(
            FetchClient client,
            InstantSource clock,
            FirmwareListener listener,
            LineFaults faults,
            Predicate<FirmwareTask> stop,
            Duration patience,
            FirmwareDesk desk,
            FirmwareSessions sessions) {
        this.line = client.line(this::fetched);
        this.clock = clock;
        this.listener = listener;
        this.faults = faults;
        this.stop = stop;
        this.patience = patience;
        this.desk = desk;
        this.sessions = sessions;
    }

    CompletableFuture<FirmwareReport> report() {
        return report;
    }

    void start() {
        back(this::goOn);
    }

    /** There is no event loop any more, and perhaps somebody else at work on the phone. */
    private void abandon() {
        report.complete(new FirmwareReport(
                Ending.FAULT, Optional.empty(), 0, 0, 0, 0, List.of(), Duration.ZERO, "The event loops are closed"));
    }

    private void back(Runnable task) {
        try {
            line.execute(task);
        } catch (RejectedExecutionException e) {
            abandon();
        }
    }

    /** Does what takes its time, and goes on from there. */
    private void aside(Runnable work) {
        line.executeAside(
                () -> {
                    Runnable mishap = attempt(work);
                    back(() -> {
                        mishap.run();
                        goOn();
                    });
                },
                this::abandon);
    }

    /** What is to be done about it when the work goes wrong. */
    private Runnable attempt(Runnable work) {
        try {
            work.run();
            return () -> {};
        } catch (RuntimeException | Error e) { // who else would hear of it
            return () -> suffer(e);
        }
    }

    private void suffer(Throwable mishap) {
        if (mishap instanceof PowerLostException lost) {
            powerLost(lost);
        } else {
            end(Ending.FAULT, Optional.empty(), "The phone failed: " + mishap);
        }
    }

    /** Does what can be done at once, and returns where something takes its time: that leads back here. */
    private void goOn() {
        boolean atOnce = true;
        while (atOnce && !report.isDone()) {
            try {
                atOnce = next();
            } catch (RuntimeException | Error e) {
                suffer(e);
            }
        }
    }

    private boolean next() {
        Optional<FirmwareTask> due = desk.next();
        if (due.isEmpty()) {
            end(Ending.NOTHING_LEFT, due, "");
        } else if (stop.test(due.get())) {
            end(Ending.STOPPED, due, "");
        } else if (tasks == MOST_TASKS) {
            end(Ending.ENDLESS, due, "The phone did %d things and has not come to an end".formatted(MOST_TASKS));
        } else if (vain == MOST_VAIN_SESSIONS && due.get() instanceof FirmwareTask.Report) {
            end(
                    Ending.UNREPORTED,
                    due,
                    "The phone has something to report, and %d sessions did not take it".formatted(MOST_VAIN_SESSIONS));
        } else {
            tasks++;
            vain = due.get() instanceof FirmwareTask.Report ? vain : 0;
            listener.begins(due.get(), now());
            return carryOut(due.get());
        }
        return true;
    }

    private boolean carryOut(FirmwareTask task) {
        switch (task) {
            case FirmwareTask.AskUser ask -> desk.ask(ask);
            case FirmwareTask.ShowNext next -> desk.shown(next);
            case FirmwareTask.Install install -> {
                Instant now = now();
                aside(() -> desk.install(install, now));
                return false;
            }
            case FirmwareTask.Restart restart -> {
                aside(desk::restart);
                return false;
            }
            case FirmwareTask.Wait wait -> {
                skip(wait.duration());
                desk.waited(wait);
            }
            case FirmwareTask.Fetch fetch -> {
                fetch(fetch);
                return false;
            }
            case FirmwareTask.PostNotice notice -> {
                return post(notice);
            }
            case FirmwareTask.Report said -> {
                hold(said);
                return false;
            }
        }
        return true;
    }

    private void fetch(FirmwareTask.Fetch task) {
        new PackageFetch(
                        line,
                        desk,
                        task,
                        new Patience(patience),
                        this::faultsOfNext,
                        this::skip,
                        new PackageFetch.Listener() {
                            @Override
                            public void ended(DownloadStep end) {
                                listener.downloaded(task, end);
                                Instant now = now();
                                aside(() -> {
                                    switch (end) {
                                        case DownloadStep.Done done -> desk.fetched(task, done, now);
                                        case DownloadStep.Failed failed -> desk.fetchFailed(task, failed);
                                        case DownloadStep.Request request ->
                                            throw new IllegalStateException("That is no end");
                                    }
                                });
                            }

                            @Override
                            public void died(RuntimeException mishap) {
                                suffer(mishap);
                                goOn();
                            }
                        })
                .begin();
    }

    private boolean post(FirmwareTask.PostNotice task) {
        HttpUrl url;
        try {
            url = HttpUrl.parse(task.url());
        } catch (BadUrlException e) {
            desk.noticed(task);
            return true;
        }
        byte[] body = task.status().line().getBytes(StandardCharsets.US_ASCII);
        line.send(
                        "POST",
                        url,
                        Headers.of("Content-Type", "text/plain"),
                        body,
                        faultsOfNext(),
                        new Discard(new Patience(NOTICE)))
                .whenComplete((outcome, problem) -> {
                    attempt(() -> desk.noticed(task)).run();
                    goOn();
                });
        return false;
    }

    private void hold(FirmwareTask.Report task) {
        line.close();
        vain++;
        sessions.hold(task)
                .whenComplete((session, problem) -> back(() -> {
                    held++;
                    if (problem != null) {
                        end(
                                Ending.UNREPORTED,
                                Optional.of(task),
                                "The session could not be held: " + problem.getMessage());
                        return;
                    }
                    listener.reported(session);
                    goOn();
                }));
    }

    private void powerLost(PowerLostException where) {
        cuts++;
        listener.powerLost(String.valueOf(where.getMessage()));
        if (cuts == MOST_CUTS) {
            end(Ending.POWERLESS, Optional.empty(), "The power was lost %d times".formatted(MOST_CUTS));
        }
    }

    private List<LineFault> faultsOfNext() {
        requests++;
        return faults.at(requests);
    }

    private void fetched(FetchRecord evidence) {
        listener.fetched(evidence);
    }

    private Instant now() {
        return clock.instant().plus(skipped);
    }

    private void skip(Duration pause) {
        skipped = skipped.plus(pause);
    }

    private void end(Ending ending, Optional<FirmwareTask> left, String message) {
        line.close();
        List<FumoResult> results = desk.roots().stream()
                .flatMap(root -> desk.lastResult(root).stream())
                .toList();
        report.complete(new FirmwareReport(ending, left, tasks, requests, held, cuts, results, skipped, message));
    }
}
