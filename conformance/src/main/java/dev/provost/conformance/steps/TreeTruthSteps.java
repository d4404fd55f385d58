package dev.provost.conformance.steps;

import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.conformance.run.DeviationException;
import dev.provost.tree.Actor;
import dev.provost.tree.Leaf;
import dev.provost.tree.LocUri;
import dev.provost.tree.Node;
import dev.provost.tree.Reading;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What became of the properties of nodes, and what the server made of a whole part of the tree. */
public final class TreeTruthSteps {

    private static final String LISTS = "DMTND-SRV-05";

    private final Phones phones;
    private final Operator operator;
    private final Truth truth;

    /** Steps at the end of a scenario. */
    public TreeTruthSteps(Phones phones, Operator operator, Truth truth) {
        this.phones = phones;
        this.operator = operator;
        this.truth = truth;
    }

    @Then("the rights on the phone's {setting} are {string}")
    public void haveRights(SettingName setting, String acl) {
        LocUri uri = phones.only().setting(setting.text());
        truth.expectProperty(
                phones.only(), uri, "rights", acl, node(uri).map(n -> n.acl().toString()));
    }

    @Then("the title of the phone's {setting} is {string}")
    public void hasTitle(SettingName setting, String title) {
        LocUri uri = phones.only().setting(setting.text());
        truth.expectProperty(phones.only(), uri, "title", title, node(uri).map(Node::title));
    }

    @Then("the server believes that order {int} found the whole {setting}")
    public void foundAll(int number, SettingName folder) {
        if (!operator.canTellOutcomes() || !operator.canTellLists()) {
            return;
        }
        Order order = operator.order(number);
        Map<String, NodeValue> found = operator.outcome(order).items().stream()
                .map(Outcome.ItemOutcome::nodes)
                .filter(nodes -> !nodes.isEmpty())
                .findFirst()
                .orElse(Map.of());
        compare(order, phones.only().setting(folder.text()), found);
    }

    private void compare(Order order, LocUri folder, Map<String, NodeValue> found) {
        Map<String, Node> there = readable(folder);
        Set<String> missing = new TreeSet<>(there.keySet());
        missing.removeAll(found.keySet());
        missing.remove(folder.toString());
        Set<String> invented = new TreeSet<>(found.keySet());
        invented.removeAll(there.keySet());
        boolean withValues = asksForValues(order);
        Set<String> wrong = there.keySet().stream()
                .filter(uri -> withValues && found.containsKey(uri))
                .filter(uri -> there.get(uri) instanceof Leaf leaf
                        && !Arrays.equals(leaf.value().octets(), found.get(uri).octets()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty() || !invented.isEmpty() || !wrong.isEmpty()) {
            throw DeviationException.ofServer(
                            "The server disagrees with the device about the nodes of " + folder + ", which "
                                    + order.words() + " read.",
                            there.size() + " nodes",
                            "missing: %s, not on the phone: %s, with another value: %s"
                                    .formatted(missing, invented, wrong))
                    .against(LISTS);
        }
    }

    /** The nodes that the server may read, by address. */
    private Map<String, Node> readable(LocUri folder) {
        Phone phone = phones.only();
        Actor server = Actor.server(phone.handset().account().serverId());
        Reading reading = phone.tree().get(LocUri.parse(folder + "?list=StructData"), server);
        return ((Reading.OfList) reading)
                .nodes().stream().collect(Collectors.toMap(n -> n.uri().toString(), Reading.Listed::node));
    }

    private static boolean asksForValues(Order order) {
        String uri = ((Operation.Get) order.operation()).uri();
        String list = uri.substring(uri.indexOf("?list=") + "?list=".length());
        boolean named = list.contains("Value");
        return list.contains("+") ? named : !list.equals("Struct") && !named;
    }

    private Optional<Node> node(LocUri uri) {
        return phones.only().tree().node(uri);
    }
}
