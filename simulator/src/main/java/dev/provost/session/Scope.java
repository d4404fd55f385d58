package dev.provost.session;

import dev.provost.syncml.Container;
import dev.provost.syncml.Meta;

/**
 * Where a command stands.
 *
 * @param meta what the containers around it say of its data
 * @param kind what it stands in
 */
record Scope(Meta meta, Kind kind) {

    /** What a command can stand in. */
    enum Kind {
        /** The body itself. */
        BODY,
        /** A {@code Sequence} in the body. */
        SEQUENCE,
        /** An {@code Atomic}, wherever that stands. */
        ATOMIC
    }

    static final Scope BODY = new Scope(Meta.EMPTY, Kind.BODY);

    Scope inside(Container container, Kind inner) {
        return new Scope(container.meta().map(m -> Metas.merge(meta, m)).orElse(meta), inner);
    }
}
