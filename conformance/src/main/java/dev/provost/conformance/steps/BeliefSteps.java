package dev.provost.conformance.steps;

import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Outcome;
import dev.provost.conformance.run.DeviationException;
import dev.provost.tree.Interior;
import dev.provost.tree.LocUri;
import dev.provost.tree.Value;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What the server's own administration says, compared with the phone. */
public final class BeliefSteps {

    private static final String OUTCOMES = "DMPRO-SRV-31";
    private static final String RESULTS = "DMPRO-SRV-33";
    private static final String GROUPS = "DMPRO-SRV-32";
    private static final String PROPERTIES = "DMTND-SRV-04";

    private final Phones phones;
    private final Operator operator;
    private final OrderTraces traces;

    /** Steps on what the server believes at the end of a scenario. */
    public BeliefSteps(Phones phones, Operator operator, OrderTraces traces) {
        this.phones = phones;
        this.operator = operator;
        this.traces = traces;
    }

    @Then("the server believes that every order succeeded")
    public void everyOrderSucceeded() {
        if (operator.canTellOutcomes()) {
            for (Order order : operator.orders()) {
                Outcome outcome = operator.outcome(order);
                if (!succeeded(outcome)) {
                    throw disagreement(order, "carried it out", outcome);
                }
            }
        }
    }

    @Then("the server believes that order {int} was answered with {int}")
    public void wasAnsweredWith(int number, int code) {
        if (operator.canTellOutcomes()) {
            Order order = operator.order(number);
            Outcome outcome = operator.outcome(order);
            boolean same = outcome.isDone()
                    && !outcome.items().isEmpty()
                    && outcome.items().getFirst().status() == code;
            if (!same) {
                throw disagreement(order, "answered " + code, outcome);
            }
        }
    }

    @Then("the server does not believe that order {int} succeeded")
    public void didNotSucceed(int number) {
        if (operator.canTellOutcomes()) {
            Order order = operator.order(number);
            Outcome outcome = operator.outcomeNow(order);
            if (succeeded(outcome)) {
                throw disagreement(order, "never carried it out", outcome);
            }
        }
    }

    @Then("the server believes that order {int} read {content}")
    public void read(int number, Content content) {
        if (operator.canTellOutcomes()) {
            Order order = operator.order(number);
            Optional<NodeValue> value = valueRead(operator.outcome(order));
            if (value.filter(v -> Arrays.equals(v.octets(), content.octets())).isEmpty()) {
                throw DeviationException.ofServer(
                                "The server disagrees with the device: the phone gave " + content.words() + " for "
                                        + order.words() + ", and the server holds something else.",
                                content.words(),
                                value.map(BeliefSteps::words).orElse("no value"))
                        .against(order.isOfProperty() ? PROPERTIES : RESULTS)
                        .at(evidence(order))
                        .asOutcome();
            }
        }
    }

    @Then("the server believes that order {int} listed the content of {setting}")
    public void listed(int number, SettingName folder) {
        if (operator.canTellOutcomes()) {
            LocUri uri = phones.only().setting(folder.text());
            Interior interior = (Interior) phones.only().tree().node(uri).orElseThrow();
            Set<String> expected = new HashSet<>(interior.childNames());
            Set<String> actual = valueRead(operator.outcome(operator.order(number)))
                    .map(v -> new HashSet<>(List.of(v.asText().split("/"))))
                    .orElseGet(HashSet::new);
            if (!expected.equals(actual)) {
                throw DeviationException.ofServer(
                                "The server disagrees with the device about the content of " + uri + ".",
                                expected.toString(),
                                actual.toString())
                        .against("DMTND-SRV-03");
            }
        }
    }

    @Then("the server believes that the phone's {setting} is what the phone says")
    public void believesTheTruth(SettingName setting) {
        if (operator.canTellBeliefs()) {
            Phone phone = phones.only();
            LocUri uri = phone.setting(setting.text());
            Value truth = phone.tree().value(uri).orElseThrow();
            Optional<NodeValue> belief = operator.belief(phone.identity(), uri.toString());
            if (belief.filter(b -> Arrays.equals(b.octets(), truth.octets())).isEmpty()) {
                throw DeviationException.ofServer(
                                "The server disagrees with the device about " + uri + ".",
                                truth.toString(),
                                belief.map(BeliefSteps::words).orElse("no value"))
                        .against(RESULTS);
            }
        }
    }

    private static boolean succeeded(Outcome outcome) {
        return outcome.isDone()
                && !outcome.items().isEmpty()
                && outcome.items().stream().allMatch(item -> OrderTrace.isSuccess(item.status()));
    }

    private static Optional<NodeValue> valueRead(Outcome outcome) {
        return outcome.items().stream().flatMap(item -> item.value().stream()).findFirst();
    }

    private static String words(NodeValue value) {
        return value.format().equals("bin") ? value.octets().length + " octets" : "\"" + value.asText() + "\"";
    }

    private DeviationException disagreement(Order order, String phone, Outcome outcome) {
        String server = words(outcome);
        return DeviationException.ofServer(
                        "The server disagrees with the device about " + order.words() + ": the phone " + phone + ".",
                        "the phone " + phone,
                        "the server believes in " + server)
                .against(order.isGroup() ? GROUPS : OUTCOMES)
                .at(evidence(order))
                .asOutcome();
    }

    /** What the server believes in. */
    static String words(Outcome outcome) {
        if (!outcome.isDone()) {
            return "an order that is " + outcome.state().name().toLowerCase(Locale.ROOT);
        }
        if (outcome.items().stream().noneMatch(item -> item.status() > 0)) {
            return "an order that is done, with no answer yet";
        }
        return outcome.items().stream()
                .map(item -> item.status() > 0 ? Integer.toString(item.status()) : "none yet")
                .collect(Collectors.joining(", ", "the answer ", ""));
    }

    private OptionalInt evidence(Order order) {
        return traces.find(order)
                .map(trace -> OptionalInt.of(trace.messageIndex()))
                .orElseGet(OptionalInt::empty);
    }
}
