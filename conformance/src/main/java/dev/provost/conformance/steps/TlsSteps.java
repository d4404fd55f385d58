package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.fixtures.pki.Credential;
import dev.provost.fixtures.pki.Pki;
import dev.provost.reports.Blame;
import dev.provost.transport.ObsoleteTls;
import dev.provost.transport.tls.CertificateFacts;
import dev.provost.transport.tls.Identity;
import dev.provost.transport.tls.PreSharedKey;
import dev.provost.transport.tls.TlsFacts;
import dev.provost.transport.tls.TlsVersion;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.Set;

/** How phone and server secure their line, and what they know of each other by it (DM Security 1.2.1, 5.5). */
public final class TlsSteps {

    private static final int KEY_OCTETS = 16;

    private final World world;
    private final Phones phones;
    private final SecureLine line;

    /** Steps on TLS. */
    public TlsSteps(World world, Phones phones, SecureLine line) {
        this.world = world;
        this.phones = phones;
        this.line = line;
    }

    @Given("the phone speaks no TLS but {string}")
    public void speaksOnly(String number) {
        TlsVersion version = TlsVersion.ofNumber(number)
                .orElseThrow(() -> new IllegalArgumentException("Phones speak TLS 1.2 and 1.3, not " + number + "."));
        phones.only().speakTls(tls -> tls.withVersions(Set.of(version)));
    }

    @Given("the phone has a certificate in its own name from an issuer whom nobody knows")
    public void hasForeignCertificate() {
        Credential own = Pki.foreignClient(
                world.means().clock().instant(), phones.only().identity().deviceId());
        phones.only().speakTls(tls -> tls.withIdentity(new Identity(own.key(), own.chain())));
    }

    @Given("the phone has a certificate that the server trusts")
    public void hasCertificate() {
        Identity own = world.way()
                .certificate(phones.only().identity().deviceId())
                .orElseThrow(() -> new NotApplicableException(
                        "TARGET names no client certificate (tls.clientCert) that the phone could show."));
        phones.only().speakTls(tls -> tls.withIdentity(own));
    }

    @Given("the phone has another key than its SIM")
    public void hasAnotherKey() {
        byte[] other = new byte[KEY_OCTETS];
        world.run().random("another key").nextBytes(other);
        phones.only()
                .speakTls(tls -> tls.withPreSharedKey(
                        PreSharedKey.of(tls.preSharedKey().orElseThrow().identity(), other)));
    }

    @When("the phone connects to the server if they agree on TLS")
    public void connectsIfTheyAgree() {
        line.connect();
    }

    @When("somebody asks the server to speak TLS 1.1")
    public void asksForObsoleteVersion() {
        line.offerObsoleteVersion();
    }

    @When("the phone begins its session without TLS at the port of TLS")
    public void sendsWithoutTls() {
        line.sendWithoutTls();
    }

    @Then("the server shows a certificate for its address that is valid now")
    public void showsCertificate() {
        TlsFacts facts = line.facts();
        CertificateFacts own = facts.peerChain().stream()
                .findFirst()
                .orElseThrow(() -> DeviationException.ofServer(
                        "The server showed no certificate.", "a certificate", facts.words()));
        Instant now = world.means().clock().instant();
        if (now.isBefore(own.notBefore()) || now.isAfter(own.notAfter())) {
            throw DeviationException.ofServer(
                    "The certificate of the server is not valid now.",
                    "validity at " + now,
                    "from " + own.notBefore() + " to " + own.notAfter());
        }
        world.run().note(facts.version() + " with " + facts.cipherSuite());
    }

    @Then("phone and server speak TLS {string}")
    public void speak(String number) {
        if (line.sharesNothing()) {
            throw new NotApplicableException(
                    "The server offers another version than TLS " + number + ", which is its right.");
        }
        line.mustHaveAnswered();
        if (!line.facts().version().equals("TLSv" + number)) {
            throw new IllegalStateException("The phone offered TLS " + number + " only, and "
                    + line.facts().version() + " was agreed on.");
        }
    }

    @Then("the server does not speak TLS 1.1")
    public void doesNotSpeakObsoleteVersion() {
        ObsoleteTls.Answer answer = line.obsoleteAnswer();
        switch (answer) {
            case ACCEPTED ->
                throw DeviationException.ofServer(
                        "The server began a handshake in a version of TLS that RFC 8996 forbids.",
                        "an alert, or an end of the connection",
                        "a ServerHello of TLS 1.1 or 1.0");
            case UNREACHABLE -> throw DeviationException.of(Blame.NETWORK, "No connection to the server came about.");
            case REFUSED -> world.run().note("refused with an alert");
            case HUNG_UP -> world.run().note("hung up");
            case SILENT -> world.run().note("no answer");
        }
    }

    @Then("the server has asked the phone for a certificate")
    public void hasAsked() {
        TlsFacts facts = line.facts();
        if (!facts.clientCertificateRequested()) {
            throw DeviationException.ofServer(
                    "The server did not ask the phone for a certificate.",
                    "a CertificateRequest in the handshake",
                    facts.words());
        }
    }

    @Then("the certificate of the phone has proved nothing")
    public void hasProvedNothing() {
        line.mustNotHaveLetIn();
    }

    @Then("the server lets the phone in by its certificate, or asks for its password too")
    public void letsInByCertificate() {
        world.run()
                .note(
                        line.isLetInAtOnce()
                                ? "the certificate is enough"
                                : "credentials are asked for besides the certificate");
    }

    @Then("nobody answers with a message")
    public void nobodyAnswers() {
        line.mustNotHaveAnsweredPlain();
    }

    @Then("phone and server agreed on TLS anew for each message")
    public void agreedAnew() {
        line.mustHaveAgreedForEachMessage();
    }

    @Then("the server knows the key of the phone")
    public void knowsTheKey() {
        line.mustHaveAnswered();
        world.run().note(line.facts().cipherSuite());
    }

    @Then("the phone and the server do not agree on TLS")
    public void doNotAgree() {
        line.mustHaveFailed();
    }
}
