package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.session.SessionResult;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Item;
import dev.provost.syncml.Status;
import io.cucumber.java.en.Then;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How phone and server prove who they are. */
public final class AuthenticationSteps {

    private final Phones phones;
    private final Wire wire;
    private final World world;

    /** Steps on the credentials and challenges of a scenario. */
    public AuthenticationSteps(Phones phones, Wire wire, World world) {
        this.phones = phones;
        this.wire = wire;
        this.world = world;
    }

    @Then("the server accepts the phone")
    public void accepts() {
        List<Turn> turns = wire.lastSession().turns();
        if (turns.stream().noneMatch(Turn::isAccepted)) {
            throw DeviationException.ofServer(
                            "The server did not accept the credentials of the phone.",
                            "Status 212 or 200 for the SyncHdr",
                            codes(turns))
                    .at(turns.getLast().answerIndex());
        }
    }

    @Then("the server accepts the phone at once")
    public void acceptsAtOnce() {
        Turn first = wire.firstAnswered();
        if (!first.isAccepted() && !wire.acceptedWithNonce(phones.only())) {
            world.run().note("the server gives no nonce for the next session, which begins with a challenge");
            accepts();
        } else if (!first.isAccepted()) {
            throw DeviationException.ofServer(
                            "The server did not accept the nonce that it gave itself in the session before.",
                            "Status 212 or 200 for the SyncHdr of the first message",
                            Integer.toString(first.headerCode()))
                    .at(first.answerIndex());
        }
    }

    @Then("the server refuses the phone")
    public void refuses() {
        List<Turn> turns = wire.lastSession().turns();
        for (Turn turn : turns) {
            if (turn.isAccepted()) {
                throw DeviationException.ofServer(
                                "The server accepted a phone whose credentials cannot be right.",
                                "Status 401 for the SyncHdr, with Chal",
                                Integer.toString(turn.headerCode()))
                        .against(requirement(world.run().configuration().credentials()))
                        .at(turn.answerIndex());
            }
        }
        Turn last = turns.getLast();
        if (!last.isRejected()) {
            throw DeviationException.ofServer(
                            "The server did not say that it refuses the credentials of the phone.",
                            "Status 401 for the SyncHdr, with Chal",
                            last.answer().isPresent() ? Integer.toString(last.headerCode()) : Wire.words(last))
                    .at(last.answerIndex());
        }
        world.run().note("refused with " + last.headerCode());
    }

    @Then("the server asks for credentials")
    public void asksForCredentials() {
        Turn first = wire.firstAnswered();
        if (first.headerCode() != 407 || challenge(first).isEmpty()) {
            throw DeviationException.ofServer(
                            "The server did not ask a phone without credentials for some.",
                            "Status 407 for the SyncHdr, with Chal",
                            first.headerCode() + (challenge(first).isEmpty() ? " without Chal" : " with Chal"))
                    .at(first.answerIndex());
        }
    }

    @Then("the server challenges the phone with a nonce")
    public void challenges() {
        Turn first = wire.firstAnswered();
        boolean fresh = challenge(first).flatMap(c -> c.meta().nextNonce()).isPresent();
        if (!first.isRejected() || !fresh) {
            throw DeviationException.ofServer(
                            "The server did not give the phone another nonce to prove itself with.",
                            "Status 401 or 407 for the SyncHdr, with Chal and NextNonce",
                            first.headerCode() + (fresh ? " with NextNonce" : " without NextNonce"))
                    .against("DMSEC-SRV-05")
                    .at(first.answerIndex());
        }
    }

    @Then("every nonce of the server is another one")
    public void noncesDiffer() {
        Set<String> seen = new HashSet<>();
        for (Turn turn : wire.lastSession().turns()) {
            Optional<String> nonce = challenge(turn).flatMap(c -> c.meta().nextNonce());
            if (nonce.isPresent() && !seen.add(nonce.get())) {
                throw DeviationException.ofServer(
                                "The server gave the same nonce again.", "a new nonce in each challenge", nonce.get())
                        .at(turn.answerIndex());
            }
        }
    }

    @Then("the server answers the header with {int}")
    public void answersTheHeaderWith(int code) {
        Turn first = wire.firstAnswered();
        if (first.headerCode() != code) {
            throw DeviationException.ofServer(
                            "The server answered the header of the phone's message differently.",
                            "Status " + code + " for the SyncHdr",
                            Integer.toString(first.headerCode()))
                    .at(first.answerIndex());
        }
    }

    @Then("the server names the versions that it supports")
    public void namesVersions() {
        Turn first = wire.firstAnswered();
        List<String> named = first.headerStatus().map(Status::items).orElse(List.of()).stream()
                .flatMap(item -> item.data().stream())
                .map(data -> data.asText())
                .filter(text -> !text.isBlank())
                .toList();
        if (named.isEmpty()) {
            throw DeviationException.ofServer(
                            "The server does not name the versions that it supports.",
                            "an Item with Data in the Status for the SyncHdr",
                            first.headerStatus().map(Status::items).orElse(List.of()).stream()
                                    .map(Item::toString)
                                    .toList()
                                    .toString())
                    .at(first.answerIndex());
        }
        world.run().note("supported: " + String.join(", ", named));
    }

    @Then("the server proves who it is")
    public void proves() {
        boolean refused = phones.only().lastSession().endedAs(SessionResult.Outcome.SERVER_NOT_AUTHENTICATED);
        Turn last = wire.lastSession().turns().getLast();
        boolean shown = wire.lastSession().turns().stream().anyMatch(Wire::isProved);
        if (!shown || refused) {
            throw DeviationException.ofServer(
                            "The server did not prove who it is.",
                            "right credentials of the server in its SyncHdr",
                            shown ? "wrong credentials" : "no credentials")
                    .at(last.answerIndex());
        }
    }

    @Then("the server proves who it is at once")
    public void provesAtOnce() {
        if (wire.lastSession().turns().stream().filter(Turn::isAccepted).noneMatch(AuthenticationSteps::isTalkative)) {
            world.run().note("the server proves who it is only when asked, and had no reason to go on");
            return;
        }
        proves();
        Optional<Turn> complaint = wire.lastSession().turns().stream()
                .filter(AuthenticationSteps::rejectsServer)
                .findFirst();
        if (complaint.isPresent()) {
            throw DeviationException.ofServer(
                            "The server did not use the nonce that the phone gave it in the session before.",
                            "credentials made with the last NextNonce of the phone",
                            "credentials that the phone had to challenge")
                    .at(complaint.get().clientIndex());
        }
        boolean asked = wire.lastSession().turns().stream()
                .flatMap(turn -> turn.request().stream())
                .flatMap(request -> Commands.statuses(request).stream())
                .anyMatch(status -> status.chal().isPresent());
        if (asked) {
            world.run().note("the server proves who it is only when asked");
        }
    }

    /** Whether the phone calls the credentials of the server wrong; missing ones are another matter. */
    private static boolean rejectsServer(Turn turn) {
        return turn.request().stream()
                .flatMap(request -> Commands.statuses(request).stream())
                .anyMatch(status -> status.isForHeader() && status.code() == 401);
    }

    /** Whether the server shows credentials, or wants something of the phone. */
    private static boolean isTalkative(Turn turn) {
        return Wire.isProved(turn) || !turn.serverCommands().isEmpty();
    }

    private static String requirement(AuthType type) {
        return switch (type) {
            case BASIC -> "DMSEC-SRV-02";
            case MD5 -> "DMSEC-SRV-05";
            case HMAC -> "DMSEC-SRV-15";
        };
    }

    private static Optional<Chal> challenge(Turn turn) {
        return turn.headerStatus().flatMap(Status::chal);
    }

    private static String codes(List<Turn> turns) {
        return turns.stream()
                .map(Turn::headerCode)
                .map(String::valueOf)
                .toList()
                .toString();
    }
}
