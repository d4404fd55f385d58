package dev.provost.conformance.independent.server;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.w3c.dom.Element;

/** What a device reports in parts: put together, and found out when the size is wrong or the end never comes. */
final class Intake {

    private record Open(String place, String size, StringBuilder text) {}

    private Optional<Open> open = Optional.empty();
    private Optional<String> lost = Optional.empty();

    /** The code for a report of which every item may be a part; the code for a whole one is given. */
    int hear(Element alert, int whole) {
        int code = whole;
        for (Element item : Incoming.children(alert, "Item")) {
            code = hearItem(item, whole);
        }
        return code;
    }

    private int hearItem(Element item, int whole) {
        String place = Incoming.text(item, "Source/LocURI") + " " + Incoming.text(item, "Meta/Type");
        if (open.filter(o -> !o.place().equals(place)).isPresent()) {
            otherCommand();
        }
        boolean more = Incoming.child(item, "MoreData").isPresent();
        if (open.isEmpty() && !more) {
            return whole;
        }
        Open object = open.orElseGet(
                () -> new Open(place, Incoming.text(item, "Meta/Size").strip(), new StringBuilder()));
        object.text().append(Incoming.text(item, "Data"));
        open = more ? Optional.of(object) : Optional.empty();
        if (more) {
            return 213;
        }
        int length = object.text().toString().getBytes(StandardCharsets.UTF_8).length;
        return object.size().equals(Integer.toString(length)) ? whole : 424;
    }

    /** Something else came, or the package ended. */
    void otherCommand() {
        lost = open.map(o -> o.place().replaceFirst(" .*", "")).or(() -> lost);
        open = Optional.empty();
    }

    /** Takes the place of the report whose end never came. */
    Optional<String> takeLost() {
        Optional<String> taken = lost;
        lost = Optional.empty();
        return taken;
    }
}
