package dev.provost.conformance.doctor;

import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.fleet.Reply;
import dev.provost.fleet.lockstep.LockStepHandset;
import dev.provost.fleet.lockstep.LockStepSession;
import dev.provost.handset.AccountSource;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncHdr;
import dev.provost.transport.EventLoops;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** Package 1 of a phone that nobody knows, in every encoding and version of the target: what the server says to that. */
final class Greetings {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String STRANGER = "IMEI:001017000000063";
    private static final int UNKNOWN_VERSION = 505;
    private static final int UNKNOWN_REPRESENTATION = 513;
    private static final int SMALL = 1000;

    private final ServerUnderTest server;
    private final LockStepHandset phone;
    private final SplittableRandom random;
    private final List<Message> heard = new ArrayList<>();

    Greetings(ServerUnderTest server, ModelLibrary models, EventLoops loops, long seed) {
        this.server = server;
        this.random = new SplittableRandom(seed);
        DmAccount nobody = new DmAccount(
                server.serverId(),
                server.ways().main().url().toString(),
                new Login("nobody", ""),
                Optional.empty(),
                new Login(server.serverId(), ""),
                Optional.empty());
        this.phone = LockStepHandset.of(
                server.ways()
                        .main()
                        .client(loops)
                        .connectTimeout(PATIENCE)
                        .responseTimeout(PATIENCE)
                        .build(),
                Handset.of(models.model("2009 smartphone"), STRANGER, AccountSource.shared(nobody)));
    }

    List<Diagnosis> examine() {
        List<Diagnosis> found = new ArrayList<>();
        server.encodings().forEach(encoding -> found.add(encoding(encoding)));
        server.versions().forEach(version -> found.add(version(version)));
        if (!heard.isEmpty()) {
            found.add(limits(heard.getLast()));
            found.add(respUri(heard.getLast().header(), server.ways().main().url()));
        }
        return found;
    }

    private Diagnosis encoding(Encoding encoding) {
        String name = encoding.name();
        String check = "encoding " + name.toLowerCase(Locale.ROOT);
        Reply reply = send(encoding, server.versions().getFirst());
        return reply instanceof Reply.Said
                ? Diagnosis.ok(check, "The server answers a message in " + name + " by a message.")
                : Diagnosis.attention(
                        check,
                        "The server answers a message in " + name + " of a phone that it does not know by no message: "
                                + words(reply) + ".",
                        "That may be its right. If it does not speak " + name + ", take it out of server.encodings.");
    }

    private Diagnosis version(DmVersion version) {
        String check = "version " + version.number();
        Reply reply = send(server.encodings().getFirst(), version);
        Optional<Integer> code = reply instanceof Reply.Said said ? code(said.message()) : Optional.empty();
        if (!(reply instanceof Reply.Said)) {
            return Diagnosis.notLookedAt(
                    check, "The server answers a message in DM " + version.number() + " by no message.");
        }
        boolean refused = code.filter(c -> c == UNKNOWN_VERSION || c == UNKNOWN_REPRESENTATION)
                .isPresent();
        return refused
                ? Diagnosis.attention(
                        check,
                        "The server refuses DM " + version.number() + " with status " + code.get() + ".",
                        "Take " + version.number() + " out of server.versions, unless the server is to speak it.")
                : Diagnosis.ok(check, "The server does not refuse DM " + version.number() + ".");
    }

    private static Diagnosis limits(Message message) {
        Optional<String> size = message.header().meta().flatMap(Meta::maxMsgSize);
        boolean small = size.filter(text -> text.matches("\\d{1,9}"))
                .filter(text -> Integer.parseInt(text) < SMALL)
                .isPresent();
        return small
                ? Diagnosis.attention(
                        "message size",
                        "The server takes messages of " + size.get() + " octets only.",
                        "Raise its limit if that is a setting: most messages of a phone will come in pieces.")
                : Diagnosis.ok(
                        "message size",
                        size.map(text -> "The server takes messages of up to " + text + " octets.")
                                .orElse("The server names no largest message."));
    }

    /** Whether phones are sent on to another place, which a server behind a gateway often names wrongly. */
    static Diagnosis respUri(SyncHdr header, URI url) {
        Optional<String> elsewhere = header.respUri().filter(uri -> leadsElsewhere(uri, url));
        return elsewhere
                .map(
                        uri -> Diagnosis.attention(
                                "RespURI",
                                "The server sends phones on to " + uri + ", which is not the host and port of " + url
                                        + ".",
                                "See that phones can reach it; a server behind a gateway has to know its address from outside."))
                .orElseGet(() -> Diagnosis.ok("RespURI", "The server keeps phones at the host of " + url + "."));
    }

    private static boolean leadsElsewhere(String uri, URI url) {
        try {
            URI resolved = url.resolve(uri);
            return !String.valueOf(url.getHost()).equalsIgnoreCase(String.valueOf(resolved.getHost()))
                    || url.getPort() != resolved.getPort();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private Reply send(Encoding encoding, DmVersion version) {
        SessionStart start = SessionStart.byClient(Integer.toHexString(1 + random.nextInt(0xFFFE)))
                .withEncoding(encoding)
                .withVersion(version);
        try (LockStepSession session = phone.open(start, random)) {
            Reply reply = session.send(session.draft());
            if (reply instanceof Reply.Said said) {
                heard.add(said.message());
            }
            return reply;
        }
    }

    private static Optional<Integer> code(Message message) {
        return message.body().commands().stream()
                .filter(Status.class::isInstance)
                .map(Status.class::cast)
                .filter(Status::isForHeader)
                .map(Status::code)
                .findFirst();
    }

    private static String words(Reply reply) {
        return switch (reply) {
            case Reply.Said said -> "a message";
            case Reply.Declined declined -> "HTTP status " + declined.response().status();
            case Reply.Garbled garbled -> garbled.reason();
            case Reply.Silence silence -> silence.failure().message();
        };
    }
}
