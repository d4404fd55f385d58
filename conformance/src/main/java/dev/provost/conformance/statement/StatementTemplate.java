package dev.provost.conformance.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statement for a vendor to fill in: every capability, and every requirement that binds not every server. */
public final class StatementTemplate {

    private static final int COLUMN = 34;

    private StatementTemplate() {}

    /** The template with every answer unknown. */
    public static String text(CapabilityCatalogue catalogue) {
        return text(catalogue, new Statement("", Map.of(), List.of()));
    }

    /** The template with the answers of a statement. */
    public static String text(CapabilityCatalogue catalogue, Statement statement) {
        StringBuilder text = new StringBuilder("""
                # Implementation conformance statement: what your server offers. Answer each entry with yes, no or unknown.
                # A note says why, and appears in the report:   copy: { claim: no, note: "planned for 5.0" }
                # What you deny is not examined; what is unknown, or left out, is. "every server must" cannot be denied
                # silently: the report tells it, and it is examined all the same. Name this file in TARGET, `statement: FILE`.
                server: ""     # product and version, for your own records
                """);
        text.append("template: ")
                .append(digest(catalogue))
                .append("     # tells when this file is older than Provost\n");
        text.append("\ncapabilities:\n");
        append(text, catalogue.capabilities(), statement);
        text.append("\n# Recommendations, options, and what binds only servers that do it\nrequirements:\n");
        append(text, singles(catalogue, statement), statement);
        return text.toString();
    }

    /** Changes with the ids that the template holds. */
    static String digest(CapabilityCatalogue catalogue) {
        String ids = Stream.concat(catalogue.capabilities().stream(), catalogue.single().stream())
                .map(ServerCapability::id)
                .collect(Collectors.joining(" "));
        return "t-%08x".formatted(ids.hashCode());
    }

    private static void append(StringBuilder text, List<ServerCapability> capabilities, Statement statement) {
        Map<String, List<ServerCapability>> groups = capabilities.stream()
                .collect(Collectors.groupingBy(ServerCapability::group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, members) -> {
            text.append("\n  # ").append(group).append('\n');
            members.forEach(c -> text.append(line(c, statement)).append('\n'));
        });
    }

    private static String line(ServerCapability capability, Statement statement) {
        String start = "  " + capability.id() + ": " + answer(capability, statement);
        boolean single = capability.requirements().equals(List.of(capability.id()));
        String ids = single || capability.requirements().isEmpty()
                ? ""
                : " [" + String.join(" ", capability.requirements()) + "]";
        String duty = capability.mandatory() ? "; every server must" : "";
        return start + " ".repeat(Math.max(1, COLUMN - start.length())) + "# " + capability.title() + duty + ids;
    }

    private static String answer(ServerCapability capability, Statement statement) {
        String answer = statement.answer(capability).key();
        String note = statement.note(capability);
        return note.isEmpty()
                ? answer
                : "{ claim: %s, note: \"%s\" }"
                        .formatted(
                                answer,
                                note.replaceAll("\\p{Cntrl}+", " ")
                                        .replace("\\", "\\\\")
                                        .replace("\"", "\\\""));
    }

    /** The usual ones, then what else the statement speaks of. */
    private static List<ServerCapability> singles(CapabilityCatalogue catalogue, Statement statement) {
        Stream<ServerCapability> others = statement.capabilities().stream()
                .filter(c -> !catalogue.capabilities().contains(c)
                        && !catalogue.single().contains(c));
        return Stream.concat(catalogue.single().stream(), others).toList();
    }
}
