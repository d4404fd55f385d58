package dev.provost.download;

/** What a phone makes of a status code that gives it no object (FUMO 1.0 and RFC 9110, 15). */
final class StatusProblems {

    private StatusProblems() {}

    static DownloadProblem of(int status) {
        return switch (status) {
            case 401, 403, 407 -> DownloadProblem.NOT_AUTHENTICATED;
            case 408, 504 -> DownloadProblem.TIMED_OUT;
            case 406, 415 -> DownloadProblem.NOT_ACCEPTABLE;
            case 429, 503 -> DownloadProblem.SERVER_UNAVAILABLE;
            default -> status >= 400 && status < 500 ? DownloadProblem.BAD_URL : DownloadProblem.SERVER_ERROR;
        };
    }

    static DownloadProblem of(BodyEnd.Trouble trouble) {
        return switch (trouble) {
            case NETWORK -> DownloadProblem.NETWORK;
            case REFUSED -> DownloadProblem.SERVER_UNAVAILABLE;
            case TIME_OUT, TOO_SLOW -> DownloadProblem.TIMED_OUT;
            case TLS -> DownloadProblem.NOT_AUTHENTICATED;
            case NO_HTTP -> DownloadProblem.SERVER_ERROR;
            case TOO_LONG -> DownloadProblem.WRONG_SIZE;
            case NO_ROOM -> DownloadProblem.OUT_OF_MEMORY;
            case BAD_ADDRESS -> DownloadProblem.BAD_URL;
            case CANCELLED -> DownloadProblem.USER_CANCELLED;
            case ABORTED -> DownloadProblem.ABORTED;
        };
    }
}
