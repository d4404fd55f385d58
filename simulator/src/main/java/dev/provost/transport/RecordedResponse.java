package dev.provost.transport;

import java.time.Instant;

/**
 * A response that was found in recorded octets; never an interim one (1xx).
 *
 * @param response what it says, with the body after transfer decoding
 * @param octets the octets as they were recorded; never to be changed
 * @param began when its first octet passed
 * @param ended when its last octet passed
 */
public record RecordedResponse(HttpResponse response, byte[] octets, Instant began, Instant ended) {}
