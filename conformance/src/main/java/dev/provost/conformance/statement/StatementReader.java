package dev.provost.conformance.statement;

import dev.provost.conformance.target.Nearest;
import dev.provost.conformance.target.YamlMapping;
import dev.provost.conformance.target.YamlText;
import dev.provost.conformance.target.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads a conformance statement. */
public final class StatementReader {

    private static final String EXAMPLE = "\"capabilities:\", as `provost statement` prints it";

    private final CapabilityCatalogue catalogue;
    private final Map<ServerCapability, Statement.Entry> entries = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    private StatementReader(CapabilityCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The statement in a file of at most 1 MiB.
     *
     * @throws dev.provost.conformance.target.TargetException when it cannot be read or is wrong; the message names file and
     *     line
     */
    public static Statement read(String file, CapabilityCatalogue catalogue) {
        YamlMapping document = YamlText.ofFile(file, EXAMPLE).mapping();
        return new StatementReader(catalogue).read(file, document);
    }

    private Statement read(String file, YamlMapping document) {
        Optional<String> made = document.text("template");
        boolean old = made.isPresent() && !made.get().equals(StatementTemplate.digest(catalogue));
        document.text("server");
        document.find("capabilities").ifPresent(part -> collect(part, old));
        document.find("requirements").ifPresent(part -> collect(part, old));
        document.end();
        List<String> silent = catalogue.capabilities().stream()
                .filter(c -> !entries.containsKey(c))
                .map(ServerCapability::id)
                .toList();
        if (old && !silent.isEmpty()) {
            warnings.add("%s is older than this Provost and says nothing of %s. They count as unknown and are examined."
                    .formatted(file, String.join(", ", silent)));
        }
        return new Statement(file, entries, warnings);
    }

    private void collect(YamlValue part, boolean old) {
        part.mapping().rest().forEach((id, value) -> {
            Optional<ServerCapability> known = catalogue.find(id);
            if (known.isPresent()) {
                entries.put(known.get(), entry(value));
            } else if (old) {
                warnings.add("%s: %s is not known any more and is passed over.%s"
                        .formatted(value.place(), value.path(), Nearest.hint(id, catalogue.ids())));
            } else {
                throw value.error("%s is neither a capability nor a requirement.%s `provost statement` lists them."
                        .formatted(value.path(), Nearest.hint(id, catalogue.ids())));
            }
        });
    }

    private static Statement.Entry entry(YamlValue value) {
        if (!value.isMapping()) {
            return new Statement.Entry(answer(value), "");
        }
        YamlMapping entry = value.mapping();
        Answer answer = answer(entry.get("claim", "no"));
        String note = entry.text("note").orElse("");
        entry.end();
        return new Statement.Entry(answer, note.strip());
    }

    private static Answer answer(YamlValue value) {
        return switch (value.text().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> Answer.YES;
            case "no", "false" -> Answer.NO;
            case "unknown" -> Answer.UNKNOWN;
            default ->
                throw value.error(
                        "%s is \"%s\". It has to be yes, no or unknown, or { claim: no, note: \"planned for 5.0\" }."
                                .formatted(value.path(), value.text()));
        };
    }
}
