package dev.provost.fleet;

import dev.provost.download.BodyEnd;
import dev.provost.download.Download;
import dev.provost.download.DownloadStep;
import dev.provost.fault.LineFault;
import dev.provost.handset.fumo.FirmwareDesk;
import dev.provost.handset.fumo.FirmwareTask;
import dev.provost.transport.BadUrlException;
import dev.provost.transport.Header;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.fetch.FetchLine;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One download on its way: request after request until it is done or has failed. Lives on one event loop. */
final class PackageFetch {

    /** Hears how it ends; exactly one of the two, once. */
    interface Listener {

        /** Done or failed. */
        void ended(DownloadStep end);

        /** Something went wrong in the phone, most likely its power. */
        void died(RuntimeException mishap);
    }

    private static final byte[] NOTHING = {};

    private final FetchLine line;
    private final StagingLine staging;
    private final Patience patience;
    private final Supplier<List<LineFault>> faults;
    private final Consumer<Duration> waits;
    private final Listener listener;
    private final Download download;

    PackageFetch(
            FetchLine line,
            FirmwareDesk desk,
            FirmwareTask.Fetch task,
            Patience patience,
            Supplier<List<LineFault>> faults,
            Consumer<Duration> waits,
            Listener listener) {
        this.line = line;
        this.staging = new StagingLine(desk, task);
        this.patience = patience;
        this.faults = faults;
        this.waits = waits;
        this.listener = listener;
        this.download = Download.of(task.url(), task.resume(), task.policy());
    }

    void begin() {
        perform(download.begin());
    }

    private void perform(DownloadStep step) {
        switch (step) {
            case DownloadStep.Request request -> ask(request);
            case DownloadStep.Done done -> listener.ended(done);
            case DownloadStep.Failed failed -> listener.ended(failed);
        }
    }

    private void ask(DownloadStep.Request request) {
        if (patience.isOver()) {
            perform(download.ended(new BodyEnd.Broken(BodyEnd.Trouble.TOO_SLOW, patience.sentence(), 0)));
            return;
        }
        waits.accept(request.after());
        HttpUrl url;
        try {
            url = HttpUrl.parse(request.url());
        } catch (BadUrlException e) {
            perform(download.ended(new BodyEnd.Broken(BodyEnd.Trouble.BAD_ADDRESS, String.valueOf(e.getMessage()), 0)));
            return;
        }
        Headers headers = new Headers(request.fields().stream()
                .map(f -> new Header(f.name(), f.value()))
                .toList());
        PackageSink sink = new PackageSink(download, staging, patience);
        line.send("GET", url, headers, NOTHING, faults.get(), sink).whenComplete((outcome, problem) -> {
            try {
                sink.rethrow();
                perform(download.ended(
                        problem == null
                                ? sink.end(outcome)
                                : new BodyEnd.Broken(BodyEnd.Trouble.ABORTED, String.valueOf(problem), 0)));
            } catch (RuntimeException e) {
                listener.died(e);
            }
        });
    }
}
