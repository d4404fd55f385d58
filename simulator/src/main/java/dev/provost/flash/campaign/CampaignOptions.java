package dev.provost.flash.campaign;

/**
 * How thorough a campaign is.
 *
 * @param depth how many cuts follow each other, 0 to 4; the phone goes on after each
 * @param firstSample how many of the first cut points are tried, drawn by the seed; 0 for all
 * @param nestedSample how many cut points are tried after each earlier cut; 0 for all
 * @param outOfOrder whether programs that were not flushed may be missing
 * @param seed draws samples, torn octets and what torn operations leave
 * @param stopAfter the campaign ends with this many failures; 0 for never
 */
public record CampaignOptions(
        int depth, int firstSample, int nestedSample, boolean outOfOrder, long seed, int stopAfter) {

    /** Nested cut points that are tried after each earlier cut unless somebody says otherwise. */
    public static final int NESTED_SAMPLE = 8;

    private static final int DEEPEST = 4;

    public CampaignOptions {
        if (depth < 0 || depth > DEEPEST) {
            throw new IllegalArgumentException(
                    "A campaign cannot cut %d times in a row; give 0 to %d.".formatted(depth, DEEPEST));
        }
        if (firstSample < 0 || nestedSample < 0 || stopAfter < 0) {
            throw new IllegalArgumentException(
                    "A sample of %d or %d, or a stop after %d failures, is none; give 0 or more."
                            .formatted(firstSample, nestedSample, stopAfter));
        }
    }

    /** Every cut point once, in order, seed 0. */
    public static CampaignOptions exhaustive() {
        return new CampaignOptions(1, 0, NESTED_SAMPLE, false, 0, 0);
    }

    /** With another number of cuts in a row. */
    public CampaignOptions withDepth(int cuts) {
        return new CampaignOptions(cuts, firstSample, nestedSample, outOfOrder, seed, stopAfter);
    }

    /** With other samples; 0 for all. */
    public CampaignOptions withSamples(int first, int nested) {
        return new CampaignOptions(depth, first, nested, outOfOrder, seed, stopAfter);
    }

    /** With out-of-order writes on or off. */
    public CampaignOptions withOutOfOrder(boolean value) {
        return new CampaignOptions(depth, firstSample, nestedSample, value, seed, stopAfter);
    }

    /** With another seed. */
    public CampaignOptions withSeed(long value) {
        return new CampaignOptions(depth, firstSample, nestedSample, outOfOrder, value, stopAfter);
    }

    /** That ends with so many failures; 0 for never. */
    public CampaignOptions withStopAfter(int failures) {
        return new CampaignOptions(depth, firstSample, nestedSample, outOfOrder, seed, failures);
    }
}
