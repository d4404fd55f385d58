package dev.provost.conformance.steps;

import dev.provost.adapter.NodeValue;
import dev.provost.adapter.Operation;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.tree.LocUri;
import io.cucumber.java.en.When;
import java.util.stream.Stream;

/** A password that changes while phone and server use it. */
public final class PasswordSteps {

    private static final String NEW = "-renewed";

    private final Phones phones;
    private final Operator operator;

    /** Steps on the password of the phone. */
    public PasswordSteps(Phones phones, Operator operator) {
        this.phones = phones;
        this.operator = operator;
    }

    @When("the operator gives the phone a new password")
    public void changes() {
        Phone phone = phones.only();
        LocUri account = phone.handset().model().account();
        LocUri secret = Stream.of(
                        account.child("AppAuth").child("client").child("AAuthSecret"), account.child("ClientPW"))
                .filter(uri -> phone.tree().node(uri).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotApplicableException("The phone keeps its password where no server can."));
        operator.keepSecretsFromRules();
        operator.order(phone.identity(), new Operation.Replace(secret.toString(), NodeValue.text(password(phone))));
    }

    @When("the server learns the new password of the phone")
    public void learns() {
        Phone phone = phones.only();
        operator.renew(phone.identity(), password(phone));
    }

    private static String password(Phone phone) {
        return phone.identity().password() + NEW;
    }
}
