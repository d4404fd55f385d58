package dev.provost.conformance.capture;

import dev.provost.transport.HttpExchange;

/** Takes exchanges as they are found, device management or not. */
@FunctionalInterface
interface ExchangeTaker {

    void take(HttpExchange exchange);
}
