package dev.provost.conformance.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** What the tags of a scenario ask for, and whether it can be had. */
final class Needs {

    /** The tag of a scenario that runs in every configuration. */
    static final String MATRIX = "matrix";

    private static final String HMAC = "hmac";

    private static final Set<String> VERSIONS = Set.of("dm11", "dm12", "dm13");
    private static final Set<String> ENCODINGS = Set.of("xml", "wbxml");
    private static final Set<String> CREDENTIALS = Set.of("md5", "basic", HMAC);

    private Needs() {}

    /** Whether a tag, without the at sign, asks for anything. */
    static boolean isTag(String tag) {
        return tag.equals(MATRIX)
                || VERSIONS.contains(tag)
                || ENCODINGS.contains(tag)
                || CREDENTIALS.contains(tag)
                || Arrays.stream(Unlock.values()).anyMatch(means -> means.isAskedForBy(tag));
    }

    /** The highest means that the scenario asks for and the run lacks. */
    static Optional<Unlock> missing(ScenarioText scenario, Set<Unlock> given) {
        return Arrays.stream(Unlock.values())
                .filter(means -> means.isNeededBy(scenario) && !given.contains(means))
                .max(Comparator.naturalOrder());
    }

    /** Whether the server has to know a phone of the scenario. */
    static boolean account(ScenarioText scenario) {
        return Unlock.ACCOUNT.isNeededBy(scenario);
    }

    /** Whether a configuration satisfies the tags that restrict version, encoding and credentials. */
    static boolean allow(ScenarioText scenario, Configuration configuration) {
        String version = "dm" + configuration.version().number().replace(".", "");
        return allow(scenario, VERSIONS, version)
                && allow(scenario, ENCODINGS, configuration.encodingName())
                && allowCredentials(scenario, configuration.credentialsName());
    }

    /** Servers need not support HMAC, so only those scenarios run with it that speak of it. */
    private static boolean allowCredentials(ScenarioText scenario, String name) {
        return allow(scenario, CREDENTIALS, name) && (scenario.has(HMAC) || !name.equals(HMAC));
    }

    private static boolean allow(ScenarioText scenario, Set<String> family, String member) {
        return scenario.has(member) || family.stream().noneMatch(scenario::has);
    }
}
