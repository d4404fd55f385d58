package dev.provost.reports.pcapng;

import dev.provost.reports.Direction;
import dev.provost.reports.Fetch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What handsets fetched outside sessions, each fetch on a connection of its own. */
final class FetchCapture {

    private static final Pattern URL = Pattern.compile("http(s?)://([^/?#]*?)(?::(\\d{1,5}))?(?:[/?#].*)?");
    private static final int CONTENT_SERVER = 0x0A000003;
    private static final int HANDSHAKE_FRAMES = 3;

    private final PcapngFile file;
    private final TcpConversation.Clock clock;
    private final Endpoint device;
    private int connections;

    /** Beside so many connections of sessions. */
    FetchCapture(PcapngFile file, TcpConversation.Clock clock, Endpoint device, int connections) {
        this.file = file;
        this.clock = clock;
        this.device = device;
        this.connections = connections;
    }

    /** Adds a fetch, unless no connection came about. */
    void add(Fetch fetch) {
        if (fetch.from().isEmpty()) {
            return;
        }
        long micros = TranscriptCapture.micros(fetch.time());
        clock.advanceTo(micros - HANDSHAKE_FRAMES);
        Endpoint client = device.portPlus(connections++);
        TcpConversation line = new TcpConversation(file, client, server(fetch.to()));
        line.open(clock);
        clock.advanceTo(micros);
        line.message(
                Direction.DEVICE_TO_SERVER,
                HttpOctets.of(fetch.requestHead(), fetch.sent().toByteArray()),
                clock,
                "fetch by " + fetch.device() + " from " + fetch.from());
        if (!fetch.responseHead().isEmpty()) {
            answer(line, fetch);
        }
        line.close(clock);
    }

    private void answer(TcpConversation line, Fetch fetch) {
        String head = fetch.responseHead();
        byte[] first = fetch.first().toByteArray();
        if (fetch.octets() == first.length) {
            line.message(Direction.SERVER_TO_DEVICE, HttpOctets.of(head, first), clock, "");
        } else {
            line.beginning(
                    Direction.SERVER_TO_DEVICE,
                    HttpOctets.beginning(head, first, fetch.octets()),
                    HttpOctets.missing(head, first, fetch.octets()),
                    clock,
                    "%d octets of body, of which the first %d are here".formatted(fetch.octets(), first.length));
        }
    }

    /** Whom a URL names; a name that is no IPv4 literal stands for 10.0.0.3. */
    static Endpoint server(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            return new Endpoint(CONTENT_SERVER, 80);
        }
        String port = parts.group(3) == null ? parts.group(1).isEmpty() ? "80" : "443" : parts.group(3);
        Endpoint named = Endpoint.parse("10.0.0.3:" + port, new Endpoint(CONTENT_SERVER, 80));
        return Endpoint.parse(parts.group(2) + ":" + port, named).inPlain();
    }
}
