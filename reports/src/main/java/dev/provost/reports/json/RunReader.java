package dev.provost.reports.json;

import dev.provost.reports.Attempt;
import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.Claim;
import dev.provost.reports.Configuration;
import dev.provost.reports.Course;
import dev.provost.reports.Finding;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.Level;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.ScenarioResultBuilder;
import dev.provost.reports.StatementCheck;
import dev.provost.reports.Target;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the records of a run from the tree of its file. */
final class RunReader {

    private static final String FOLDER = "transcripts/";
    private static final String EXTENSION = ".txt";

    private final Place root;

    RunReader(Place root) {
        this.root = root;
    }

    RunResult run() {
        RunResult run = new RunResult(
                root.text("provost"),
                notBlank(root, "run"),
                root.number("seed"),
                root.read("started", Instant::parse),
                duration(root),
                target(root.of("target")),
                root.text("suite"),
                scenarios(),
                root.list("requirements", RunReader::requirement),
                root.ifPresent("baseline").map(RunReader::baseline).orElse(Baseline.none()));
        RunResult told =
                run.withCourse(root.ifPresent("course").map(CourseJson::read).orElse(Course.SMOOTH));
        return root.ifPresent("statement")
                .map(RunReader::statement)
                .map(told::withStatement)
                .orElse(told);
    }

    private static Target target(Place place) {
        return new Target(
                place.ifPresent("argument").isPresent() ? place.text("argument") : "",
                place.text("url"),
                place.text("id"),
                place.text("description"),
                place.texts("versions"),
                place.texts("encodings"),
                place.text("adapter"),
                place.texts("defects"));
    }

    private List<ScenarioResult> scenarios() {
        Map<String, ScenarioResultBuilder> byKey = new HashMap<>();
        List<ScenarioResultBuilder> all = root.list("scenarios", place -> {
            ScenarioResultBuilder builder = scenario(place);
            byKey.put(key(place, "id"), builder);
            return builder;
        });
        root.list("findings", place -> {
            ScenarioResultBuilder owner = byKey.get(key(place, "scenario"));
            if (owner == null) {
                throw place.wrong("belongs to no scenario run of the file");
            }
            return owner.finding(finding(place));
        });
        return all.stream().map(ScenarioResultBuilder::build).toList();
    }

    private static String key(Place place, String id) {
        return place.text(id) + "." + place.text("configuration");
    }

    private static ScenarioResultBuilder scenario(Place place) {
        ScenarioResultBuilder builder = ScenarioResult.builder(
                        notBlank(place, "id"), place.read("configuration", Configuration::ofSlug))
                .titled(place.text("title"), place.text("feature"))
                .tags(place.texts("tags"))
                .requirements(place.texts("requirements"))
                .verdict(verdict(place), blame(place), place.text("reason"))
                .alternative(place.text("alternative"))
                .duration(duration(place))
                .replay(place.text("replay"));
        place.list("transcripts", RunReader::transcript).forEach(builder::transcript);
        if (place.ifPresent("attempts").isPresent()) {
            builder.attempts(
                    place.list("attempts", each -> new Attempt(verdict(each), blame(each), each.text("reason"))));
        }
        return builder;
    }

    private static Transcript transcript(Place place) {
        return new Transcript(name(place), "", "", List.of());
    }

    /** Such a name becomes a link or a path, so that no other shape is let in. */
    private static String name(Place place) {
        String file = place.node().asText();
        boolean shaped = file.startsWith(FOLDER) && file.endsWith(EXTENSION);
        String name = shaped ? file.substring(FOLDER.length(), file.length() - EXTENSION.length()) : "";
        if (!Transcript.isName(name)) {
            throw place.wrong("is \"" + file + "\" and not a file in transcripts/");
        }
        return name;
    }

    private static Finding finding(Place place) {
        return new Finding(
                notBlank(place, "requirement"),
                level(place),
                verdict(place),
                blame(place),
                place.text("message"),
                place.text("expected"),
                place.text("actual"),
                place.ifPresent("transcript").map(RunReader::name),
                messageIndex(place));
    }

    private static OptionalInt messageIndex(Place place) {
        if (place.ifPresent("messageIndex").isEmpty()) {
            return OptionalInt.empty();
        }
        long index = place.number("messageIndex");
        if (index < 0 || index > Integer.MAX_VALUE) {
            throw place.of("messageIndex").wrong("is " + index + "; messages are counted from 0");
        }
        return OptionalInt.of((int) index);
    }

    private static RequirementResult requirement(Place place) {
        return new RequirementResult(
                notBlank(place, "id"),
                level(place),
                place.text("section"),
                place.text("title"),
                verdict(place),
                Math.max(0, place.number("observed")),
                place.texts("scenarios"));
    }

    private static Baseline baseline(Place place) {
        List<KnownDeviation> entries = place.list(
                "entries",
                each -> new KnownDeviation(
                        notBlank(each, "subject"),
                        Optional.of(optionalText(each, "configuration")).filter(only -> !only.isEmpty()),
                        each.text("reason"),
                        each.read("until", RunReader::date),
                        each.read("state", key -> oneOf(KnownDeviation.State.values(), KnownDeviation.State::key, key)),
                        optionalText(each, "place"),
                        ""));
        return new Baseline(entries, place.of("lenient").node().asBoolean(), optionalText(place, "file"));
    }

    private static Optional<LocalDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static StatementCheck statement(Place place) {
        return new StatementCheck(
                place.text("source"),
                claims(place, "claimedNotSeen"),
                claims(place, "seenNotClaimed"),
                claims(place, "denied"),
                claims(place, "offered"),
                place.ifPresent("warnings").isPresent() ? place.texts("warnings") : List.of());
    }

    /** What files of earlier versions do not hold. */
    private static String optionalText(Place place, String key) {
        return place.ifPresent(key).isPresent() ? place.text(key) : "";
    }

    private static List<Claim> claims(Place place, String key) {
        return place.ifPresent(key).isEmpty()
                ? List.of()
                : place.list(key, each -> new Claim(notBlank(each, "capability"), each.text("remark")));
    }

    static Duration duration(Place place) {
        double seconds = place.of("seconds").node().asDouble(-1);
        if (!(seconds >= 0 && seconds < Integer.MAX_VALUE)) {
            throw place.of("seconds").wrong("is no number of seconds");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static String notBlank(Place place, String key) {
        String text = place.text(key);
        if (text.isBlank()) {
            throw place.of(key).wrong("is blank");
        }
        return text;
    }

    private static Verdict verdict(Place place) {
        return place.read("verdict", key -> oneOf(Verdict.values(), Verdict::key, key));
    }

    private static Blame blame(Place place) {
        return place.read("blame", key -> oneOf(Blame.values(), Blame::key, key));
    }

    private static Level level(Place place) {
        return place.read("level", key -> oneOf(Level.values(), Level::name, key));
    }

    private static <T> T oneOf(T[] all, Function<T, String> key, String wanted) {
        return Stream.of(all)
                .filter(each -> key.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + wanted + "\" is none of "
                        + Stream.of(all).map(key).collect(Collectors.joining(", "))));
    }
}
