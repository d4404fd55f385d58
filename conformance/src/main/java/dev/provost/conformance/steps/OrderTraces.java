package dev.provost.conformance.steps;

import java.util.Optional;

/** Follows the operator's orders to the only phone of a scenario. */
public final class OrderTraces {

    private final Phones phones;
    private final Operator operator;
    private final Wire wire;

    /** The traces of a scenario. */
    public OrderTraces(Phones phones, Operator operator, Wire wire) {
        this.phones = phones;
        this.operator = operator;
        this.wire = wire;
    }

    /** The trace of an order; empty when the server never sent it, or when there are several phones. */
    Optional<OrderTrace> find(Order order) {
        if (!phones.isSingle()) {
            return Optional.empty();
        }
        OrderTracer tracer = tracer();
        for (Order earlier : operator.orders()) {
            Optional<OrderTrace> trace = tracer.claim(earlier);
            if (earlier.equals(order)) {
                return trace;
            }
        }
        return Optional.empty();
    }

    /** What finds the orders one after another. */
    OrderTracer tracer() {
        return new OrderTracer(wire.sessions(phones.only()));
    }
}
