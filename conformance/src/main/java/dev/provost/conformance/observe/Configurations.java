package dev.provost.conformance.observe;

import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.reports.Configuration;
import dev.provost.security.AuthType;
import dev.provost.security.HmacHeader;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import java.util.Locale;
import java.util.Optional;

/** Tells from the traffic in which variant of the protocol a session was held. */
final class Configurations {

    private static final String UNKNOWN = "unknown";

    private Configurations() {}

    static Configuration of(Transcript transcript) {
        return new Configuration(
                transcript.exchanges().stream()
                        .map(e -> e.client())
                        .filter(client -> client.octets().length > 0)
                        .findFirst()
                        .flatMap(Configurations::encoding)
                        .map(e -> e.name().toLowerCase(Locale.ROOT))
                        .orElse(UNKNOWN),
                transcript
                        .turns()
                        .flatMap(t -> t.request().stream())
                        .findFirst()
                        .map(Configurations::version)
                        .orElse(UNKNOWN),
                transcript
                        .turns()
                        .flatMap(t -> credentials(t).stream())
                        .findFirst()
                        .orElse("none"));
    }

    private static Optional<Encoding> encoding(WireMessage client) {
        return client.encoding().or(() -> Encoding.ofContent(client.octets()));
    }

    private static String version(Message message) {
        String version = message.header().verDtd().strip();
        return version.matches("\\d(\\.\\d)?") ? version : UNKNOWN;
    }

    private static Optional<String> credentials(Turn turn) {
        if (turn.exchange().client().header(HmacHeader.NAME).isPresent()) {
            return Optional.of("hmac");
        }
        return turn.request()
                .flatMap(request -> request.header().cred())
                .map(cred ->
                        type(cred).map(t -> t.name().toLowerCase(Locale.ROOT)).orElse("other"));
    }

    private static Optional<AuthType> type(Cred cred) {
        return AuthType.ofMetaType(cred.meta().flatMap(Meta::type).orElse(AuthType.BASIC.metaType()));
    }
}
