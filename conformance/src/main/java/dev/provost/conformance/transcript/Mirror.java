package dev.provost.conformance.transcript;

import dev.provost.syncml.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same conversation with the sides changed: each message of the server together with the device's answer to it, so that a
 * rule that binds both judges the device. The numbers of the messages stay the same.
 *
 * <p>What the device sends again, and what came before the first message of the server, answers nothing. Nor does a device have
 * to answer, word for word, a message that rejected it or that wants no response.
 */
public final class Mirror {

    private static final byte[] NOTHING = {};

    private Mirror() {}

    /** The mirrored transcript; without the pushes, which are the server's alone. */
    public static Transcript of(Transcript transcript) {
        List<Exchange> exchanges = new ArrayList<>();
        List<Session> sessions = new ArrayList<>();
        for (Session session : transcript.sessions()) {
            Session mirrored = session.mirror();
            session.turns().forEach(turn -> add(turn, mirrored, exchanges));
            if (!mirrored.isNew()) {
                sessions.add(mirrored);
            }
        }
        return Transcript.ofSessions(exchanges, sessions);
    }

    private static void add(Turn turn, Session mirrored, List<Exchange> exchanges) {
        if (turn.isRepetition() || turn.exchange().beside() || turn.session().isOverlapping()) {
            return;
        }
        Optional<Turn> before = turn.previous();
        before.flatMap(Turn::answer).ifPresent(mirrored::know);
        Optional<WireMessage> question = before.flatMap(b -> b.exchange().server())
                .filter(server -> before.filter(Mirror::wantsAnAnswer).isPresent());
        WireMessage own = turn.exchange().client();
        Exchange exchange =
                Exchange.answered(question.map(WireMessage::turned).orElseGet(() -> silence(own.time())), own.turned());
        exchanges.add(exchange);
        mirrored.add(exchange, turn.clientIndex() - 1);
    }

    private static boolean wantsAnAnswer(Turn before) {
        return !before.isRejected()
                && before.answer().map(Message::header).filter(h -> !h.noResp()).isPresent();
    }

    private static WireMessage silence(Instant time) {
        return WireMessage.ofClient(time, Map.of(), NOTHING);
    }
}
