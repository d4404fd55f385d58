package dev.provost.flash.campaign;

/**
 * How much a phone may do before it is stopped.
 *
 * @param operations programs and erases
 * @param erases of any one block
 */
record Stamina(int operations, int erases) {

    /** More than any update of a phone needs. */
    static final Stamina WITHOUT_CUT = new Stamina(200_000, 200_000);

    /** After a cut a phone may need this many times the operations that it needs without one, and some. */
    private static final int MOST_TIMES = 8;

    private static final int SOME = 2_000;

    /** A block may need to be erased this many times as often as the most erased one without a cut, and some. */
    private static final int MOST_TIMES_ERASED = 2;

    private static final int SOME_ERASES = 8;

    /** What a phone may do after a cut that did so much without one. */
    static Stamina afterCut(Effort without) {
        return new Stamina(
                Math.min(WITHOUT_CUT.operations(), MOST_TIMES * without.operations() + SOME),
                Math.min(WITHOUT_CUT.erases(), MOST_TIMES_ERASED * without.erases() + SOME_ERASES));
    }
}
