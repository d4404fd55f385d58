package dev.provost.flash.campaign;

import java.util.ArrayList;
import java.util.List;

/**
 * The world around a phone while it is powered: what a server and its user know and want. It outlasts every cut.
 *
 * @param <W> an immutable value with {@code equals}
 */
public final class Outside<W> {

    private final List<Complaint> complaints = new ArrayList<>();
    private boolean afterCut;
    private W world;

    /**
     * A world at its begin, or as a cut left it.
     *
     * @param afterCut whether power has failed before
     */
    public Outside(W world, boolean afterCut) {
        this.world = world;
        this.afterCut = afterCut;
    }

    /** Whether power has failed lately; a phone may then fail to do what it would have done otherwise, if it says so. */
    public boolean afterCut() {
        return afterCut;
    }

    /** How the world is now. */
    public W world() {
        return world;
    }

    /** From now on power is steady: nothing excuses a phone for what goes wrong. */
    void steady() {
        afterCut = false;
    }

    /** The world goes on; a cut at a later operation finds it like this. */
    public void become(W next) {
        world = next;
    }

    /** Notes what is wrong. */
    public void complain(Grievance about, String sentence) {
        complaints.add(new Complaint(about, sentence));
    }

    /** What was found wrong so far. */
    public List<Complaint> complaints() {
        return List.copyOf(complaints);
    }
}
