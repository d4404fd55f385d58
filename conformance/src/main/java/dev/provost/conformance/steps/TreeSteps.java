package dev.provost.conformance.steps;

import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.tree.LocUri;
import dev.provost.tree.Property;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.util.List;

/** What the operator wants of whole parts of the phone's tree, and of the properties of its nodes. */
public final class TreeSteps {

    private final Phones phones;
    private final Operator operator;

    /** Steps of the operator of a scenario. */
    public TreeSteps(Phones phones, Operator operator) {
        this.phones = phones;
        this.operator = operator;
    }

    @When("the operator reads the whole {setting} without values")
    public void readsStructure(SettingName setting) {
        list(setting, "Struct");
    }

    @When("the operator reads the whole {setting} with values")
    public void readsValues(SettingName setting) {
        list(setting, "StructData");
    }

    @When("the operator reads the whole {setting} as one document")
    public void readsDocument(SettingName setting) {
        list(setting, "TNDS");
    }

    @When("the operator reads the whole {setting} as one document with only {string}")
    public void readsOnly(SettingName setting, String properties) {
        list(setting, "TNDS" + filter(properties, "+"));
    }

    @When("the operator reads the whole {setting} as one document without {string}")
    public void readsWithout(SettingName setting, String properties) {
        list(setting, "TNDS" + filter(properties, "-"));
    }

    @When("the operator adds to the {setting} as one document:")
    public void adds(SettingName setting, DataTable table) {
        LocUri target = uri(setting);
        order(new Operation.Add(target.toString(), document(target, "", table)));
    }

    @When("the operator replaces in the {setting} by one document:")
    public void replaces(SettingName setting, DataTable table) {
        LocUri target = uri(setting);
        order(new Operation.Replace(target.toString(), document(target, "", table)));
    }

    @When("the operator puts the object {string} into the inbox of the phone as one document:")
    public void delivers(String identifier, DataTable table) {
        order(new Operation.Add("./Inbox", document(LocUri.ROOT, identifier, table)));
    }

    @When("the operator reads the rights on the {setting}")
    public void readsRights(SettingName setting) {
        order(new Operation.Get(property(setting, Property.ACL)));
    }

    @When("the operator sets the rights on the {setting} to {string}")
    public void setsRights(SettingName setting, String acl) {
        order(new Operation.Replace(property(setting, Property.ACL), NodeValue.text(acl)));
    }

    @When("the operator renames the {setting} to {string}")
    public void renames(SettingName setting, String name) {
        order(new Operation.Replace(property(setting, Property.NAME), NodeValue.text(name)));
    }

    @When("the operator gives the {setting} the title {string}")
    public void gives(SettingName setting, String title) {
        order(new Operation.Replace(property(setting, Property.TITLE), NodeValue.text(title)));
    }

    private void list(SettingName setting, String list) {
        order(new Operation.Get(uri(setting) + "?list=" + list));
    }

    private static String filter(String properties, String sign) {
        return sign + String.join(sign, List.of(properties.split(", ")));
    }

    private NodeValue document(LocUri target, String identifier, DataTable table) {
        return new DocumentTable(phones.only(), target, identifier).read(table.asMaps());
    }

    private String property(SettingName setting, Property property) {
        return uri(setting).withProperty(property).toString();
    }

    private LocUri uri(SettingName setting) {
        return phones.only().setting(setting.text());
    }

    private void order(Operation operation) {
        operator.order(phones.only().identity(), operation);
    }
}
