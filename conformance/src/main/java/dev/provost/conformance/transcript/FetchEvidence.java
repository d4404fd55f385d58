package dev.provost.conformance.transcript;

import dev.provost.transport.fetch.FetchRecord;

/**
 * A request of a phone outside any session: for a package, for its descriptor, or with an install notice.
 *
 * @param device the phone
 * @param fetch what went over the wire, of bounded size
 */
public record FetchEvidence(String device, FetchRecord fetch) {}
