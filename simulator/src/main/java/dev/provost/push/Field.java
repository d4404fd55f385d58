package dev.provost.push;

/**
 * One field of a push for people to read.
 *
 * @param offset octets before it
 * @param length its octets; 0 for a field that shares its octet with the one before
 * @param name its name in the specification
 * @param value what it says
 */
public record Field(int offset, int length, String name, String value) {

    /** This field of a part that begins {@code octets} later. */
    public Field shifted(int octets) {
        return new Field(offset + octets, length, name, value);
    }
}
