package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import java.util.Optional;

/** Combines descriptions of data: a lower {@code Meta} overrides single elements of a higher one (RepPro 1.2.2, 6.3.3). */
final class Metas {

    private Metas() {}

    /** The description of an item under the description of its command. */
    static Meta of(Meta command, Item item) {
        return item.meta().map(m -> merge(command, m)).orElse(command);
    }

    /** {@code lower} with what it lacks taken from {@code higher}. */
    static Meta merge(Meta higher, Meta lower) {
        return higher == Meta.EMPTY
                ? lower
                : new Meta(
                        first(lower.format(), higher.format()),
                        first(lower.type(), higher.type()),
                        first(lower.mark(), higher.mark()),
                        first(lower.size(), higher.size()),
                        first(lower.nextNonce(), higher.nextNonce()),
                        first(lower.maxMsgSize(), higher.maxMsgSize()),
                        first(lower.maxObjSize(), higher.maxObjSize()),
                        lower.others());
    }

    private static Optional<String> first(Optional<String> one, Optional<String> other) {
        return one.isPresent() ? one : other;
    }
}
