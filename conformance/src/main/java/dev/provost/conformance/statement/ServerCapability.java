package dev.provost.conformance.statement;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.ScenarioText;
import java.util.List;
import java.util.Optional;

/**
 * Something that a vendor may claim of his server, in his own words.
 *
 * @param id stable identifier, for instance {@code large-objects-to-devices}, or the id of a single requirement
 * @param title what it is
 * @param group heading in the template
 * @param mandatory whether every server has to offer it
 * @param requirements ids of the requirements that it stands for
 * @param configuration tag of the version, encoding or kind of credentials that it is
 * @param tags tags of scenarios that are about it
 */
public record ServerCapability(
        String id,
        String title,
        String group,
        boolean mandatory,
        List<String> requirements,
        Optional<String> configuration,
        List<String> tags) {

    public ServerCapability {
        requirements = List.copyOf(requirements);
        tags = List.copyOf(tags);
    }

    /** Whether a scenario is about it, in whichever configuration. */
    boolean concerns(ScenarioText scenario) {
        return tags.stream().anyMatch(scenario::has)
                || scenario.requirements().stream().anyMatch(requirements::contains);
    }

    /** Whether a configuration makes use of it. */
    boolean concerns(Configuration ran) {
        String version = "dm" + ran.version().number().replace(".", "");
        return configuration
                .filter(tag -> List.of(version, ran.encodingName(), ran.credentialsName())
                        .contains(tag))
                .isPresent();
    }

    /** Title and id, as reports name it. */
    String label() {
        return title + " (" + id + ")";
    }
}
