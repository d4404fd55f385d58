package dev.provost.reports.html;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the lines of a message that a finding speaks of: those of an element that it names with the value that it says was
 * there, else those of the elements that it names. Where that leaves too many lines, none is pointed at.
 */
final class PointedLines {

    private static final int MOST = 3;
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Za-z]+\\b");
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z]+)");

    private PointedLines() {}

    /** The numbers of the lines, counted from 0. */
    static Set<Integer> of(List<String> lines, Occurrence.Problem finding) {
        Set<String> named = named(finding);
        List<Integer> elements = numbers(lines, line -> named.contains(element(line)));
        List<Integer> values = elements.stream()
                .filter(number -> finding.actual().contains(">" + content(lines.get(number)) + "<")
                        || says(finding.actual(), content(lines.get(number))))
                .toList();
        List<Integer> best = values.isEmpty() ? elements : values;
        return best.size() > MOST ? Set.of() : new TreeSet<>(best);
    }

    private static Set<String> named(Occurrence.Problem finding) {
        String said = String.join(" ", finding.message(), finding.expected(), finding.actual());
        return NAME.matcher(said).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static List<Integer> numbers(List<String> lines, Predicate<String> wanted) {
        return IntStream.range(0, lines.size())
                .filter(number -> wanted.test(lines.get(number)))
                .boxed()
                .toList();
    }

    private static String element(String line) {
        return ELEMENT.matcher(line)
                .results()
                .findFirst()
                .map(match -> match.group(1))
                .orElse("");
    }

    private static String content(String line) {
        int from = line.indexOf('>') + 1;
        int to = line.indexOf('<', from);
        return from > 0 && to > from ? line.substring(from, to) : "";
    }

    private static boolean says(String actual, String content) {
        return !content.isEmpty()
                && Pattern.compile("(?<![\\w.])" + Pattern.quote(content) + "(?![\\w.])")
                        .matcher(actual)
                        .find();
    }
}
