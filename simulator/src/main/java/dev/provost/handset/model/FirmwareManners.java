package dev.provost.handset.model;

import dev.provost.fumo.FumoResult;
import dev.provost.handset.fumo.Consent;
import dev.provost.handset.fumo.ConsentPolicy;
import dev.provost.handset.fumo.FirmwarePolicy;
import dev.provost.handset.fumo.ReportHabits;
import dev.provost.handset.fumo.ReportHabits.Mark;
import dev.provost.handset.fumo.ReportHabits.Source;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what {@code firmware} of a model file says of the manners of a phone: user, circumstances, spelling of reports. */
final class FirmwareManners {

    private static final int LONGEST_PAUSE = 100_000;
    private static final int MOST_TIMES = 100;
    private static final Map<String, Boolean> SILENCE = Map.of("accepts", true, "refuses", false);
    private static final Map<String, Boolean> ABROAD = Map.of("downloads", true, "waits", false);

    private final FirmwarePolicy policy;
    private final ReportHabits habits;

    FirmwareManners(Section section) {
        FirmwarePolicy plain = FirmwarePolicy.PLAIN;
        policy = new FirmwarePolicy(
                consent(section.optionalSection("consent")),
                word(section, "abroad", ABROAD).orElse(plain.fetchesAbroad()),
                section.truth("keepsPackage", plain.keepsPackage()),
                minutes(section, "pause", plain.pause()),
                section.number("patience", 0, MOST_TIMES, plain.patience()));
        habits = habits(section.optionalSection("report"));
    }

    /** What it does where the specification leaves it to the maker. */
    FirmwarePolicy policy() {
        return policy;
    }

    /** How it reports. */
    ReportHabits habits() {
        return habits;
    }

    private static ConsentPolicy consent(Section section) {
        ConsentPolicy none = ConsentPolicy.NONE;
        Map<String, Consent> questions = names(Consent.values());
        ConsentPolicy consent = new ConsentPolicy(
                Set.copyOf(section.words("asks", word -> Optional.ofNullable(questions.get(word)), questions.keySet())),
                minutes(section, "again", none.again()),
                section.number("times", 1, MOST_TIMES, none.most()),
                word(section, "silence", SILENCE).orElse(false));
        section.done();
        return consent;
    }

    private static ReportHabits habits(Section section) {
        ReportHabits standard = ReportHabits.STANDARD;
        Map<String, String> formats = new LinkedHashMap<>();
        ReportHabits.FORMATS.forEach(format -> formats.put(format, format));
        Map<FumoResult, FumoResult> codes = codes(section);
        ReportHabits habits = new ReportHabits(
                word(section, "source", names(Source.values())).orElse(standard.source()),
                section.truth("prefix", standard.prefixed()),
                word(section, "format", formats).orElse(standard.format()),
                word(section, "mark", names(Mark.values())).orElse(standard.mark()),
                section.truth("repeats", standard.repeats()),
                1,
                codes,
                Optional.empty());
        section.done();
        return habits;
    }

    private static Map<FumoResult, FumoResult> codes(Section section) {
        Section codes = section.optionalSection("codes");
        Map<FumoResult, FumoResult> found = new LinkedHashMap<>();
        codes.scalars().forEach((meant, said) -> found.put(code(codes, meant, said), code(codes, said.text(), said)));
        try {
            return Map.copyOf(ReportHabits.STANDARD.withCodes(found).codes());
        } catch (IllegalArgumentException e) {
            throw codes.fault(codes.line(), String.valueOf(e.getMessage()), "Mend 'codes'");
        }
    }

    private static FumoResult code(Section codes, String text, YamlNode.Scalar place) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{3}"))
                .flatMap(digits -> FumoResult.of(Integer.parseInt(digits)))
                .orElseThrow(() -> codes.fault(
                        place.line(),
                        "'" + text + "' is no result of FUMO 1.0",
                        "Write results, for instance { 200: 250, 410: 450 }"));
    }

    private static Duration minutes(Section section, String key, Duration otherwise) {
        return Duration.ofMinutes(section.number(key, 0, LONGEST_PAUSE, (int) otherwise.toMinutes()));
    }

    private static <E extends Enum<E>> Map<String, E> names(E[] values) {
        Map<String, E> names = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> names.put(value.name().toLowerCase(Locale.ROOT), value));
        return names;
    }

    /** What the word of a key means; empty when the key is absent. */
    static <T> Optional<T> word(Section section, String key, Map<String, T> meanings) {
        return section.optionalText(key)
                .map(word -> Optional.ofNullable(meanings.get(word))
                        .orElseThrow(() -> section.fault(
                                section.find(key).orElseThrow().line(),
                                "'" + word + "' is unknown in '" + key + "'",
                                "Allowed: " + String.join(", ", new TreeSet<>(meanings.keySet())))));
    }
}
