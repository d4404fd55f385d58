package dev.provost.download;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One download as a state machine without any input and output: it says which request comes next, hears how the answer begins
 * and how it ends, and goes on until it is done or has failed. Not thread-safe.
 */
public final class Download {

    private Download() {}

    /**
     * A download of what a URL leads to, a package or a descriptor of one.
     *
     * @param url as the server gave it, whatever it is
     */
    public static Download of(String url, ResumePoint resume, DownloadPolicy policy) {
        throw new UnsupportedOperationException();
    }

    /** The first step. */
    public DownloadStep begin() {
        throw new UnsupportedOperationException();
    }

    /**
     * The head of an answer has come.
     *
     * @param status the status code of HTTP
     * @param fields its header fields
     */
    public DownloadStep.BodyUse head(int status, List<DownloadStep.Field> fields) {
        throw new UnsupportedOperationException();
    }

    /** The answer has ended, or no answer came. */
    public DownloadStep ended(BodyEnd end) {
        throw new UnsupportedOperationException();
    }

    /** What a later attempt can build on. */
    public ResumePoint resumePoint() {
        return new ResumePoint(0, OptionalLong.empty(), Optional.empty(), Optional.empty());
    }
}
