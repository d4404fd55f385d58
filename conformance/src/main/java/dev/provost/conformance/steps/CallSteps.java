package dev.provost.conformance.steps;

import dev.provost.adapter.NotificationOptions;
import dev.provost.adapter.UiMode;
import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.transcript.Turn;
import dev.provost.handset.NotificationPolicy;
import dev.provost.handset.Reaction;
import dev.provost.notification.Trigger;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.transport.PushWay;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The server calls the phone to a session, and the phone comes or does not. */
public final class CallSteps {

    private static final Nonce ANOTHER_NONCE = Nonce.of((byte) 'l', (byte) 'o', (byte) 's', (byte) 't');

    private final Phones phones;
    private final Calls calls;
    private final Wire wire;

    /** Steps on the calls of a scenario. */
    public CallSteps(Phones phones, Calls calls, Wire wire) {
        this.phones = phones;
        this.calls = calls;
        this.wire = wire;
    }

    /** Frees the ports of phones. */
    @After
    public void hangUp() {
        calls.hangUp();
    }

    @Given("the phone and the server have agreed on nonces")
    public void agreedOnNonces() {
        Phone phone = phones.only();
        phone.prepare(handset -> handset.setAccount(handset.account().withServerAuth(Optional.of(AuthType.MD5))));
        calls.giveReasonForAnAnswer(phone);
        phones.connect(List.of(phone));
        boolean agreed = !phone.handset().identity().nonces().server().equals(Nonce.EMPTY);
        if (!agreed && !phone.lastSession().isCompleted()) {
            throw new NotApplicableException(
                    "The server did not prove itself by a digest, so nobody knows with which nonce"
                            + " it signs its calls.");
        }
    }

    @Given("the phone takes calls {way}")
    public void takesCalls(PushWay way) {
        calls.takenBy(way);
    }

    @Given("the phone has forgotten the nonce that it gave the server")
    public void forgotTheNonce() {
        Phone phone = phones.only();
        Nonces nonces = phone.handset().identity().nonces();
        calls.forgets(nonces.server());
        phone.prepare(handset -> handset.setNonces(new Nonces(nonces.client(), ANOTHER_NONCE)));
    }

    @Given("the phone knows another password of the server")
    public void knowsAnotherPassword() {
        account(account -> account.withServer(
                new Login(account.server().name(), account.server().password() + "-wrong")));
    }

    @Given("the phone knows the right password of the server again")
    public void knowsTheRightPassword() {
        Login server = new Login(
                phones.only().handset().account().server().name(),
                phones.only().identity().serverPassword());
        account(account -> account.withServer(server));
    }

    @Given("the phone understands no calls but those of version {string}")
    public void understandsOnly(String version) {
        calls.judgedBy(NotificationPolicy.DEFAULT.withVersions(Set.of(Integer.parseInt(version.replace(".", "")))));
    }

    private void account(UnaryOperator<DmAccount> change) {
        phones.only().prepare(handset -> handset.setAccount(change.apply(handset.account())));
    }

    @When("the operator calls the phone")
    public void calls() {
        calls.call(NotificationOptions.DEFAULT);
    }

    @When("the operator calls the phone, {notice}")
    public void callsWith(UiMode notice) {
        calls.call(NotificationOptions.DEFAULT.withUiMode(notice));
    }

    @When("the operator calls the phone because its user wants it")
    public void callsForTheUser() {
        calls.call(NotificationOptions.DEFAULT.wantedByUser());
    }

    @When("the operator repeats the call")
    public void repeats() {
        calls.call(NotificationOptions.DEFAULT.repeated());
    }

    @When("the operator repeats the call until the phone answers, at most {int} times")
    public void repeatsUntilAnswered(int times) {
        for (int i = 0; i < times && calls.answered() == 0; i++) {
            repeats();
        }
        if (calls.answered() == 0) {
            throw new NotApplicableException(
                    "The server does not try the default nonce, or not within %d calls.".formatted(times));
        }
    }

    @Then("the phone answers the call with a session")
    public void answers() {
        requireTaken(calls.lastReaction());
        if (calls.lastReaction() instanceof Reaction.Decline) {
            throw DeviationException.ofServer(
                            "The server asked the user although the operator did not want that.",
                            "a call that does not ask the user",
                            "ui-mode user interaction")
                    .against("DMNOTI-SRV-08");
        }
    }

    private static void requireTaken(Reaction reaction) {
        if (reaction instanceof Reaction.Ignore ignored) {
            throw DeviationException.ofServer(
                            "The phone did not take the call. " + ignored.message(),
                            "a call that the phone can verify",
                            words(ignored.reason().name()))
                    .against(requirement(ignored.reason()));
        }
    }

    private static String requirement(Reaction.Reason reason) {
        return switch (reason) {
            case NOT_READABLE, UNSUPPORTED_VERSION -> "DMNOTI-SRV-01";
            case WRONG_DIGEST -> "DMNOTI-SRV-02";
            case UNKNOWN_SERVER -> "DMNOTI-SRV-03";
            case NO_SESSION_ID, DUPLICATE -> "DMNOTI-SRV-04";
            case BUSY -> throw new IllegalStateException("The phone was called while it was in a session.");
        };
    }

    @Then("the server takes the session that it called for")
    public void takesTheSession() {
        wire.lastSession().turns().stream().filter(Turn::isAccepted).findFirst().ifPresent(CallSteps::requireTaken);
    }

    private static void requireTaken(Turn turn) {
        Message request = turn.request().orElseThrow();
        Optional<Status> refusal = request.body().commands().stream()
                .filter(Alert.class::isInstance)
                .flatMap(alert -> turn.statusesFor(request, alert).stream())
                .filter(status -> status.code() / 100 != 2)
                .findFirst();
        if (refusal.isPresent()) {
            throw DeviationException.ofServer(
                            "The server does not take the session that it called for.",
                            "status 200 for Alert 1200",
                            "status " + refusal.get().code())
                    .against("DMPRO-SRV-02")
                    .at(turn.answerIndex());
        }
    }

    @Then("the phone ignores the call")
    public void ignores() {
        if (!(calls.lastReaction() instanceof Reaction.Ignore ignored)) {
            throw new IllegalStateException("The phone reacted to a call that it had to ignore.");
        }
        // Whoever sends what nobody can read is not ignored for what the scenario is about.
        if (ignored.reason() == Reaction.Reason.NOT_READABLE) {
            requireTaken(ignored);
        }
    }

    @Then("the phone ignores the repeated call")
    public void ignoresTheRepetition() {
        List<Trigger> triggers = calls.triggers();
        if (triggers.size() < 2) {
            throw new IllegalStateException("The operator has not repeated a call that the phone could read.");
        }
        Trigger before = triggers.get(triggers.size() - 2);
        Trigger last = triggers.getLast();
        if (before.sessionId() != last.sessionId()) {
            throw DeviationException.ofServer(
                            "The repeated call is for another session.",
                            "session " + before.sessionIdText(),
                            "session " + last.sessionIdText())
                    .against("DMNOTI-SRV-04");
        }
        ignores();
    }

    @Then("each call was for a session of its own")
    public void sessionsOfTheirOwn() {
        List<String> ids = calls.triggers().stream().map(Trigger::sessionIdText).toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw DeviationException.ofServer(
                            "Two calls are for the same session.",
                            "a session id of its own for each call",
                            ids.stream().collect(Collectors.joining(", ")))
                    .against("DMNOTI-SRV-04");
        }
    }

    @Then("the call was made, {notice}")
    public void wasMade(UiMode notice) {
        mark("ui-mode", notice.name(), calls.triggers().getLast().uiMode().name());
    }

    @Then("the call says that the user wants the session")
    public void wantedByUser() {
        mark("initiator", "client", calls.triggers().getLast().byServer() ? "server" : "client");
    }

    private static void mark(String field, String expected, String actual) {
        if (!expected.equals(actual)) {
            throw DeviationException.ofServer(
                            "The %s of the call is not what the operator wanted.".formatted(field),
                            words(expected),
                            words(actual))
                    .against("DMNOTI-SRV-08");
        }
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Then("the user of the phone does not want the session")
    public void declines() {
        requireTaken(calls.lastReaction());
        if (!(calls.lastReaction() instanceof Reaction.Decline)) {
            throw DeviationException.ofServer(
                            "The server did not have the user asked.",
                            "ui-mode user interaction",
                            "ui-mode " + calls.triggers().getLast().uiMode().words())
                    .against("DMNOTI-SRV-08");
        }
    }
}
