package dev.provost.conformance.statement;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.plan.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a vendor says of his server, and what of the suite follows from it. Immutable.
 *
 * <p>What is denied is not examined, unless every server has to offer it: that is told in the report and examined all the
 * same. What is neither claimed nor denied is examined.
 */
public final class Statement implements Scope {

    private final String file;
    private final Map<ServerCapability, Entry> entries;
    private final List<String> warnings;
    private final List<ServerCapability> denied;
    private final Set<String> waived;

    /**
     * What a statement says of one capability.
     *
     * @param answer yes, no or unknown
     * @param note what the vendor adds; empty when nothing
     */
    public record Entry(Answer answer, String note) {}

    Statement(String file, Map<ServerCapability, Entry> entries, List<String> warnings) {
        this.file = file;
        this.entries = new LinkedHashMap<>(entries);
        this.warnings = List.copyOf(warnings);
        this.denied = entries.keySet().stream()
                .filter(c -> entries.get(c).answer() == Answer.NO && !c.mandatory())
                .toList();
        this.waived = denied.stream().flatMap(c -> c.requirements().stream()).collect(Collectors.toSet());
    }

    /** The file, as the user named it. */
    public String file() {
        return file;
    }

    /** What is odd about the file, one sentence each. */
    public List<String> warnings() {
        return warnings;
    }

    /** What it says of a capability; unknown when it says nothing. */
    public Answer answer(ServerCapability capability) {
        return Optional.ofNullable(entries.get(capability)).map(Entry::answer).orElse(Answer.UNKNOWN);
    }

    /** What the vendor adds to his answer; empty when nothing. */
    public String note(ServerCapability capability) {
        return Optional.ofNullable(entries.get(capability)).map(Entry::note).orElse("");
    }

    /** How much it claims and denies, and what it denies although every server must, in a few lines. */
    public String summary() {
        StringBuilder text = new StringBuilder("%s: %d claimed, %d denied, %d unknown."
                .formatted(file, count(Answer.YES), count(Answer.NO), count(Answer.UNKNOWN)));
        entries.keySet().stream()
                .filter(c -> answer(c) == Answer.NO && c.mandatory())
                .forEach(c -> text.append("%n  denied, though every server must: %s".formatted(c.label())));
        return text.toString();
    }

    private long count(Answer answer) {
        return entries.values().stream().filter(e -> e.answer() == answer).count();
    }

    /** Everything that it speaks of. */
    public Set<ServerCapability> capabilities() {
        return entries.keySet();
    }

    /**
     * A scenario is excluded when a capability that it is about is denied; a requirement that is denied by itself excludes
     * only scenarios that are about nothing else.
     */
    @Override
    public Optional<String> exclusion(ScenarioText scenario) {
        Optional<ServerCapability> needed = denied.stream()
                .filter(c -> !isSingle(c) && c.concerns(scenario))
                .findFirst();
        Optional<ServerCapability> all = waived.containsAll(scenario.requirements())
                ? denied.stream().filter(c -> c.concerns(scenario)).findFirst()
                : Optional.empty();
        return needed.or(() -> all).map(this::reason);
    }

    @Override
    public Optional<String> exclusion(Configuration configuration) {
        return denied.stream()
                .filter(c -> c.concerns(configuration))
                .findFirst()
                .map(this::reason);
    }

    @Override
    public boolean waives(String requirement) {
        return waived.contains(requirement);
    }

    @Override
    public boolean claims(String capability) {
        return entries.entrySet().stream()
                .anyMatch(
                        e -> e.getKey().id().equals(capability) && e.getValue().answer() == Answer.YES);
    }

    private static boolean isSingle(ServerCapability capability) {
        return capability.requirements().equals(List.of(capability.id()));
    }

    private String reason(ServerCapability capability) {
        String note = note(capability);
        return "The statement says no to \"%s\" (%s)%s."
                .formatted(
                        capability.title(), capability.id(), note.isEmpty() ? "" : ": " + note.replaceAll("\\.$", ""));
    }
}
