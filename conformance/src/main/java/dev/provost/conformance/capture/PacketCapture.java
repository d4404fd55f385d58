package dev.provost.conformance.capture;

import dev.provost.transport.HttpExchange;
import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Takes packets apart into exchanges and pushes. For one file. */
final class PacketCapture {

    private final String name;
    private final CaptureFormat format;
    private final DmTraffic traffic;
    private final Connections connections;
    private final ConnectionNotes.Losses losses = new ConnectionNotes.Losses();
    private final CapturedPushes pushes = new CapturedPushes();
    private final IpPackets ip = new IpPackets();
    private final Map<Integer, Long> unknownLinks = new TreeMap<>();
    private long packets;
    private boolean endsAbruptly;

    PacketCapture(String name, CaptureFormat format, CaptureLimits limits) {
        this.name = name;
        this.format = format;
        this.traffic = new DmTraffic(limits);
        this.connections = new Connections(limits, losses, traffic);
    }

    Capture read(PacketSource source) throws IOException {
        Instant latest = Instant.EPOCH;
        try {
            for (Optional<Packet> next = source.next(); next.isPresent(); next = source.next()) {
                packets++;
                latest = next.get().time();
                take(next.get());
            }
        } catch (EOFException e) {
            if (packets == 0) {
                throw e;
            }
            endsAbruptly = true;
        }
        connections.finish(latest);
        List<HttpExchange> exchanges = new ArrayList<>(traffic.exchanges());
        exchanges.sort(Comparator.comparing(e -> e.times().startedWall()));
        return new Capture(
                name,
                format,
                exchanges,
                traffic.pushes(),
                new OtherTraffic(packets, traffic.others(), connections.encrypted(), connections.unreadable()),
                remarks());
    }

    private void take(Packet packet) {
        if (!Links.isKnown(packet.link())) {
            unknownLinks.merge(packet.link(), 1L, Long::sum);
            return;
        }
        Links.ipOffset(packet).stream()
                .mapToObj(at -> ip.read(packet.octets(), at))
                .flatMap(Optional::stream)
                .forEach(segment -> take(segment, packet.time()));
    }

    private void take(Segment segment, Instant time) {
        if (segment.tcp()) {
            connections.take(segment, time);
        } else {
            pushes.read(segment, time).ifPresent(traffic::take);
        }
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (connections.encrypted() > 0) {
            remarks.add(
                    ("%s encrypted (TLS) and cannot be read. Capture where the traffic is not encrypted, let the devices go"
                                    + " through `provost observe`, or give the HAR of an intercepting proxy.")
                            .formatted(count(connections.encrypted(), "connection is", "connections are")));
        }
        if (losses.gaps() > 0) {
            remarks.add("%s missing in the capture, %s in all; what they held is not judged."
                    .formatted(
                            count(losses.gaps(), "piece is", "pieces are"), count(losses.octets(), "octet", "octets")));
        }
        if (losses.answersWithoutRequest() > 0) {
            remarks.add("%s to a request that is not in the capture."
                    .formatted(count(losses.answersWithoutRequest(), "answer belongs", "answers belong")));
        }
        unknownLinks.forEach((link, many) -> remarks.add(
                "%s of link type %d, which is not read.".formatted(count(many, "packet is", "packets are"), link)));
        if (ip.fragments() > 0) {
            remarks.add("%s of IP, which are not put together."
                    .formatted(count(ip.fragments(), "packet is a fragment", "packets are fragments")));
        }
        if (traffic.leftOut() > 0) {
            remarks.add(("%s beyond what is read of one capture. Split it, for instance with `editcap -c 100000`.")
                    .formatted(count(traffic.leftOut(), "exchange is", "exchanges are")));
        }
        if (endsAbruptly) {
            remarks.add("The file ends in the middle of a packet.");
        }
        return remarks;
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
