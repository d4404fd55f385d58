package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.tree.LocUri;
import dev.provost.tree.NodeChange;
import dev.provost.tree.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The truth on the phones, and which of their settings the scenario has already spoken of. */
public final class Truth {

    private final Operator operator;
    private final Wire wire;
    private final List<LocUri> mentioned = new ArrayList<>();

    /** The truth of a scenario. */
    public Truth(Operator operator, Wire wire) {
        this.operator = operator;
        this.wire = wire;
    }

    /** How many orders the operator gave. */
    int orders() {
        return operator.orders().size();
    }

    void expect(Phone phone, LocUri uri, Content content) {
        mentioned.add(uri);
        Optional<Value> value = phone.tree().value(uri);
        if (value.filter(v -> TruthSteps.holds(v, content)).isEmpty()) {
            throw DeviationException.ofServer(
                            "The phone does not have in " + uri + " what the operator wants.",
                            content.words(),
                            value.map(Value::toString).orElse("no such setting"))
                    .at(wire.lastMention(phone, uri))
                    .asOutcome();
        }
    }

    void expectProperty(Phone phone, LocUri uri, String what, String wanted, Optional<String> actual) {
        mentioned.add(uri);
        if (actual.filter(wanted::equals).isEmpty()) {
            throw DeviationException.ofServer(
                            "The node " + uri + " of the phone does not have the " + what + " that the operator wants.",
                            "\"" + wanted + "\"",
                            actual.map(text -> "\"" + text + "\"").orElse("no such node"))
                    .at(wire.lastMention(phone, uri))
                    .asOutcome();
        }
    }

    void expectMissing(Phone phone, LocUri uri) {
        mentioned.add(uri);
        if (phone.tree().node(uri).isPresent()) {
            throw DeviationException.ofServer(
                            "The phone still has " + uri + ".", "no such node", "the node with what is below it")
                    .at(wire.lastMention(phone, uri))
                    .asOutcome();
        }
    }

    void nothingElseChanged(Phone phone) {
        refuse(phone.changes().stream()
                .filter(change -> !isMentioned(change.uri()))
                .toList());
    }

    void nothingChanged(Phone phone) {
        refuse(phone.changes());
    }

    /** A setting that was spoken of, what is below it, and the folders that lead to it. */
    private boolean isMentioned(LocUri changed) {
        return mentioned.stream().anyMatch(m -> changed.isWithin(m) || m.isWithin(changed));
    }

    private static void refuse(List<NodeChange> changes) {
        if (!changes.isEmpty()) {
            throw DeviationException.ofServer(
                    "The phone has changed where it should not.",
                    "no other change",
                    String.join("; ", changes.stream().map(NodeChange::toString).toList()));
        }
    }
}
