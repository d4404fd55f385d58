package dev.provost.conformance.statement;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.conformance.transcript.Commands;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.conformance.transcript.Turn;
import dev.provost.push.MediaTypes;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.SyncHdr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Derives from a transcript what the server evidently offers; needs time linear in the transcript. */
public final class WireProbes {

    /** The capabilities that the wire itself shows; of the others only the verdicts on their requirements tell. */
    public static final Set<String> CAPABILITIES = Set.of(
            "dm-1.1",
            "dm-1.2",
            "dm-1.3",
            "xml",
            "wbxml",
            "auth-basic",
            "auth-md5",
            "auth-hmac",
            "server-credentials",
            "next-nonce",
            "tls",
            "tls-psk",
            "resp-uri",
            "atomic",
            "sequence",
            "copy",
            "exec",
            "acl",
            "rename",
            "tnds",
            "large-objects-to-devices",
            "large-objects-from-devices",
            "user-interaction",
            "client-events",
            "generic-alerts",
            "notification",
            "bootstrap",
            "bootstrap-cp",
            "bootstrap-dm");

    private static final String HMAC_HEADER = "x-syncml-hmac";

    private final Map<String, Sighting> seen = new LinkedHashMap<>();

    private WireProbes() {}

    /** The first sighting of each capability, in order of time. */
    public static List<Sighting> of(Transcript transcript) {
        WireProbes probes = new WireProbes();
        transcript.pushes().forEach(probes::push);
        transcript.turns().sorted(Comparator.comparingInt(Turn::clientIndex)).forEach(probes::turn);
        return new ArrayList<>(probes.seen.values());
    }

    private void push(PushRecord push) {
        push.message().map(m -> m.contentType().mediaType()).ifPresent(type -> {
            switch (type) {
                case MediaTypes.NOTIFICATION -> seen("notification", "a notification (package 0)");
                case BootstrapMessage.CP_WBXML, BootstrapMessage.CP_XML -> {
                    seen("bootstrap", "a provisioning document");
                    seen("bootstrap-cp", "a provisioning document");
                }
                case BootstrapMessage.DM_WBXML -> {
                    seen("bootstrap", "a bootstrap message");
                    seen("bootstrap-dm", "a bootstrap message");
                }
                default -> {}
            }
        });
    }

    private void turn(Turn turn) {
        turn.answer().ifPresent(answer -> {
            int index = turn.answerIndex();
            if (turn.isAccepted()) {
                accepted(turn, answer, index);
            }
            header(turn, answer, index);
            new CommandProbes((capability, words) -> seen(capability, words, index)).look(turn, answer);
        });
    }

    private void accepted(Turn turn, Message answer, int index) {
        String version = answer.header().verProto().replaceFirst("^DM/", "");
        seen("dm-" + version, "a device that speaks DM " + version + " is accepted", index);
        turn.exchange()
                .server()
                .flatMap(m -> m.encoding())
                .ifPresent(e -> seen(e.name().toLowerCase(Locale.ROOT), "an answer in " + e.name(), index));
        turn.request()
                .map(Message::header)
                .flatMap(SyncHdr::cred)
                .flatMap(cred -> cred.meta())
                .flatMap(Meta::type)
                .ifPresent(type -> credentials(type, turn.headerCode(), index));
        if (turn.exchange().client().header(HMAC_HEADER).isPresent()) {
            seen("auth-hmac", "a message with a HMAC is accepted", index);
        }
        boolean nonce = turn.headerStatus()
                .flatMap(status -> status.chal())
                .map(Chal::meta)
                .flatMap(Meta::nextNonce)
                .isPresent();
        if (nonce) {
            seen("next-nonce", "NextNonce with Status " + turn.headerCode(), index);
        }
    }

    private void credentials(String type, int code, int index) {
        switch (type) {
            case "syncml:auth-basic" -> seen("auth-basic", "Status " + code + " for basic credentials", index);
            case "syncml:auth-md5" -> seen("auth-md5", "Status " + code + " for md5 credentials", index);
            default -> {}
        }
    }

    private void header(Turn turn, Message answer, int index) {
        if (answer.header().cred().isPresent()
                || turn.exchange().server().flatMap(m -> m.header(HMAC_HEADER)).isPresent()) {
            seen("server-credentials", "credentials of the server", index);
        }
        if (answer.header().respUri().isPresent()) {
            seen("resp-uri", "RespURI", index);
        }
        for (Command command : Commands.all(answer)) {
            boolean parts = Commands.items(command).stream().anyMatch(item -> item.moreData());
            if (parts) {
                seen("large-objects-to-devices", command.name() + " with MoreData", index);
            }
        }
    }

    private void seen(String capability, String words) {
        seen.putIfAbsent(capability, new Sighting(capability, words, OptionalInt.empty()));
    }

    private void seen(String capability, String words, int index) {
        seen.putIfAbsent(capability, new Sighting(capability, words, OptionalInt.of(index)));
    }
}
