package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import io.cucumber.java.en.Then;
import java.util.Optional;

/** What the phone answered to the operator's orders. */
public final class AnswerSteps {

    private final Phones phones;
    private final Operator operator;
    private final Wire wire;

    /** Steps on the orders of a scenario. */
    public AnswerSteps(Phones phones, Operator operator, Wire wire) {
        this.phones = phones;
        this.operator = operator;
        this.wire = wire;
    }

    @Then("every order succeeds on the phone")
    public void everyOrderSucceeds() {
        OrderTracer tracer = tracer();
        for (Order order : operator.orders()) {
            OrderTrace trace = tracer.claim(order).orElseThrow(() -> OperatorSteps.neverSent(order));
            if (!trace.succeeded()) {
                throw DeviationException.ofServer(
                                "The phone could not carry out " + order.words() + " as the server sent it.",
                                "200",
                                trace.answer())
                        .at(trace.messageIndex());
            }
        }
    }

    @Then("the phone answers {int} to order {int}")
    public void answers(int code, int number) {
        OrderTracer tracer = tracer();
        Optional<OrderTrace> trace = Optional.empty();
        for (Order order : operator.orders()) {
            trace = tracer.claim(order);
            if (order.number() == number) {
                break;
            }
        }
        Order order = operator.order(number);
        OrderTrace found = trace.filter(t -> t.order().equals(order)).orElseThrow(() -> OperatorSteps.neverSent(order));
        if (found.code().orElse(-1) != code) {
            throw DeviationException.ofServer(
                            "The phone did not answer " + order.words()
                                    + " as it would if the server had sent it right.",
                            Integer.toString(code),
                            found.answer())
                    .at(found.messageIndex());
        }
    }

    private OrderTracer tracer() {
        return new OrderTracer(wire.sessions(phones.only()));
    }
}
