package dev.provost.handset.fumo;

import java.time.Duration;
import java.util.Set;

/**
 * When a phone asks its user, and what it does when he does not say yes or no. No specification says so; each maker decides.
 *
 * @param asks about what it asks
 * @param again how long it waits after he has postponed
 * @param most how often it asks; after that it takes the last answer for a no
 * @param silentMeansYes what it makes of a user who does nothing: go on, or 401
 */
public record ConsentPolicy(Set<Consent> asks, Duration again, int most, boolean silentMeansYes) {

    /** It asks nobody. */
    public static final ConsentPolicy NONE = new ConsentPolicy(Set.of(), Duration.ofHours(1), 3, true);

    /** It asks before both, again after an hour, three times in all, and takes silence for a no. */
    public static final ConsentPolicy ASKS =
            new ConsentPolicy(Set.of(Consent.DOWNLOAD, Consent.INSTALL), Duration.ofHours(1), 3, false);

    public ConsentPolicy {
        asks = Set.copyOf(asks);
        if (most < 1) {
            throw new IllegalArgumentException("A phone that asks does so at least once, not %d times".formatted(most));
        }
        if (again.isNegative()) {
            throw new IllegalArgumentException("A phone cannot ask again after " + again);
        }
    }
}
