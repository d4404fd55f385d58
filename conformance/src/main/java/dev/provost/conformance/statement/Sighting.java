package dev.provost.conformance.statement;

import java.util.OptionalInt;

/**
 * Evidence on the wire that a server offers a capability.
 *
 * @param capability id of the capability
 * @param words what was seen, one phrase
 * @param messageIndex the message, counted from 0 in its transcript; empty for what is no message of a session
 */
public record Sighting(String capability, String words, OptionalInt messageIndex) {}
