package dev.provost.conformance.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.conformance.doctor.Diagnosis;
import dev.provost.reports.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** What the doctor found, for people and for programs. */
final class DoctorText {

    private DoctorText() {}

    /** A line for each check, and one for each cure. */
    static List<String> lines(List<Diagnosis> found) {
        List<String> lines = new ArrayList<>();
        for (Diagnosis each : found) {
            lines.add("  %-13s %s: %s".formatted(each.state().words(), each.check(), each.sentence()));
            if (!each.cure().isEmpty()) {
                lines.add("                -> " + each.cure());
            }
        }
        lines.add(summary(found));
        return lines.stream()
                .map(line -> VisibleText.of(line).replaceAll("\\R", " "))
                .toList();
    }

    private static String summary(List<Diagnosis> found) {
        long broken = found.stream().filter(Diagnosis::isBroken).count();
        if (broken > 0) {
            return broken + (broken == 1 ? " thing has" : " things have")
                    + " to be mended before a run says anything about the server. None of this is a verdict on it.";
        }
        return found.stream().anyMatch(each -> each.state() == Diagnosis.State.ATTENTION)
                ? "Nothing stands in the way of a run; some things deserve attention."
                : "All is well.";
    }

    /** The same for programs. */
    static String json(String target, List<Diagnosis> found) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("target", target);
        root.put("wellEnough", found.stream().noneMatch(Diagnosis::isBroken));
        ArrayNode checks = root.putArray("checks");
        for (Diagnosis each : found) {
            checks.addObject()
                    .put("check", each.check())
                    .put("state", each.state().words())
                    .put("sentence", each.sentence())
                    .put("cure", each.cure());
        }
        return root.toPrettyString() + "\n";
    }
}
