package dev.provost.conformance.compare;

/**
 * One line of what a server sent.
 *
 * @param text the line
 * @param message number of the message in its transcript, from 0
 */
record SentLine(String text, int message) {}
