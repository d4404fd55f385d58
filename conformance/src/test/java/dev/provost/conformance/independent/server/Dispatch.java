package dev.provost.conformance.independent.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The orders that are under way in one session, and what the device says about them. */
final class Dispatch {

    private record Place(Job job, int line) {}

    private final Subscriber device;
    private final Map<String, Place> sent = new HashMap<>();
    private final List<Job> underWay = new ArrayList<>();
    private final StringBuilder chunks = new StringBuilder();

    Dispatch(Subscriber device) {
        this.device = device;
    }

    /** Notes that a job goes out with the given CmdIDs. */
    void goesOut(Job job, String msgId, List<String> cmdIds) {
        job.send();
        if (!underWay.contains(job)) {
            underWay.add(job);
        }
        for (int i = 0; i < cmdIds.size(); i++) {
            sent.put(msgId + "/" + cmdIds.get(i), new Place(job, i));
        }
    }

    void status(Element status) {
        Place place = place(status);
        if (place != null) {
            place.job()
                    .status(
                            place.line(),
                            Integer.parseInt(Incoming.text(status, "Data").strip()));
            String said = Incoming.children(status, "Item").stream()
                    .map(item -> Incoming.text(item, "Data"))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("-"));
            if (!said.isEmpty()) {
                place.job().result(place.line(), "chr", said.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Takes results; true when more is to come. */
    boolean results(Element results) {
        boolean more = false;
        for (Element item : Incoming.children(results, "Item")) {
            chunks.append(Incoming.text(item, "Data"));
            more = Incoming.child(item, "MoreData").isPresent();
            if (!more) {
                take(results, item, chunks.toString());
                chunks.setLength(0);
            }
        }
        return more;
    }

    private void take(Element results, Element item, String data) {
        String format = Incoming.text(item, "Meta/Format").strip();
        String above = Incoming.text(results, "Meta/Format").strip();
        String actual = format.isEmpty() ? above : format;
        boolean binary = actual.equals("b64") || actual.equals("bin");
        byte[] octets = binary ? Base64.getMimeDecoder().decode(data) : data.getBytes(StandardCharsets.UTF_8);
        Place place = place(results);
        if (place != null) {
            place.job().result(place.line(), binary ? "bin" : actual.isEmpty() ? "chr" : actual, octets);
        }
        if (!binary) {
            device.values().put(Incoming.text(item, "Source/LocURI"), data);
        }
    }

    private Place place(Element answer) {
        return sent.get(Incoming.text(answer, "MsgRef") + "/" + Incoming.text(answer, "CmdRef"));
    }

    /** The device has said all it has to say about what is under way. */
    void end() {
        underWay.forEach(Job::end);
        underWay.clear();
    }

    /** Nothing of what is under way was carried out; it waits again. */
    void takeBack() {
        for (Job job : underWay.reversed()) {
            job.reset();
            device.queue().addFirst(job);
        }
        underWay.clear();
    }
}
