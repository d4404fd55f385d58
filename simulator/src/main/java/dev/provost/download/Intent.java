package dev.provost.download;

/** What a download means to do when the answer under way has ended. */
sealed interface Intent {

    /** Nothing has come yet. */
    record Waiting() implements Intent {}

    /** Go elsewhere. */
    record Follow(String location) implements Intent {}

    /** Give up. */
    record GiveUp(DownloadProblem problem, String reason) implements Intent {}

    /** Ask again, for the whole object. */
    record AskAnew(String reason) implements Intent {}

    /** Everything is there already. */
    record Finish() implements Intent {}

    /** Read what was collected. */
    record ReadDescriptor() implements Intent {}

    /** Count what was staged. */
    record CountStaged() implements Intent {}
}
