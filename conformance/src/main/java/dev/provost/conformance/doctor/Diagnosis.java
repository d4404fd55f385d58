package dev.provost.conformance.doctor;

/**
 * What one check found.
 *
 * @param check what was looked at, short and stable, for instance {@code clock}
 * @param state how it is
 * @param sentence what was found
 * @param cure what to do; empty when nothing is to be done
 */
public record Diagnosis(String check, State state, String sentence, String cure) {

    /** How it is. */
    public enum State {
        /** All is well. */
        OK("ok"),
        /** Nothing stands in the way, but somebody should know. */
        ATTENTION("attention"),
        /** A run would say nothing about the server before this is mended. */
        BROKEN("broken"),
        /** Something that it depends on is broken. */
        NOT_LOOKED_AT("not looked at");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** The word for it on the terminal and in JSON. */
        public String words() {
            return words;
        }
    }

    /** Nothing is to be done. */
    public static Diagnosis ok(String check, String sentence) {
        return new Diagnosis(check, State.OK, sentence, "");
    }

    /** Somebody should know. */
    public static Diagnosis attention(String check, String sentence, String cure) {
        return new Diagnosis(check, State.ATTENTION, sentence, cure);
    }

    /** Something must be mended. */
    public static Diagnosis broken(String check, String sentence, String cure) {
        return new Diagnosis(check, State.BROKEN, sentence, cure);
    }

    /** Something else must be mended first. */
    public static Diagnosis notLookedAt(String check, String reason) {
        return new Diagnosis(check, State.NOT_LOOKED_AT, reason, "");
    }

    /** Whether something must be mended. */
    public boolean isBroken() {
        return state == State.BROKEN;
    }
}
