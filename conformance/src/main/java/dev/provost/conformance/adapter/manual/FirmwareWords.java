package dev.provost.conformance.adapter.manual;

import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.FirmwareView.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders for firmware and what a server shows of it, as a person reads and writes them. */
final class FirmwareWords {

    /** What a server may not be able to do. */
    static final String ORDER = "update the firmware of a device";

    /** What a server may not be able to do. */
    static final String SHOW = "show what it believes about firmware";

    /** What may be typed. */
    static final String EXPECTED =
            "pending, running, succeeded, failed or unknown; behind it what is shown of: version 2.0, state 100, result 200";

    private static final Pattern ANSWER = Pattern.compile(
            "(pending|running|succeeded|failed|unknown)((?:[ ,]+(?:version [^ ,]+|state \\d{1,3}|result \\d{1,3}))*)");

    private FirmwareWords() {}

    /** What to do for an order. */
    static List<String> task(FirmwareOrder order) {
        List<String> task = new ArrayList<>();
        task.add("order new firmware for the device: %s, version %s".formatted(order.packageName(), order.version()));
        task.add("  "
                + switch (order.way()) {
                    case DOWNLOAD -> "download only, do not install yet (Exec Download)";
                    case UPDATE -> "install what was downloaded or delivered before (Exec Update)";
                    case DOWNLOAD_AND_UPDATE -> "download and install (Exec DownloadAndUpdate)";
                    case DELIVER -> "hand the package over in the session, then install (PkgData, Exec Update)";
                });
        order.url().ifPresent(url -> task.add("  package at " + url));
        order.octets().ifPresent(octets -> task.add("  package of %d octets".formatted(octets.length)));
        order.root().ifPresent(root -> task.add("  object for firmware " + root));
        order.correlator().ifPresent(text -> task.add("  correlator " + text));
        task.add("The device connects by itself after your answer.");
        return task;
    }

    /** What was typed; empty for what makes no sense. */
    static Optional<FirmwareView> view(String deviceId, String typed) {
        Matcher matcher = ANSWER.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.group(2);
        return Optional.of(new FirmwareView(
                deviceId,
                word(rest, "version"),
                number(rest, "state"),
                number(rest, "result"),
                Standing.valueOf(matcher.group(1).toUpperCase(Locale.ROOT))));
    }

    private static OptionalInt number(String text, String name) {
        return word(text, name).map(t -> OptionalInt.of(Integer.parseInt(t))).orElse(OptionalInt.empty());
    }

    private static Optional<String> word(String text, String name) {
        Matcher matcher = Pattern.compile(name + " ([^ ,]+)").matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
