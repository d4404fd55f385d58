package dev.provost.flash.unit;

/** A package on its way into the phone, octet by octet from the begin. Good until the next restart; then it is asked for anew. */
public interface Staging {

    /**
     * Takes the octets that follow.
     *
     * @throws IllegalArgumentException when these are more than the package has
     */
    void write(byte[] octets, int from, int length);

    /** Takes the octets that follow. */
    default void write(byte[] octets) {
        write(octets, 0, octets.length);
    }

    /** How many octets the phone has, from the begin; a download goes on from here. After a restart this may be less. */
    long received();

    /** How many octets the package has. */
    long total();

    /**
     * Closes a package that is all there: a download goes from 30 to 40; a package by PkgData (no operation begun) stays
     * at 10 until it is accepted or verified.
     *
     * @throws IllegalStateException when octets are missing
     */
    void finish();
}
