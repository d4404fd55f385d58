package dev.provost.fleet;

import dev.provost.download.BodyEnd;
import dev.provost.download.Download;
import dev.provost.download.DownloadStep;
import dev.provost.download.DownloadStep.Field;
import dev.provost.transport.Headers;
import dev.provost.transport.fetch.FetchOutcome;
import dev.provost.transport.fetch.FetchSink;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** One answer on its way to flash. What goes wrong there is kept until the line has ended. Lives on one event loop. */
final class PackageSink implements FetchSink {

    private static final int MOST_DISCARDED = 64 << 10;
    private static final byte[] NOTHING = {};

    private final Download download;
    private final StagingLine staging;
    private final Patience patience;
    private final ByteArrayOutputStream collected = new ByteArrayOutputStream(0);
    private DownloadStep.BodyUse use = new DownloadStep.Discard();
    private boolean begun;
    private boolean tooLong;
    private boolean noRoom;
    private boolean tooSlow;
    private long taken;
    private @Nullable RuntimeException mishap;

    PackageSink(Download download, StagingLine staging, Patience patience) {
        this.download = download;
        this.staging = staging;
        this.patience = patience;
    }

    @Override
    public boolean head(int status, Headers headers) {
        return guarded(() -> {
            begun = true;
            use = download.head(
                    status,
                    headers.all().stream()
                            .map(h -> new Field(h.name(), h.value()))
                            .toList());
            noRoom = use instanceof DownloadStep.Stage stage && !staging.begin(stage);
        });
    }

    @Override
    public boolean octets(byte[] chunk, int length) {
        long most = switch (use) {
            case DownloadStep.Collect collect -> collect.most();
            case DownloadStep.Stage stage -> stage.most();
            case DownloadStep.Discard discard -> MOST_DISCARDED;
        };
        int fitting = (int) Math.min(length, most - taken);
        tooLong = fitting < length;
        tooSlow = patience.isOver();
        return guarded(() -> put(chunk, fitting)) && !tooLong && !tooSlow;
    }

    private void put(byte[] chunk, int length) {
        switch (use) {
            case DownloadStep.Collect collect -> collected.write(chunk, 0, length);
            case DownloadStep.Stage stage -> noRoom = !staging.write(chunk, length);
            case DownloadStep.Discard discard -> {}
        }
        taken += noRoom ? 0 : length;
    }

    private boolean guarded(Runnable work) {
        try {
            work.run();
            return !noRoom;
        } catch (RuntimeException e) {
            mishap = e;
            return false;
        }
    }

    /** Throws what went wrong in the phone, a loss of power for instance. */
    void rethrow() {
        if (mishap != null) {
            throw mishap;
        }
    }

    /** How the answer ended, in the terms of a download. */
    BodyEnd end(FetchOutcome outcome) {
        if (noRoom) {
            BodyEnd.Trouble trouble = staging.trouble();
            String sentence = switch (trouble) {
                case CANCELLED -> "The user broke the download off";
                case ABORTED -> "The phone broke the download off";
                default -> "The flash has no room for the package, or it is not wanted any more";
            };
            return new BodyEnd.Broken(trouble, sentence, taken);
        }
        boolean discarded = begun && use instanceof DownloadStep.Discard;
        if (tooLong && !discarded) {
            return new BodyEnd.Broken(
                    BodyEnd.Trouble.TOO_LONG, "The answer goes on beyond %d octets".formatted(taken), taken);
        }
        if (tooSlow && !discarded && outcome.failure().isPresent()) {
            return new BodyEnd.Broken(BodyEnd.Trouble.TOO_SLOW, patience.sentence(), taken);
        }
        if (discarded || outcome.failure().isEmpty()) {
            return new BodyEnd.Complete(taken, use instanceof DownloadStep.Collect ? collected.toByteArray() : NOTHING);
        }
        return new BodyEnd.Broken(
                FetchTroubles.of(outcome.failure().get()),
                outcome.failure().get().message(),
                taken);
    }
}
