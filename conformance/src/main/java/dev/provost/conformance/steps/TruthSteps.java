package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.session.UserPrompt;
import dev.provost.tree.Interior;
import dev.provost.tree.LocUri;
import dev.provost.tree.Node;
import dev.provost.tree.Value;
import io.cucumber.java.en.Then;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What became of the phone. */
public final class TruthSteps {

    private final Phones phones;
    private final Truth truth;

    /** Steps on the phones of a scenario after their sessions. */
    public TruthSteps(Phones phones, Truth truth) {
        this.phones = phones;
        this.truth = truth;
    }

    @Then("the phone's {setting} is {content}")
    public void is(SettingName setting, Content content) {
        truth.expect(phones.only(), phones.only().setting(setting.text()), content);
    }

    @Then("the phone's {setting} is the last of these values")
    public void isTheLast(SettingName setting) {
        int last = truth.orders();
        truth.expect(phones.only(), phones.only().setting(setting.text()), OperatorSteps.numbered(last));
    }

    @Then("the phone has no {setting}")
    public void hasNo(SettingName setting) {
        truth.expectMissing(phones.only(), phones.only().setting(setting.text()));
    }

    @Then("the folder {setting} of the phone holds {int} setting(s)")
    public void holds(SettingName folder, int count) {
        LocUri uri = phones.only().setting(folder.text());
        Optional<Node> node = phones.only().tree().node(uri);
        int actual = node.filter(Interior.class::isInstance)
                .map(n -> ((Interior) n).childCount())
                .orElse(0);
        if (actual != count) {
            throw DeviationException.ofServer(
                    "The folder " + uri + " of the phone does not hold what it should.",
                    count + " settings",
                    actual + " settings");
        }
    }

    @Then("nothing else changed on the phone")
    public void nothingElseChanged() {
        truth.nothingElseChanged(phones.only());
    }

    @Then("nothing changed on the phone")
    public void nothingChanged() {
        truth.nothingChanged(phones.only());
    }

    @Then("the user was asked {string}")
    public void wasAsked(String question) {
        List<String> asked =
                phones.only().user().prompts().stream().map(UserPrompt::text).toList();
        if (!asked.contains(question)) {
            throw DeviationException.ofServer(
                            "The user of the phone was not asked what the operator wants to know.",
                            "\"" + question + "\"",
                            asked.isEmpty() ? "no question" : asked.toString())
                    .against("DMREP-SRV-25");
        }
    }

    static boolean holds(Value value, Content content) {
        return Arrays.equals(value.octets(), content.octets());
    }
}
