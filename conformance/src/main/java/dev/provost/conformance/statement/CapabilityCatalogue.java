package dev.provost.conformance.statement;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.reports.Level;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a statement may speak of: the capabilities of {@code features/capabilities.yaml}, and each requirement by itself.
 * Immutable.
 */
public final class CapabilityCatalogue {

    private static final String RESOURCE = "/features/capabilities.yaml";

    private final List<ServerCapability> capabilities;
    private final List<ServerCapability> single;
    private final Map<String, ServerCapability> byId = new LinkedHashMap<>();

    private CapabilityCatalogue(List<ServerCapability> capabilities, RequirementCatalogue requirements) {
        this.capabilities = List.copyOf(capabilities);
        Set<String> grouped =
                capabilities.stream().flatMap(c -> c.requirements().stream()).collect(Collectors.toSet());
        List<ServerCapability> all =
                requirements.all().stream().map(CapabilityCatalogue::single).toList();
        this.single = all.stream()
                .filter(s -> !s.mandatory() && !grouped.contains(s.id()))
                .toList();
        capabilities.forEach(c -> byId.put(c.id(), c));
        all.forEach(s -> byId.put(s.id(), s));
    }

    /**
     * The catalogue that comes with the features.
     *
     * @throws IllegalStateException when it names a requirement that does not exist
     */
    public static CapabilityCatalogue standard() {
        RequirementCatalogue requirements = RequirementCatalogue.standard();
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = CapabilityCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the class path; the build is incomplete");
            }
            List<ServerCapability> capabilities = new ArrayList<>();
            for (Entry entry : mapper.readValue(in, Entry[].class)) {
                capabilities.add(entry.checked(requirements));
            }
            return new CapabilityCatalogue(capabilities, requirements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The capabilities in the order of the template. */
    public List<ServerCapability> capabilities() {
        return capabilities;
    }

    /** The requirements that bind not every server and belong to no capability, in the order of their catalogue. */
    public List<ServerCapability> single() {
        return single;
    }

    /** The capability of an id, or the requirement of an id as one; mandatory requirements too. */
    public Optional<ServerCapability> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every id that a statement may name. */
    public Set<String> ids() {
        return byId.keySet();
    }

    private static ServerCapability single(Requirement requirement) {
        String group = requirement.robustness()
                ? "Robustness"
                : requirement.whenOffered() ? "When offered" : "Single recommendations";
        return new ServerCapability(
                requirement.id(),
                requirement.title(),
                group,
                isDuty(requirement),
                List.of(requirement.id()),
                Optional.empty(),
                List.of());
    }

    private static boolean isDuty(Requirement requirement) {
        return requirement.level() == Level.MUST && !requirement.whenOffered();
    }

    /** An entry as it stands in the file. */
    private record Entry(
            String id,
            String group,
            String title,
            @Nullable Boolean optional,
            @Nullable String configuration,
            @Nullable List<String> tags,
            @Nullable List<String> requirements) {

        ServerCapability checked(RequirementCatalogue catalogue) {
            List<String> ids = requirements == null ? List.of() : requirements;
            boolean duties = ids.stream().map(catalogue::get).anyMatch(CapabilityCatalogue::isDuty);
            return new ServerCapability(
                    id,
                    title,
                    group,
                    duties && !Boolean.TRUE.equals(optional),
                    ids,
                    Optional.ofNullable(configuration),
                    tags == null ? List.of() : tags);
        }
    }
}
