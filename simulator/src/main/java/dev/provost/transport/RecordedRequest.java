package dev.provost.transport;

import java.time.Instant;

/**
 * A request that was found in recorded octets.
 *
 * @param request what it says, with the body after transfer decoding
 * @param octets the octets as they were recorded; never to be changed
 * @param began when its first octet passed
 * @param ended when its last octet passed
 */
public record RecordedRequest(HttpRequest request, byte[] octets, Instant began, Instant ended) {}
