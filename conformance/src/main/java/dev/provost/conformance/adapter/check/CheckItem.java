package dev.provost.conformance.adapter.check;

/**
 * What one check of an adapter found.
 *
 * @param name short and stable, for instance {@code unknown operation}
 * @param result what came of it
 * @param sentence what was seen
 * @param howToMend what to do; empty unless it failed
 */
public record CheckItem(String name, Result result, String sentence, String howToMend) {

    /** What came of a check. */
    public enum Result {
        /** The adapter does what it should. */
        OK,
        /** It does not; what it says must not count against a server. */
        FAILED,
        /** It cannot do what the check is about. */
        SKIPPED
    }

    /** Whether the adapter failed it. */
    public boolean failed() {
        return result == Result.FAILED;
    }

    static CheckItem ok(String name, String sentence) {
        return new CheckItem(name, Result.OK, sentence, "");
    }

    static CheckItem failed(String name, String sentence, String howToMend) {
        return new CheckItem(name, Result.FAILED, sentence, howToMend);
    }

    static CheckItem skipped(String name, String sentence) {
        return new CheckItem(name, Result.SKIPPED, sentence, "");
    }
}
