package dev.provost.syncml.codec;

/** Takes note of odd details of an encoding that a {@link TokenReader} met and could get over. */
@FunctionalInterface
interface Oddities {

    /** For readers whose caller does not care. */
    Oddities IGNORED = (offset, detail) -> {};

    /** Notes one, at the given octet. */
    void note(long offset, String detail);
}
