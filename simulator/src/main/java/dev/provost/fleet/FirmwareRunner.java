package dev.provost.fleet;

import dev.provost.fault.LineFaults;
import dev.provost.handset.fumo.FirmwareDesk;
import dev.provost.handset.fumo.FirmwareTask;
import dev.provost.transport.fetch.FetchClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * Carries out what a phone has to do about its firmware between sessions: fetches packages and puts them on flash as they come,
 * posts notices, asks the user, installs, restarts, lets time go by, and holds sessions where there is something to report.
 * When the power is lost the phone is switched on again and goes on with what its flash tells it.
 *
 * <p>Nobody waits while the phone does: the clock of the phone is put forward instead. One phone lives on one event loop, no
 * thread is spent on it; its package is examined and installed aside, so that other phones go on meanwhile. Immutable and thread-safe; a phone is carried on by one run at a time, and by no session
 * meanwhile but those that the run holds itself.
 */
public final class FirmwareRunner {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final FetchClient client;
    private final InstantSource clock;
    private final FirmwareListener listener;
    private final LineFaults faults;
    private final Predicate<FirmwareTask> stop;
    private final Duration patience;

    private FirmwareRunner(
            FetchClient client,
            InstantSource clock,
            FirmwareListener listener,
            LineFaults faults,
            Predicate<FirmwareTask> stop,
            Duration patience) {
        this.client = client;
        this.clock = clock;
        this.listener = listener;
        this.faults = faults;
        this.stop = stop;
        this.patience = patience;
    }

    /** A runner with the clock of the machine, over a line that holds. */
    public static FirmwareRunner of(FetchClient client) {
        return new FirmwareRunner(
                client, InstantSource.system(), FirmwareListener.NONE, LineFaults.NONE, task -> false, PATIENCE);
    }

    /** This with another clock, to which the time is added that phones let go by. */
    public FirmwareRunner withClock(InstantSource value) {
        return new FirmwareRunner(client, value, listener, faults, stop, patience);
    }

    /**
     * This giving up a download that takes longer in all, in real time and with all its requests; an hour unless told otherwise. A
     * server that sends an octet now and then would keep the phone busy for years.
     */
    public FirmwareRunner withPatience(Duration most) {
        return new FirmwareRunner(client, clock, listener, faults, stop, most);
    }

    /** This telling somebody what phones do. */
    public FirmwareRunner withListener(FirmwareListener value) {
        return new FirmwareRunner(client, clock, value, faults, stop, patience);
    }

    /** This over a line that breaks: the requests of a run count from 1, whatever they are for. */
    public FirmwareRunner withFaults(LineFaults value) {
        return new FirmwareRunner(client, clock, listener, value, stop, patience);
    }

    /** This stopping before a task, which is left for later. */
    public FirmwareRunner stoppingBefore(Predicate<FirmwareTask> value) {
        return new FirmwareRunner(client, clock, listener, faults, value, patience);
    }

    /**
     * Has a phone do all it has to, up to where it would have to report.
     *
     * @return completes on the event loop; never fails
     */
    public CompletionStage<FirmwareReport> run(FirmwareDesk desk) {
        return stoppingBefore(task -> task instanceof FirmwareTask.Report || stop.test(task))
                .run(
                        desk,
                        task -> CompletableFuture.failedFuture(
                                new IllegalStateException("There is nobody to report to")));
    }

    /**
     * Has a phone do all it has to, the reports included.
     *
     * @return completes on the event loop; never fails
     */
    public CompletionStage<FirmwareReport> run(FirmwareDesk desk, FirmwareSessions sessions) {
        FirmwareErrand errand = new FirmwareErrand(client, clock, listener, faults, stop, patience, desk, sessions);
        errand.start();
        return errand.report();
    }
}
