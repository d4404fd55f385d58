package dev.provost.conformance.run;

import dev.provost.conformance.plan.FeatureFile;
import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.requirement.RequirementCatalogue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether two runs used the same feature texts and the same requirements. */
final class SuiteDigest {

    private static final int CHARACTERS = 16;

    private SuiteDigest() {}

    static String of(List<ScenarioText> suite, RequirementCatalogue catalogue) {
        MessageDigest digest = sha256();
        suite.stream()
                .map(ScenarioText::resource)
                .distinct()
                .sorted()
                .forEach(file -> digest.update(FeatureFile.octets(file)));
        catalogue.all().forEach(r -> digest.update(r.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, CHARACTERS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
