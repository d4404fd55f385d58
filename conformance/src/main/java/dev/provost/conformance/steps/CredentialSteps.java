package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.run.Symptom;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.session.AuthenticationPolicy.Acceptance;
import dev.provost.session.Nonces;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Status;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;

/** Phones whose credentials are not as they should be, and what the server makes of them. */
public final class CredentialSteps {

    private final Phones phones;
    private final Wire wire;
    private final World world;

    /** Steps on the credentials of a scenario. */
    public CredentialSteps(Phones phones, Wire wire, World world) {
        this.phones = phones;
        this.wire = wire;
        this.world = world;
    }

    @Given("the phone garbles its credentials")
    public void garbles() {
        phones.only().takeUp(CredentialHabits.garbling());
    }

    @Given("the phone leaves out the colon between its name and its password")
    public void leavesOutTheColon() {
        phones.only().takeUp(CredentialHabits.leavingOutTheColon(login()));
    }

    @Given("the phone shows credentials of a type that nobody knows")
    public void showsUnknownType() {
        phones.only().takeUp(CredentialHabits.ofUnknownType());
    }

    @Given("the phone sends its digest as sixteen octets")
    public void sendsOctets() {
        phones.only().takeUp(CredentialHabits.inOctets());
    }

    @Given("the phone answers the challenge with its name and password")
    public void answersWithPassword() {
        phones.only().takeUp(CredentialHabits.answeringWithPassword(login()));
    }

    @Given("the phone trusts the server for one message at a time")
    public void trustsForOneMessage() {
        phones.only()
                .prepare(handset ->
                        handset.setAuthentication(handset.authentication().withAcceptance(Acceptance.MESSAGE)));
    }

    @Given("the phone remembers another nonce for the server than the server does")
    public void remembersAnotherNonce() {
        Nonces mine = phones.only().handset().identity().nonces();
        Nonces others = new Nonces(mine.client(), Nonce.generate(world.run().random("another-nonce")));
        phones.only().prepare(handset -> handset.setNonces(others));
    }

    @When("the phone connects to the server with the credentials of the session before")
    public void replays() {
        Cred old = wire.lastSession().turns().stream()
                .filter(Turn::isAccepted)
                .flatMap(turn -> turn.request().flatMap(r -> r.header().cred()).stream())
                .findFirst()
                .orElseThrow(() -> new NotApplicableException(
                        "The server accepted no credentials in the session before, so there are none to show again."));
        if (!wire.gaveNonceWithAcceptance(phones.only())) {
            throw new NotApplicableException(
                    "The server gave no nonce with its acceptance, so the old one holds until it gives another.");
        }
        phones.only().takeUp(CredentialHabits.showingFirst(old));
        phones.connect(List.of(phones.only()));
    }

    @When("the phone, which has lost its nonces, answers a call of the server")
    public void resynchronises() {
        phones.connect(List.of(phones.only()), start -> start.withResynchronisation());
    }

    @Then("the server does not accept these credentials")
    public void doesNotAccept() {
        Turn first = wire.lastSession().turns().getFirst();
        int http = first.exchange().server().map(s -> s.httpStatus().orElse(0)).orElse(0);
        boolean survived = first.answer().isPresent() || http >= 400 && http < 500;
        if (first.isAccepted() || !survived) {
            throw DeviationException.ofServer(
                            first.isAccepted()
                                    ? "The server accepted credentials that nobody can have made for it."
                                    : "The server did not survive credentials that it could not use.",
                            "Status 401 for the SyncHdr, with Chal",
                            first.isAccepted() ? Integer.toString(first.headerCode()) : Wire.words(first))
                    .at(first.answerIndex())
                    .showing(Symptom.letsIn(world.run().configuration().credentials())
                            .filter(letsIn -> first.isAccepted()));
        }
        world.run()
                .note(first.answer().isPresent() ? "refused with " + first.headerCode() : "refused with HTTP " + http);
    }

    @Then("the server asks for credentials of a type that it supports")
    public void asksForKnownType() {
        Turn first = wire.firstAnswered();
        Optional<String> type =
                first.headerStatus().flatMap(Status::chal).map(Chal::meta).flatMap(meta -> meta.type());
        if (type.flatMap(AuthType::ofMetaType).isEmpty()) {
            throw DeviationException.ofServer(
                            "The server does not say which credentials it supports.",
                            "Chal of type syncml:auth-md5, syncml:auth-basic or syncml:auth-MAC",
                            type.orElse("no Chal"))
                    .at(first.answerIndex());
        }
    }

    @Then("the server wants the digest that it asked for")
    public void wantsWhatItAskedFor() {
        List<Turn> turns = wire.lastSession().turns();
        Optional<AuthType> asked = turns.getFirst()
                .headerStatus()
                .flatMap(Status::chal)
                .flatMap(chal -> chal.meta().type())
                .flatMap(AuthType::ofMetaType);
        if (asked.isEmpty() || asked.get() == AuthType.BASIC || turns.size() < 2) {
            throw new NotApplicableException("The server did not ask for a digest.");
        }
        turns.stream().skip(1).filter(Turn::isAccepted).findFirst().ifPresent(turn -> {
            throw DeviationException.ofServer(
                            "The server asked for one type of credentials and accepted another.",
                            asked.get().metaType() + ", or the end of the session",
                            AuthType.BASIC.metaType() + " answered with " + turn.headerCode())
                    .at(turn.answerIndex());
        });
    }

    @Then("the server proves each of its messages")
    public void provesEachMessage() {
        Session session = wire.lastSession();
        Optional<Turn> last = session.turns().stream()
                .filter(turn -> !turn.serverCommands().isEmpty() && !Wire.isProved(turn))
                .findFirst();
        if (last.isPresent() && !isProvedLater(session, last.get())) {
            throw DeviationException.ofServer(
                            "The server sent orders without proof to a phone that had accepted its proof for one message.",
                            "credentials of the server in its SyncHdr",
                            "no credentials, and none when the phone asked for them")
                    .at(last.get().answerIndex())
                    .asOutcome();
        }
        if (last.isPresent()) {
            world.run().note("the server proves its later messages only when asked");
        }
    }

    private static boolean isProvedLater(Session session, Turn unproved) {
        return session.turns().stream()
                .dropWhile(turn -> turn != unproved)
                .skip(1)
                .anyMatch(Wire::isProved);
    }

    private Login login() {
        return phones.only().handset().account().client();
    }
}
