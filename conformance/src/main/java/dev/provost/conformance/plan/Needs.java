package dev.provost.conformance.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the tags of a scenario ask for, and whether it can be had. */
final class Needs {

    /** The tag of a scenario that runs in every configuration. */
    static final String MATRIX = "matrix";

    private static final String HMAC = "hmac";

    private Needs() {}

    /** The highest means that the scenario asks for and the run lacks. */
    static Optional<Unlock> missing(ScenarioText scenario, Set<Unlock> given) {
        List<Unlock> needed = new ArrayList<>();
        if (account(scenario)) {
            needed.add(Unlock.ACCOUNT);
        }
        if (scenario.has("needs-operations")) {
            needed.add(Unlock.OPERATIONS);
        }
        if (scenario.has("needs-belief")) {
            needed.add(Unlock.BELIEF);
        }
        if (scenario.has("needs-notification")) {
            needed.add(Unlock.NOTIFICATION);
        }
        if (scenario.has("needs-bootstrap")) {
            needed.add(Unlock.BOOTSTRAP);
        }
        if (scenario.has("needs-tls")) {
            needed.add(Unlock.TLS);
        }
        if (scenario.has("needs-psk")) {
            needed.add(Unlock.PRE_SHARED_KEY);
        }
        needed.removeAll(given);
        return needed.stream().max(Comparator.naturalOrder());
    }

    /** Whether the server has to know a phone of the scenario. */
    static boolean account(ScenarioText scenario) {
        return scenario.has("needs-account");
    }

    /** Whether a configuration satisfies the tags that restrict version, encoding and credentials. */
    static boolean allow(ScenarioText scenario, Configuration configuration) {
        String version = "dm" + configuration.version().number().replace(".", "");
        return allow(scenario, Set.of("dm11", "dm12", "dm13"), version)
                && allow(scenario, Set.of("xml", "wbxml"), configuration.encodingName())
                && allowCredentials(scenario, configuration.credentialsName());
    }

    /** Servers need not support HMAC, so only those scenarios run with it that speak of it. */
    private static boolean allowCredentials(ScenarioText scenario, String name) {
        return allow(scenario, Set.of("md5", "basic", HMAC), name) && (scenario.has(HMAC) || !name.equals(HMAC));
    }

    private static boolean allow(ScenarioText scenario, Set<String> family, String member) {
        return scenario.has(member) || family.stream().noneMatch(scenario::has);
    }
}
