package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.PushRecord;
import dev.provost.notification.Notification;
import dev.provost.push.Datagram;
import dev.provost.push.PushMessage;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A notification is pushed with the short content type 44h first and the application id 07h behind it, in at most 48 octets
 * of headers, to port 2948 where a user data header names one (DM Notification 1.2.1, 7.1). Over HTTP there are no such
 * headers to judge.
 */
final class PushHeadersRule implements NotificationRule {

    private static final String GOOD = "C4 AF87, at most 48 octets of headers";
    private static final String FIRST = "C4AF87";
    private static final int MAX = 48;

    @Override
    public String requirement() {
        return "DMNOTI-SRV-05";
    }

    @Override
    public List<String> permitted() {
        return List.of(GOOD);
    }

    @Override
    public void judge(PushRecord push, Notification notification, RuleContext context, Findings findings) {
        if (!push.hasWspHeaders()) {
            return;
        }
        Optional<Datagram> datagram =
                Optional.of(push.octets()).filter(Datagram::hasHeader).map(Datagram::decode);
        byte[] unit = datagram.map(Datagram::payload).orElse(push.octets());
        int headers =
                push.octets().length - push.message().map(m -> m.body().length).orElse(0);
        int wsp = unit.length - push.message().map(m -> m.body().length).orElse(0);
        String named = HexFormat.of().withUpperCase().formatHex(unit, 3, wsp);
        Optional<Integer> port = datagram.flatMap(Datagram::ports).map(p -> p.destination());
        if (!named.startsWith(FIRST)) {
            findings.deviation("The headers of the push do not begin as laid down", FIRST, named);
        } else if (headers > MAX) {
            findings.deviation("The headers of the push are too long", "at most 48 octets", headers + " octets");
        } else if (port.filter(p -> p != PushMessage.PORT).isPresent()) {
            findings.deviation("The push goes to another port", "2948", Integer.toString(port.orElseThrow()));
        } else {
            findings.pass(GOOD);
        }
    }
}
