package dev.provost.transport.fetch;

import dev.provost.fault.LineFault;
import dev.provost.transport.HandsetConnection;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.HttpOutcome;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.Recorder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The line of one download. One fetch at a time; methods may be called from any thread, all else happens on its event loop. */
public final class FetchLine implements Executor, AutoCloseable {

    private static final byte[] NOTHING = {};

    private final HandsetConnection connection;
    private final Consumer<FetchRecord> records;
    private volatile @Nullable Witness witness;

    FetchLine(Function<Recorder, HandsetConnection> opening, Consumer<FetchRecord> records) {
        this.connection = opening.apply(this::recorded);
        this.records = records;
    }

    /** {@linkplain #send Sends} a GET over a good line. */
    public CompletionStage<FetchOutcome> get(HttpUrl url, Headers headers, FetchSink sink) {
        return send("GET", url, headers, NOTHING, List.of(), sink);
    }

    /** {@linkplain #send Sends} a POST over a good line. */
    public CompletionStage<FetchOutcome> post(HttpUrl url, Headers headers, byte[] body, FetchSink sink) {
        return send("POST", url, headers, body, List.of(), sink);
    }

    /**
     * Sends one request and hands the answer over as it comes.
     *
     * @param headers all header fields but {@code Host} and {@code Content-Length}
     * @param body of the request; not copied
     * @param faults what happens to the request and its reply on the line
     * @param sink where the answer goes
     * @return completes on the event loop, after the evidence was given
     */
    public CompletionStage<FetchOutcome> send(
            String method, HttpUrl url, Headers headers, byte[] body, List<LineFault> faults, FetchSink sink) {
        Witness own = new Witness(sink);
        witness = own;
        return connection.stream(method, url, headers, body, faults, own)
                .thenApply(outcome -> new FetchOutcome(
                        own.octets(),
                        outcome instanceof HttpOutcome.Failed failed
                                ? Optional.of(failed.failure())
                                : Optional.empty()));
    }

    /** Runs a task on the event loop of this line, at once when called there. It must not block. */
    @Override
    public void execute(Runnable task) {
        connection.execute(task);
    }

    /** Runs a task on the event loop later; no thread waits meanwhile. See {@link HandsetConnection#executeAfter}. */
    public void executeAfter(Duration pause, Runnable task, Runnable abandoned) {
        connection.executeAfter(pause, task, abandoned);
    }

    /** Runs a task that takes its time away from the event loop. See {@link HandsetConnection#executeAside}. */
    public void executeAside(Runnable task, Runnable abandoned) {
        connection.executeAside(task, abandoned);
    }

    /** Hangs up; a fetch under way ends as abandoned. */
    @Override
    public void close() {
        connection.close();
    }

    private void recorded(HttpExchange exchange) {
        Witness own = witness;
        if (own != null) {
            records.accept(own.record(exchange));
        }
    }
}
