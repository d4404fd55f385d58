package dev.provost.fleet;

import dev.provost.handset.Handset;
import dev.provost.handset.fumo.FirmwareDesk;
import dev.provost.transport.DmHttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Runs sessions for each of many handsets, one unless told otherwise, over the event loops of a client, with a bounded number
 * at the same time and no thread per device. What each handset is and does depends on seed and index only, never on the order
 * of events.
 */
public final class Fleet {

    private static final int TICK_MILLIS = 250;
    private static final int MOST_SESSIONS = 5000;
    private static final int MOST_EACH = 1000;

    private final DmHttpClient client;
    private final FleetHandsets handsets;
    private final long devices;
    private final int sessions;
    private final int concurrency;
    private final long seed;
    private final FleetProgress.Listener listener;
    private final Optional<FirmwareRunner> firmware;
    private final Consumer<FirmwareReport> updates;

    private Fleet(
            DmHttpClient client,
            FleetHandsets handsets,
            long devices,
            int sessions,
            int concurrency,
            long seed,
            FleetProgress.Listener listener,
            Optional<FirmwareRunner> firmware,
            Consumer<FirmwareReport> updates) {
        this.client = client;
        this.handsets = handsets;
        this.devices = devices;
        this.sessions = sessions;
        this.concurrency = concurrency;
        this.seed = seed;
        this.listener = listener;
        this.firmware = firmware;
        this.updates = updates;
    }

    /**
     * A fleet that has 64 sessions under way at a time.
     *
     * @param devices how many handsets, at least one
     * @param seed origin of the nonces of the handsets
     * @throws IllegalArgumentException when there is no handset or more than {@link DeviceIds#LIMIT}
     */
    public static Fleet of(DmHttpClient client, FleetHandsets handsets, long devices, long seed) {
        if (devices < 1 || devices > DeviceIds.LIMIT) {
            throw new IllegalArgumentException(
                    "A fleet has 1 to %d handsets, not %d".formatted(DeviceIds.LIMIT, devices));
        }
        return new Fleet(client, handsets, devices, 1, 64, seed, progress -> {}, Optional.empty(), report -> {});
    }

    /**
     * This with another number of sessions, and so of connections, at the same time.
     *
     * @throws IllegalArgumentException when it is not 1 to 5000: each takes a file descriptor, and one more in a server of the same process
     */
    public Fleet withConcurrency(int atATime) {
        if (atATime < 1 || atATime > MOST_SESSIONS) {
            throw new IllegalArgumentException(
                    "1 to %d sessions at the same time, not %d".formatted(MOST_SESSIONS, atATime));
        }
        return new Fleet(client, handsets, devices, sessions, atATime, seed, listener, firmware, updates);
    }

    /**
     * This whose handsets hold so many sessions each, one after another: servers may look at a device first and order in the
     * session that follows. Sessions that a handset holds to report on its firmware come on top.
     *
     * @throws IllegalArgumentException when it is not 1 to 1000
     */
    public Fleet withSessions(int each) {
        if (each < 1 || each > MOST_EACH) {
            throw new IllegalArgumentException("1 to %d sessions of each handset, not %d".formatted(MOST_EACH, each));
        }
        return new Fleet(client, handsets, devices, each, concurrency, seed, listener, firmware, updates);
    }

    /** This reporting its progress. */
    public Fleet withListener(FleetProgress.Listener value) {
        return new Fleet(client, handsets, devices, sessions, concurrency, seed, value, firmware, updates);
    }

    /**
     * This whose handsets do after each session what the server has told them about their firmware, reports included; before
     * that is done a handset counts as under way. Handsets that are told nothing cost nothing more.
     *
     * @param runner carries it out
     * @param reports hears what came of it, on any event loop; must not block
     */
    public Fleet withFirmware(FirmwareRunner runner, Consumer<FirmwareReport> reports) {
        return new Fleet(
                client, handsets, devices, sessions, concurrency, seed, listener, Optional.of(runner), reports);
    }

    /**
     * Runs all sessions and waits for them; not to be called on an event loop.
     *
     * @throws InterruptedException when the thread is interrupted; sessions under way end by themselves
     */
    public FleetResult run() throws InterruptedException {
        FleetTally tally = new FleetTally();
        SessionRunner runner = SessionRunner.of(client).withListener(tally);
        AtomicBoolean stopped = new AtomicBoolean();
        SessionFlow flow = new SessionFlow(
                devices,
                concurrency,
                index -> new HandsetTurns(handsets.handset(index), runner, random(index), this::attend)
                        .take(sessions, report -> tally.ended(index, report), stopped::get),
                (report, index) -> tally.ended(index, report));
        long started = System.nanoTime();
        flow.start();
        try {
            while (!flow.await(TICK_MILLIS)) {
                listener.progressed(tally.progress(devices * sessions, since(started)));
            }
        } finally {
            stopped.set(true);
            flow.stop();
        }
        Duration elapsed = since(started);
        listener.progressed(tally.progress(devices * sessions, elapsed));
        return tally.result(elapsed);
    }

    private CompletionStage<?> attend(Handset handset, FirmwareSessions own) {
        Optional<FirmwareDesk> desk =
                handset.desk().filter(d -> firmware.isPresent() && d.next().isPresent());
        return desk.isEmpty()
                ? CompletableFuture.completedStage(Optional.empty())
                : firmware.get().run(desk.get(), own).thenAccept(updates);
    }

    private SplittableRandom random(long index) {
        return new SplittableRandom(Seeds.of(seed, index));
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
