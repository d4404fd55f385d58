package dev.provost.handset;

import dev.provost.notification.Trigger;
import dev.provost.notification.UiMode;
import java.util.Objects;
import java.util.Set;

/**
 * What the specification leaves to a phone about notifications. Immutable.
 *
 * @param versions versions of the format that it understands, each times ten
 * @param resynchronises whether it takes a notification that is right with the default nonce only
 * @param unspecified the mode it takes when the server leaves that to it
 */
public record NotificationPolicy(Set<Integer> versions, boolean resynchronises, UiMode unspecified) {

    /** Versions 1.0 and 1.1, with resynchronisation, in the background unless told otherwise. */
    public static final NotificationPolicy DEFAULT =
            new NotificationPolicy(Set.of(Trigger.VERSION_1_0, Trigger.VERSION_1_1), true, UiMode.BACKGROUND);

    public NotificationPolicy {
        versions = Set.copyOf(versions);
        Objects.requireNonNull(unspecified, "unspecified");
        if (unspecified == UiMode.NOT_SPECIFIED) {
            throw new IllegalArgumentException("A phone has to choose a mode where the server does not.");
        }
    }

    /** This understanding other versions, each times ten. */
    public NotificationPolicy withVersions(Set<Integer> others) {
        return new NotificationPolicy(others, resynchronises, unspecified);
    }

    /** This without resynchronisation: the stored nonce is the only one. */
    public NotificationPolicy withoutResynchronisation() {
        return new NotificationPolicy(versions, false, unspecified);
    }

    /** This with another mode where the server leaves it to the phone. */
    public NotificationPolicy withUnspecified(UiMode mode) {
        return new NotificationPolicy(versions, resynchronises, mode);
    }
}
