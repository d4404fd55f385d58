package dev.provost.conformance.capture;

import java.time.Instant;

/**
 * One packet of a capture.
 *
 * @param link link type of the interface (LINKTYPE_ numbers of tcpdump.org)
 * @param time when it passed
 * @param octets what was kept of it; never to be changed
 */
record Packet(int link, Instant time, byte[] octets) {}
