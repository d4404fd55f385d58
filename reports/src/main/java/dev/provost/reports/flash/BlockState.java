package dev.provost.reports.flash;

import java.util.Locale;

/** What an erase block holds. A block has the state of the most noteworthy thing in it. */
public enum BlockState {
    /** Nothing: every octet has the erased value. */
    ERASED('.'),
    /** The version that ran when the story began. */
    OLD('o'),
    /** Another version than the one that ran when the story began. */
    NEW('n'),
    /** A package that has been downloaded and not been installed. */
    STAGED('s'),
    /** Records of the update agent or of the boot control. */
    JOURNAL('j'),
    /** Settings, data of the user and what else no update writes. */
    DATA('d'),
    /** A program or an erase was cut off here. */
    TORN('!'),
    /** The chip refuses to program, to erase or to read it. */
    BAD('x'),
    /** Nobody knows. */
    UNKNOWN('?');

    private final char letter;

    BlockState(char letter) {
        this.letter = letter;
    }

    /** The sign for this state in {@link FlashFrame#blocks()}. */
    public char letter() {
        return letter;
    }

    /** For people and for class names, for instance {@code erased}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state with the given letter.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static BlockState of(char letter) {
        for (BlockState state : values()) {
            if (state.letter == letter) {
                return state;
            }
        }
        throw new IllegalArgumentException("'" + letter + "' is the letter of no block state; they are .onsjd!x?");
    }
}
