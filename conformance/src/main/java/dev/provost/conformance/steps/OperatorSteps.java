package dev.provost.conformance.steps;

import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.conformance.run.DeviationException;
import dev.provost.tree.LocUri;
import dev.provost.tree.Value;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the operator wants of the phone. */
public final class OperatorSteps {

    private final Phones phones;
    private final Operator operator;

    /** Steps of the operator of a scenario. */
    public OperatorSteps(Phones phones, Operator operator) {
        this.phones = phones;
        this.operator = operator;
    }

    @When("the operator sets the {setting} to {content}")
    public void sets(SettingName setting, Content content) {
        order(set(setting.text(), content));
    }

    @When("the operator sets:")
    public void setsAll(DataTable table) {
        for (Map<String, String> row : table.asMaps()) {
            order(set(cell(row, "setting"), Content.ofText(cell(row, "value"))));
        }
    }

    @When("the operator sets the {setting} {int} times, each time to another value")
    public void setsManyTimes(SettingName setting, int times) {
        for (int i = 1; i <= times; i++) {
            order(set(setting.text(), numbered(i)));
        }
    }

    /** The value of the n-th of many orders. */
    static Content numbered(int number) {
        return Content.ofText("http://number-" + number + ".operator.example/a/rather/long/path/to/fill/the/message");
    }

    @When("the operator reads the {setting}")
    public void reads(SettingName setting) {
        order(new Operation.Get(uri(setting.text())));
    }

    @When("the operator reads the {setting} {int} times")
    public void readsManyTimes(SettingName setting, int times) {
        for (int i = 0; i < times; i++) {
            reads(setting);
        }
    }

    @When("the operator creates the {setting} with {content}")
    public void creates(SettingName setting, Content content) {
        order(new Operation.Add(uri(setting.text()), value(setting.text(), content)));
    }

    @When("the operator creates the folder {setting}")
    public void createsFolder(SettingName setting) {
        order(new Operation.Add(uri(setting.text()), NodeValue.interior()));
    }

    @When("the operator deletes the {setting}")
    public void deletes(SettingName setting) {
        order(new Operation.Delete(uri(setting.text())));
    }

    @When("the operator copies the {setting} to the {setting}")
    public void copies(SettingName from, SettingName to) {
        order(new Operation.Copy(uri(from.text()), uri(to.text())));
    }

    @When("the operator asks the user {string}")
    public void asks(String question) {
        order(new Operation.Confirm(question));
    }

    @When("the operator orders, all or nothing:")
    public void allOrNothing(DataTable table) {
        order(new Operation.Atomic(members(table)));
    }

    @When("the operator orders, one after another:")
    public void oneAfterAnother(DataTable table) {
        order(new Operation.Sequence(members(table)));
    }

    private List<Operation> members(DataTable table) {
        return table.asMaps().stream().map(this::member).toList();
    }

    private Operation member(Map<String, String> row) {
        String what = cell(row, "do");
        return switch (what) {
            case "set" -> set(cell(row, "setting"), Content.ofText(cell(row, "value")));
            case "read" -> new Operation.Get(uri(cell(row, "setting")));
            case "delete" -> new Operation.Delete(uri(cell(row, "setting")));
            case "ask" -> new Operation.Confirm(cell(row, "value"));
            default ->
                throw new IllegalArgumentException(
                        "The operator cannot \"" + what + "\": use set, read, delete or ask.");
        };
    }

    /** Cucumber hands an empty cell over as null. */
    private static String cell(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).orElse("");
    }

    private void order(Operation operation) {
        operator.order(phones.only().identity(), operation);
    }

    private Operation set(String setting, Content content) {
        return new Operation.Replace(uri(setting), value(setting, content));
    }

    private String uri(String setting) {
        return phones.only().setting(setting).toString();
    }

    private NodeValue value(String setting, Content content) {
        return value(phones.only(), phones.only().setting(setting), content);
    }

    /** The value with the format and type that the phone's description has for the node. */
    static NodeValue value(Phone phone, LocUri uri, Content content) {
        Value value = phone.tree().valueFor(uri, Optional.empty(), Optional.empty(), content.octets());
        return new NodeValue(value.format().wireName(), value.type(), value.octets());
    }

    /** The server never sent an order although it had every chance. */
    static DeviationException neverSent(Order order) {
        DeviationException deviation = DeviationException.ofServer(
                "The server never sent " + order.words() + " to the phone.",
                "the command in one of the messages of the server",
                "no such command");
        return order.isGroup() ? deviation.against("DMREP-SRV-24") : deviation;
    }
}
