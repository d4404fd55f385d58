package dev.provost.conformance.plan;

import java.util.Optional;

/**
 * A short string that runs one scenario again exactly as it ran: {@code PROV-001.x12m.5}.
 *
 * <p>Three parts with dots between them: the scenario's identifier; the configuration in four characters - {@code x} or
 * {@code w} for the encoding, the version without its dot, {@code m}, {@code b} or {@code h}
 * for md5, basic or hmac; the seed of the run
 * as a number to the base 36 (unsigned). Every character is safe in a URL and in a shell.
 *
 * @param scenario identifier of the scenario
 * @param configuration the configuration it ran in
 * @param seed seed of the run
 */
public record ReplayToken(String scenario, Configuration configuration, long seed) {

    private static final int RADIX = 36;
    private static final int LONGEST = 200;
    private static final String SHAPE =
            "A token looks like PROV-001.x12m.5 and stands beside each scenario in the results.";

    /** The token as text. */
    public String text() {
        return scenario + "." + configuration.shorthand() + "." + Long.toUnsignedString(seed, RADIX);
    }

    /**
     * Reads a token.
     *
     * @throws PlanException when the text is no token
     */
    public static ReplayToken parse(String text) {
        if (text.length() > LONGEST) {
            throw new PlanException("A text of " + text.length() + " characters is no replay token. " + SHAPE);
        }
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length != 3 || !parts[0].matches("[A-Za-z0-9-]+")) {
            throw new PlanException("The replay token \"" + text + "\" does not have three parts. " + SHAPE);
        }
        Optional<Configuration> configuration = Configuration.ofShorthand(parts[1]);
        if (configuration.isEmpty()) {
            throw new PlanException(
                    "The replay token \"" + text + "\" names no configuration: \"" + parts[1] + "\". " + SHAPE);
        }
        return new ReplayToken(parts[0], configuration.get(), seed(text, parts[2]));
    }

    private static long seed(String text, String digits) {
        try {
            return Long.parseUnsignedLong(digits, RADIX);
        } catch (NumberFormatException e) {
            throw new PlanException(
                    "The replay token \"" + text + "\" ends in no seed: \"" + digits + "\". " + SHAPE, e);
        }
    }
}
