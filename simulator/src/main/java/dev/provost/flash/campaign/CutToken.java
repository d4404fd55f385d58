package dev.provost.flash.campaign;

import java.util.ArrayList;
import java.util.List;

/**
 * All that is needed to see one failure again, as one short word:
 * {@code ab-nor/full/17t5.3b/seed=7/flaw=no-journal/out-of-order}. Seed 0, no flaw and writes in order are left out.
 *
 * @param layout name of the layout
 * @param scenario name of the scenario
 * @param cuts the cuts
 * @param seed what the campaign was seeded with
 * @param flaws names of the flaws of the phone
 * @param outOfOrder whether programs that were not flushed could be missing
 */
public record CutToken(
        String layout, String scenario, CutList cuts, long seed, List<String> flaws, boolean outOfOrder) {

    private static final String FORM = "LAYOUT/SCENARIO/CUTS[/seed=N][/flaw=NAME][/out-of-order]";

    public CutToken {
        flaws = List.copyOf(flaws);
    }

    /**
     * Reads a token.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static CutToken parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length < 3 || text.length() > 1000) {
            throw new IllegalArgumentException("\"%s\" is no replay token; it has the form %s."
                    .formatted(text.length() > 80 ? text.substring(0, 80) + "..." : text, FORM));
        }
        long seed = 0;
        boolean outOfOrder = false;
        List<String> flaws = new ArrayList<>();
        for (String part : List.of(parts).subList(3, parts.length)) {
            if (part.equals("out-of-order")) {
                outOfOrder = true;
            } else if (part.startsWith("flaw=")) {
                flaws.add(part.substring(5));
            } else if (part.matches("seed=-?\\d{1,18}")) {
                seed = Long.parseLong(part.substring(5));
            } else {
                throw new IllegalArgumentException(
                        "\"%s\" has no place in a replay token; it has the form %s.".formatted(part, FORM));
            }
        }
        return new CutToken(parts[0], parts[1], CutList.parse(parts[2]), seed, flaws, outOfOrder);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(layout + "/" + scenario + "/" + cuts);
        if (seed != 0) {
            text.append("/seed=").append(seed);
        }
        flaws.forEach(flaw -> text.append("/flaw=").append(flaw));
        return text.append(outOfOrder ? "/out-of-order" : "").toString();
    }
}
