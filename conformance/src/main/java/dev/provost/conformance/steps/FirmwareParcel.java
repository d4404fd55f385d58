package dev.provost.conformance.steps;

/**
 * A package of firmware as an operator has it.
 *
 * @param name what he calls it
 * @param version the version that a phone has afterwards, or would have
 * @param octets the package
 */
record FirmwareParcel(String name, String version, byte[] octets) {}
