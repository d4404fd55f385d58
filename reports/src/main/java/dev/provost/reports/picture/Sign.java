package dev.provost.reports.picture;

import dev.provost.reports.flash.BlockState;

/**
 * A block state in the legend.
 *
 * @param style class for colour and pattern
 * @param letter the letter on it
 * @param words what it means
 * @param x left edge
 * @param y upper edge
 */
record Sign(String style, String letter, String words, int x, int y) {

    /** The outline of a bolt in this place. */
    String bolt() {
        return Bolt.outline(signX(), y + 8);
    }

    /** Middle of the letter. */
    int signX() {
        return x + 10;
    }

    /** Baseline of the letter and of the words. */
    int signY() {
        return y + 12;
    }

    /** Where the words start. */
    int wordsX() {
        return x + 27;
    }

    /** The letter on a block of the given state; empty for an erased one. */
    static String of(BlockState state) {
        return switch (state) {
            case ERASED -> "";
            case OLD -> "O";
            case NEW -> "N";
            case STAGED -> "S";
            case JOURNAL -> "J";
            case DATA -> "D";
            case TORN -> "T";
            case BAD -> "X";
            case UNKNOWN -> "?";
        };
    }

    static Sign of(BlockState state, int x, int y) {
        String words = switch (state) {
            case ERASED -> "erased";
            case OLD -> "old version";
            case NEW -> "new version";
            case STAGED -> "staged package";
            case JOURNAL -> "records";
            case DATA -> "other data";
            case TORN -> "torn";
            case BAD -> "bad block";
            case UNKNOWN -> "unknown";
        };
        return new Sign(state.label(), of(state), words, x, y);
    }
}
