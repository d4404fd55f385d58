package dev.provost.transport;

/**
 * One HTTP header field.
 *
 * @param name the name in the letter case of the wire
 * @param value the value without surrounding white space
 */
public record Header(String name, String value) {}
