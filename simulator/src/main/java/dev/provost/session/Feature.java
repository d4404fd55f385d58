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
    /** Alerts 1100 to 1104; without them 406. */
    USER_INTERACTION
}
