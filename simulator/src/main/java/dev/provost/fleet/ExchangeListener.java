package dev.provost.fleet;

import dev.provost.transport.HttpOutcome;

/** Hears of every exchange of the sessions of a runner, on the event loop of the handset. */
@FunctionalInterface
public interface ExchangeListener {

    /** Listens to nothing. */
    ExchangeListener NONE = outcome -> {};

    /** Takes what became of one request. */
    void exchanged(HttpOutcome outcome);
}
