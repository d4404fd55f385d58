package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import io.cucumber.java.en.Then;

/** What the phone answered to the operator's orders. */
public final class AnswerSteps {

    private final Operator operator;
    private final OrderTraces traces;

    /** Steps on the orders of a scenario. */
    public AnswerSteps(Operator operator, OrderTraces traces) {
        this.operator = operator;
        this.traces = traces;
    }

    @Then("every order succeeds on the phone")
    public void everyOrderSucceeds() {
        OrderTracer tracer = traces.tracer();
        for (Order order : operator.orders()) {
            OrderTrace trace = tracer.claim(order).orElseThrow(() -> OperatorSteps.neverSent(order));
            if (!trace.succeeded()) {
                throw DeviationException.ofServer(
                                "The phone could not carry out " + order.words() + " as the server sent it.",
                                "200",
                                trace.answer())
                        .at(trace.messageIndex())
                        .asOutcome();
            }
        }
    }

    @Then("the phone answers {int} to order {int}")
    public void answers(int code, int number) {
        Order order = operator.order(number);
        OrderTrace found = traces.find(order).orElseThrow(() -> OperatorSteps.neverSent(order));
        if (found.code().orElse(-1) != code) {
            throw DeviationException.ofServer(
                            "The phone did not answer " + order.words()
                                    + " as it would if the server had sent it right.",
                            Integer.toString(code),
                            found.answer())
                    .at(found.messageIndex())
                    .asOutcome();
        }
    }
}
