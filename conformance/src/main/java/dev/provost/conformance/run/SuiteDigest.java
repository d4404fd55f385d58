package dev.provost.conformance.run;

import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.requirement.RequirementCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
        suite.stream().map(ScenarioText::resource).distinct().sorted().forEach(file -> digest.update(octets(file)));
        catalogue.all().forEach(r -> digest.update(r.toString().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, CHARACTERS);
    }

    private static byte[] octets(String file) {
        try (InputStream in = SuiteDigest.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The feature file " + file + " is not on the class path any more.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
