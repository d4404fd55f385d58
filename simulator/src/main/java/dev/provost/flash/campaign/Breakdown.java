package dev.provost.flash.campaign;

/** What to say of firmware that ends in an exception. */
final class Breakdown {

    private Breakdown() {}

    static String describe(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : " (" + trace[0].getFileName() + ":" + trace[0].getLineNumber() + ")";
        return failure.getClass().getSimpleName() + ": " + failure.getMessage() + place;
    }
}
