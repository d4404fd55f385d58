package dev.provost.conformance.requirement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All requirements by id, in the order of the catalogue file. Immutable. */
public final class RequirementCatalogue {

    private static final String RESOURCE = "/features/requirements.yaml";

    private static final String DEVICES = "/features/device-requirements.yaml";

    private final Map<String, Requirement> byId;

    private RequirementCatalogue(Map<String, Requirement> byId) {
        this.byId = byId;
    }

    /**
     * A catalogue of the given requirements.
     *
     * @throws IllegalArgumentException when two have the same id
     */
    public static RequirementCatalogue of(List<Requirement> requirements) {
        Map<String, Requirement> byId = new LinkedHashMap<>();
        for (Requirement requirement : requirements) {
            if (byId.put(requirement.id(), requirement) != null) {
                throw new IllegalArgumentException(
                        "Requirement " + requirement.id() + " stands twice in the catalogue");
            }
        }
        return new RequirementCatalogue(byId);
    }

    /** The catalogue that comes with the features. */
    public static RequirementCatalogue standard() {
        return read(RESOURCE);
    }

    /** What is demanded of devices, as far as it is judged where real devices are watched. */
    public static RequirementCatalogue ofDevices() {
        return read(DEVICES);
    }

    private static RequirementCatalogue read(String resource) {
        return of(Stream.of(CatalogueFile.read(resource, RequirementText[].class))
                .map(RequirementText::requirement)
                .toList());
    }

    /** All requirements. */
    public List<Requirement> all() {
        return List.copyOf(byId.values());
    }

    /** The requirement with an id. */
    public Optional<Requirement> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The requirement with an id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Requirement get(String id) {
        return find(id).orElseThrow(() ->
                new IllegalArgumentException("There is no requirement " + id + " in features/requirements.yaml"));
    }
}
