package dev.provost.conformance.steps;

import dev.provost.adapter.BootstrapProfile;
import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.BootstrapReader;
import dev.provost.bootstrap.BootstrapResult;
import dev.provost.bootstrap.BootstrapResult.Refused;
import dev.provost.bootstrap.NetworkSecret;
import dev.provost.bootstrap.Refusal;
import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.security.Login;
import dev.provost.session.UserAnswer;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.DmVersion;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** A phone without account gets the settings of its operator. */
public final class ProvisioningSteps {

    private static final UserAnswer WRONG_PIN = new UserAnswer.Entered("00");

    private final Phones phones;
    private final Provisioning provisioning;
    private final Wire wire;

    /** Steps on the bootstraps of a scenario. */
    public ProvisioningSteps(Phones phones, Provisioning provisioning, Wire wire) {
        this.phones = phones;
        this.provisioning = provisioning;
        this.wire = wire;
    }

    @Given("a new {phone} without an account")
    public void blank(PhoneKind kind) {
        phones.blank(kind);
    }

    @Given("the card of the subscriber is in the phone")
    public void insertsCard() {
        provisioning.desk().insert(provisioning.card(), provisioning.now());
    }

    @Given("the user of the phone will enter a wrong PIN {int} time(s)")
    public void entersWrongPins(int times) {
        for (int i = 0; i < times; i++) {
            phones.only().user().willFirst(WRONG_PIN);
        }
    }

    @When("the operator sends the phone its settings, protected by {protection}")
    public void sends(Protection protection) {
        BootstrapMessage sent = provisioning.fetch(BootstrapProfile.CP, protection);
        if (protection.isExceededBy(sent.contentType())) {
            throw new NotApplicableException("The server protects settings also where the operator wants none.");
        }
        provisioning.deliver(sent, protection);
    }

    @When("the operator sends the phone its settings as a DM message, protected by {protection}")
    public void sendsAsMessage(Protection protection) {
        provisioning.deliver(provisioning.fetch(BootstrapProfile.DM, protection), protection);
    }

    @When("the settings that the operator sends, protected by {protection}, are altered on their way")
    public void altered(Protection protection) {
        BootstrapMessage sent = provisioning.fetch(BootstrapProfile.CP, protection);
        byte[] altered = sent.document().clone();
        altered[altered.length / 2] ^= 1;
        provisioning.deliver(new BootstrapMessage(sent.contentType(), altered), protection);
    }

    @When("the factory loads the settings of the operator into the phone")
    public void loads() {
        BootstrapMessage sent = provisioning.fetch(BootstrapProfile.CP, Protection.NETWORK);
        provisioning.resulted(provisioning.desk().load(sent, provisioning.now()));
    }

    @When("a card with the settings of the operator is put into the phone")
    public void insertsFullCard() {
        BootstrapMessage sent = provisioning.fetch(BootstrapProfile.CP, Protection.NETWORK);
        List<BootstrapResult> results =
                provisioning.desk().insert(provisioning.card().with(sent), provisioning.now());
        results.forEach(provisioning::resulted);
    }

    @When("the card is taken out of the phone")
    public void removesCard() {
        provisioning.desk().removeCard(provisioning.now());
    }

    @When("an enterprise gives the phone settings of its own")
    public void enterprise() {
        BootstrapResult result = provisioning.desk().load(OtherAuthority.settings(), provisioning.now());
        if (result instanceof Refused refused) {
            throw new IllegalStateException("The phone refuses a second account: " + refused.sentence());
        }
    }

    @Then("the phone takes the settings")
    public void takes() {
        if (provisioning.result() instanceof Refused refused) {
            if (takesWithDigits()) {
                throw DeviationException.ofServer(
                                "The MAC of the settings is made with the digits of the IMSI; most phones refuse it.",
                                "the IMSI in semi-octets as the key",
                                "the IMSI in ASCII as the key")
                        .against("DMBST-SRV-02")
                        .asAdvice();
            }
            throw DeviationException.ofServer(
                            "The phone refuses the settings: " + refused.sentence() + ".",
                            "settings that the phone can take",
                            provisioning.message().contentType().header())
                    .against(requirement(refused.reason()));
        }
        expectOwnCredentials();
    }

    /** Some senders take the digits of the IMSI as the key, which is against the specification and widely known. */
    private boolean takesWithDigits() {
        return new BootstrapReader(provisioning.policy().withAsciiImsi(true), NetworkSecret.of(provisioning.imsi()))
                        .read(provisioning.message(), attempt -> Optional.of(provisioning.pin()))
                instanceof BootstrapResult.Provisioned;
    }

    private void expectOwnCredentials() {
        Phone phone = phones.only();
        Login client = phone.handset().account().client();
        Login server = phone.handset().account().server();
        String own = phone.identity().userName();
        if (!client.name().equals(own) && server.name().equals(own)) {
            throw DeviationException.ofServer(
                            "The settings give the phone the credentials of the server, and the server those of the phone.",
                            "the name '%s' on the side of the phone".formatted(own),
                            "the name '%s' on the side of the phone".formatted(client.name()))
                    .against("DMBST-SRV-03");
        }
    }

    private String requirement(Refusal reason) {
        boolean dm = provisioning.message().isDmProfile();
        return switch (reason) {
            case NOT_PROTECTED, UNKNOWN_METHOD, MAC_MISSING, WRONG_MAC, WRONG_PIN -> "DMBST-SRV-02";
            case UNKNOWN_CONTENT, MALFORMED, INCOMPLETE, AGAINST_PROFILE ->
                !dm ? "DMBST-SRV-01" : isPlain() ? "DMBST-SRV-06" : "DMBST-SRV-04";
            case NO_NETWORK_SECRET, NO_PIN, NODE_EXISTS, SERVER_KNOWN, BUSY, NO_ROOM ->
                throw new IllegalStateException("The phone itself stands in the way: " + reason.words());
        };
    }

    private boolean isPlain() {
        return provisioning.policy().version() == DmVersion.DM_1_1;
    }

    @Then("the phone refuses the settings because {string}")
    public void refuses(String words) {
        if (!(provisioning.result() instanceof Refused refused)) {
            throw new IllegalStateException("The phone takes settings that it has to refuse: " + words);
        }
        if (!refused.reason().words().equals(words)) {
            throw DeviationException.ofServer(
                            "The phone refuses the settings for another reason: " + refused.sentence() + ".",
                            words,
                            refused.reason().words())
                    .against(requirement(refused.reason()));
        }
    }

    @Then("the phone has no account")
    public void hasNone() {
        hasAccounts(0);
    }

    @Then("the phone has an account of {int} server(s)")
    public void hasAccounts(int count) {
        List<String> servers = phones.only().handset().servers();
        if (servers.size() != count) {
            throw new IllegalStateException("The phone has accounts of " + servers + ", not of " + count + ".");
        }
    }

    @Then("the user was asked for the PIN {int} time(s)")
    public void asked(int times) {
        long asked = phones.only().user().prompts().stream()
                .filter(prompt -> prompt.kind() == AlertCode.TEXT_INPUT)
                .count();
        if (asked != times) {
            throw DeviationException.ofServer(
                            "The user was not asked for the PIN as often as the settings need.",
                            times + " times",
                            asked + " times")
                    .against("DMBST-SRV-02");
        }
    }

    @Then("the server accepts the phone by what it sent")
    public void acceptsByWhatItSent() {
        boolean accepted = wire.lastSession().turns().stream().anyMatch(turn -> turn.isAccepted());
        if (!accepted) {
            throw DeviationException.ofServer(
                            "The server does not accept the credentials that it gave the phone itself.",
                            "Status 212 or 200 for the SyncHdr",
                            wire.lastSession().turns().stream()
                                    .map(turn -> Integer.toString(turn.headerCode()))
                                    .toList()
                                    .toString())
                    .against("DMBST-SRV-05")
                    .at(wire.lastSession().turns().getLast().answerIndex());
        }
    }
}
