package dev.provost.conformance.steps;

import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.conformance.run.DeviationException;
import dev.provost.tree.LocUri;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Many phones at the same time. */
public final class GroupSteps {

    private final Phones phones;
    private final Operator operator;
    private final Truth truth;

    /** Steps on a group of phones. */
    public GroupSteps(Phones phones, Operator operator, Truth truth) {
        this.phones = phones;
        this.operator = operator;
        this.truth = truth;
    }

    @Given("a group of {int} phones that the server knows")
    public void group(int size) {
        for (int i = 0; i < size; i++) {
            phones.known(PhoneKind.ANY);
        }
    }

    @When("the operator sets the {setting} of each phone of the group to its own value")
    public void setsOwnValue(SettingName setting) {
        for (Phone phone : phones.all()) {
            LocUri uri = phone.setting(setting.text());
            operator.order(
                    phone.identity(),
                    new Operation.Replace(uri.toString(), OperatorSteps.value(phone, uri, ownValue(phone))));
        }
    }

    @When("all phones of the group connect to the server at once")
    public void allConnect() {
        phones.connect(phones.all());
    }

    @Then("each phone of the group has its own value as {setting}")
    public void hasOwnValue(SettingName setting) {
        phones.all().forEach(phone -> truth.expect(phone, phone.setting(setting.text()), ownValue(phone)));
    }

    @Then("nothing else changed on any phone of the group")
    public void nothingElseChanged() {
        phones.all().forEach(truth::nothingElseChanged);
    }

    @Then("the server believes the same of each phone of the group")
    public void believesTheSame() {
        if (operator.canTellOutcomes()) {
            for (Order order : operator.orders()) {
                Outcome outcome = operator.outcome(order);
                if (!outcome.isDone() || outcome.items().stream().anyMatch(i -> i.status() != 200)) {
                    throw DeviationException.ofServer(
                                    "The server disagrees with a device of the group about " + order.words() + ".",
                                    "the answer 200",
                                    BeliefSteps.words(outcome))
                            .against("DMPRO-SRV-31");
                }
            }
        }
    }

    private static Content ownValue(Phone phone) {
        return Content.ofText("gateway-" + phone.identity().deviceId().replaceAll("\\D", "") + ".operator.example");
    }
}
