package dev.provost.handset.model;

import dev.provost.tree.TreeLimits;

/** Reads {@code limits} of a model file. */
final class LimitsSection {

    private static final int MOST = 65_535;
    private static final int MOST_OCTETS = 900_000_000;

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final TreeLimits limits;
    private final int choices;

    LimitsSection(Section section) {
        limits = new TreeLimits(
                section.number("uriDepth", 0, MOST, 0),
                section.number("uriLength", 0, MOST, 0),
                section.number("segmentLength", 0, MOST, 0),
                section.number("capacity", 0, MOST_OCTETS, 0),
                section.number("largestValue", 0, MOST_OCTETS, 0));
        int shown = section.number("choices", 0, MOST, 0);
        choices = shown == 0 ? NO_LIMIT : shown;
        section.done();
    }

    TreeLimits limits() {
        return limits;
    }

    /** How many choices of a prompt the display can show. */
    int choices() {
        return choices;
    }
}
