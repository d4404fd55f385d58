package dev.provost.reports.flash;

import java.util.Locale;

/** Why a frame is there. */
public enum FlashMoment {
    /** How it was when the story began. */
    START,
    /** Flash was programmed or erased; only such frames are left out of a long story. */
    WORK,
    /** The phone was switched on and started, or tried to. */
    BOOT,
    /** The supply failed. */
    CUT,
    /** The chip failed, or did nothing and said that all is well. */
    FAULT,
    /** What the phone says about its update changed: the FUMO State, the slot, the boot counter. */
    STATE,
    /** How it was when the story ended. */
    END;

    /** For people and for class names, for instance {@code boot}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
