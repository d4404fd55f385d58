package dev.provost.session;

import dev.provost.security.Challenge;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Command;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the scripted server says, as far as it does not follow from the message that it answers. */
record ServerMessage(
        Optional<Integer> code,
        Optional<Chal> chal,
        List<Command> commands,
        boolean isFinal,
        UnaryOperator<SyncHdr> header) {

    static ServerMessage accepting(Command... commands) {
        return new ServerMessage(Optional.of(200), Optional.empty(), List.of(commands), true, UnaryOperator.identity());
    }

    static ServerMessage answering(int code, Command... commands) {
        return accepting(commands).withCode(Optional.of(code));
    }

    static ServerMessage challenging(int code, Challenge challenge) {
        return answering(code).withChal(challenge.toChal());
    }

    static ServerMessage without_a_header_status(Command... commands) {
        return accepting(commands).withCode(Optional.empty());
    }

    ServerMessage withCode(Optional<Integer> other) {
        return new ServerMessage(other, chal, commands, isFinal, header);
    }

    ServerMessage withChal(Chal challenge) {
        return new ServerMessage(code, Optional.of(challenge), commands, isFinal, header);
    }

    ServerMessage notFinal() {
        return new ServerMessage(code, chal, commands, false, header);
    }

    ServerMessage withHeader(UnaryOperator<SyncHdr> more) {
        return new ServerMessage(code, chal, commands, isFinal, h -> more.apply(header.apply(h)));
    }

    ServerMessage with(Cred cred) {
        return withHeader(h -> h.withCred(cred));
    }

    /** The same with a user name in its {@code Source}. */
    ServerMessage named(String name) {
        return withHeader(h -> new SyncHdr(
                h.verDtd(),
                h.verProto(),
                h.sessionId(),
                h.msgId(),
                h.target(),
                Location.of(h.source().uri(), name),
                h.respUri(),
                h.noResp(),
                h.cred(),
                h.meta()));
    }

    Message answering(Message request) {
        SyncHdr asked = request.header();
        SyncHdr plain = new SyncHdr(
                asked.verDtd(),
                asked.verProto(),
                asked.sessionId(),
                asked.msgId(),
                asked.source(),
                asked.target(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
        List<Command> all = new ArrayList<>();
        code.map(c -> Status.ofHeader("1", asked.msgId(), c))
                .map(s -> chal.map(s::withChal).orElse(s))
                .ifPresent(all::add);
        all.addAll(commands);
        return new Message(header.apply(plain), new SyncBody(all, isFinal));
    }
}
