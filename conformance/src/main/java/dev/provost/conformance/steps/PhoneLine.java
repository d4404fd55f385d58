package dev.provost.conformance.steps;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.ScenarioRun;
import dev.provost.conformance.transcript.Commands;
import dev.provost.reports.Blame;
import dev.provost.session.ClientSession;
import dev.provost.session.SessionSettings;
import dev.provost.session.SessionStep;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.codec.Codec;
import dev.provost.syncml.codec.MalformedMessageException;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import dev.provost.transport.HandsetConnection;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpOutcome;
import dev.provost.transport.HttpResponse;
import dev.provost.transport.HttpUrl;
import dev.provost.transport.TransportFailure;
import java.util.Optional;

/** Holds one session of a phone over HTTP, message by message, in the calling thread. */
final class PhoneLine {

    private final Phone phone;
    private final ScenarioRun run;
    private final HandsetConnection connection;
    private final Encoding encoding;
    private int sent;

    private PhoneLine(Phone phone, ScenarioRun run, HandsetConnection connection) {
        this.phone = phone;
        this.run = run;
        this.connection = connection;
        this.encoding = run.configuration().encoding();
    }

    /**
     * Holds a session to its end, whatever that is.
     *
     * @throws DeviationException with blame on the network when no answer comes
     */
    static void hold(Phone phone, ScenarioRun run, EventLoops loops) {
        DmHttpClient client = DmHttpClient.builder(loops).recorder(run::record).build();
        try (HandsetConnection connection = client.connection()) {
            new PhoneLine(phone, run, connection).hold();
        }
    }

    private void hold() {
        int number = phone.nextSession();
        ClientSession session = ClientSession.of(
                settings(number),
                phone,
                run.random("session-" + phone.identity().deviceId() + "-" + number));
        HttpUrl url = HttpUrl.parse(phone.account().serverUri());
        SessionStep step = session.first();
        while (step instanceof SessionStep.Send send) {
            url = url.resolve(send.uri());
            step = exchange(session, send.message(), url);
        }
    }

    private SessionSettings settings(int number) {
        Configuration configuration = run.configuration();
        return SessionSettings.of(phone.identity().deviceId(), phone.account())
                .version(configuration.version())
                .encoding(encoding)
                .sessionId(Integer.toHexString(number))
                .nonces(phone.nonces())
                .limits(phone.limits())
                .features(phone.model().protocol().features())
                .build();
    }

    private SessionStep exchange(ClientSession session, Message message, HttpUrl url) {
        byte[] octets = Codec.of(encoding).encode(phone.habits().outgoing(message));
        sent++;
        HttpResponse response = post(session, url, octets);
        if (phone.habits().repeatsMessage().orElse(0) == sent) {
            response = post(session, url, octets);
        }
        Optional<Message> answer = read(response);
        if (answer.isEmpty()) {
            return session.interrupt("The answer of the server is no message; HTTP status " + response.status());
        }
        if (phone.habits().stopsAfterFirstAnswer() && !isChallenge(answer.get())) {
            session.abort("The user stopped the session.");
        }
        return session.receive(phone.habits().incoming(answer.get()));
    }

    /** Before it has let the phone in, the server has not said anything that a user could stop. */
    private static boolean isChallenge(Message answer) {
        return Commands.statuses(answer).stream()
                .anyMatch(status -> status.isForHeader() && (status.code() == 401 || status.code() == 407));
    }

    private HttpResponse post(ClientSession session, HttpUrl url, byte[] octets) {
        HttpOutcome outcome =
                connection.post(url, headers(), octets).toCompletableFuture().join();
        return switch (outcome) {
            case HttpOutcome.Answered answered -> answered.response();
            case HttpOutcome.Failed failed -> {
                session.interrupt(failed.failure().message());
                if (failed.failure().kind() == TransportFailure.Kind.INCOMPLETE) {
                    throw DeviationException.ofServer(
                                    "The answer to message " + sent + " of the phone is not as long as its head says.",
                                    "one DM message of the length that Content-Length announces",
                                    failed.failure().message())
                            .against("DMTRN-SRV-01");
                }
                throw DeviationException.of(
                        Blame.NETWORK,
                        "No answer to message " + sent + " of the phone: "
                                + failed.failure().message());
            }
        };
    }

    private Headers headers() {
        return Headers.of("Content-Type", encoding.mediaType())
                .with("Accept", encoding.mediaType())
                .with("Accept-Charset", "utf-8")
                .with("User-Agent", phone.model().protocol().userAgent())
                .with("Cache-Control", "no-store, private");
    }

    private Optional<Message> read(HttpResponse response) {
        Optional<Encoding> answered = response.headers().first("Content-Type").flatMap(Encoding::ofMediaType);
        if (response.status() != 200 || answered.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Codec.of(answered.get()).decode(response.body()).message());
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }
}
