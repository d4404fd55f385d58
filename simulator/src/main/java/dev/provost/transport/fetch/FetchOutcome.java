package dev.provost.transport.fetch;

import dev.provost.transport.TransportFailure;
import java.util.Optional;

/**
 * What became of one fetch.
 *
 * @param octets octets of body that the sink took
 * @param failure why the answer is not complete; empty when it is
 */
public record FetchOutcome(long octets, Optional<TransportFailure> failure) {}
