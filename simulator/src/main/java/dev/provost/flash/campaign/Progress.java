package dev.provost.flash.campaign;

/** Hears how far a campaign is. */
@FunctionalInterface
public interface Progress {

    /** Nobody hears. */
    static Progress none() {
        return (done, all) -> {};
    }

    /**
     * So many of the first cut points are done, with all that is nested in them.
     *
     * @param done how many
     * @param all of how many
     */
    void reached(long done, long all);
}
