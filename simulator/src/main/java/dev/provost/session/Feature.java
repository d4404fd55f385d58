package dev.provost.session;

/** Something that the specification lets a client leave out. */
public enum Feature {
    /** {@code Atomic}; without it 406. */
    ATOMIC,
    /** {@code Copy}; without it 406. */
    COPY,
    /** {@code Exec}; without it 406. */
    EXEC,
    /** Objects in several messages, in both directions; without it 413. */
    LARGE_OBJECTS,
    /** {@code ?list=Struct} and {@code ?list=StructData}; without them 406. */
    TREE_LISTS,
    /** Serialised subtrees: {@code ?list=TNDS}, without it 406, and Add and Replace of a document, without it 415. */
    TNDS,
    /** Alerts 1100 to 1104; without them 406. */
    USER_INTERACTION
}
