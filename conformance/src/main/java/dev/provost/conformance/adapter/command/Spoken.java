package dev.provost.conformance.adapter.command;

/**
 * What a program said to one request.
 *
 * @param exit with what it ended; 0 also when it stays
 * @param reply what it wrote on standard output
 * @param complaint what it wrote last on standard error
 */
record Spoken(int exit, String reply, String complaint) {}
