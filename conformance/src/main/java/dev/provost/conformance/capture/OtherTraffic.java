package dev.provost.conformance.capture;

/**
 * What a capture holds besides device management, counted.
 *
 * @param packets packets in the file, all of them; 0 for an HTTP archive
 * @param exchanges HTTP exchanges that are no device management
 * @param encrypted TCP connections that carry TLS
 * @param unreadable TCP connections that carry neither HTTP/1.x nor TLS
 */
public record OtherTraffic(long packets, long exchanges, long encrypted, long unreadable) {}
