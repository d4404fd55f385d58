package dev.provost.house;

import dev.provost.conformance.rules.Rule;
import dev.provost.conformance.rules.RuleBook;
import dev.provost.fixtures.server.defect.Defect;
import dev.provost.house.CoverageSheet.Row;
import dev.provost.house.CoverageSheet.Section;
import dev.provost.house.CoverageSheet.Shower;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The page {@code docs/protocol-coverage.md}. */
final class CoverageDocument {

    static final String REGENERATE = "mvn -B verify -Dprovost.write-docs";

    private static final Set<String> RULED =
            RuleBook.standard().rules().stream().map(Rule::requirement).collect(Collectors.toSet());
    private static final Set<String> BROKEN =
            Defect.all().stream().map(Defect::requirement).collect(Collectors.toSet());

    private final List<CoverageSheet> sheets;
    private final TestMethods tests;
    private final StringBuilder page = new StringBuilder();

    private CoverageDocument(List<CoverageSheet> sheets, TestMethods tests) {
        this.sheets = sheets;
        this.tests = tests;
    }

    static String of(List<CoverageSheet> sheets, TestMethods tests) {
        CoverageDocument document = new CoverageDocument(sheets, tests);
        document.introduction();
        document.summary();
        document.untested();
        sheets.forEach(document::sheet);
        return document.page.toString();
    }

    private void introduction() {
        page.append("""
                # Coverage of the protocol

                What OMA DM says, statement by statement, and what proves it here. The statements stand in `features/coverage/`;
                this page is made from them by `%s`, and the build fails when it is out of date
                or names a test, a scenario or a requirement that does not exist.

                - **shown by**: whose messages can show it. A statement that nobody can show is about documents or inner matters.
                - **proof**: tests by class, then scenarios of the suite, then requirements of the catalogue. A requirement followed
                  by *rule* is judged on every exchange of every run; one followed by *defect* is broken by a switchable defect of
                  the reference server, which a run of the suite must notice.

                """.formatted(REGENERATE));
    }

    private void summary() {
        page.append("| part | statements | tested | not tested | of these a client could show |\n");
        page.append("| --- | ---: | ---: | ---: | ---: |\n");
        sheets.forEach(sheet -> summaryLine(sheet.title(), sheet.rows().toList()));
        summaryLine("**all**", sheets.stream().flatMap(CoverageSheet::rows).toList());
        page.append('\n');
    }

    private void summaryLine(String title, List<Row> rows) {
        page.append("| %s | %d | %d | %d | %d |\n"
                .formatted(
                        title,
                        rows.size(),
                        count(rows, Row::isTested),
                        count(rows, row -> !row.isTested()),
                        count(rows, CoverageDocument::isMissing)));
    }

    private static long count(List<Row> rows, Predicate<Row> which) {
        return rows.stream().filter(which).count();
    }

    private static boolean isMissing(Row row) {
        return !row.isTested() && (row.shows() == Shower.CLIENT || row.shows() == Shower.BOTH);
    }

    private void untested() {
        page.append("## Not tested\n\n| id | statement | shown by | why |\n| --- | --- | --- | --- |\n");
        sheets.stream()
                .flatMap(CoverageSheet::rows)
                .filter(row -> !row.isTested())
                .forEach(row -> page.append(
                        "| %s | %s | %s | %s |\n".formatted(row.id(), cell(row.says()), shower(row), cell(row.why()))));
        page.append('\n');
    }

    private void sheet(CoverageSheet sheet) {
        page.append("## %s\n\nFrom %s.\n\n".formatted(sheet.title(), sheet.source()));
        sheet.sections().forEach(this::section);
    }

    private void section(Section section) {
        page.append("### %s\n\n| id | statement | shown by | proof |\n| --- | --- | --- | --- |\n"
                .formatted(section.title()));
        section.rows()
                .forEach(row -> page.append(
                        "| %s | %s | %s | %s |\n".formatted(row.id(), cell(row.says()), shower(row), proof(row))));
        page.append('\n');
    }

    private String proof(Row row) {
        StringBuilder proof = new StringBuilder();
        byClass(row)
                .forEach((type, methods) ->
                        proof.append(type).append(": ").append(methods).append("<br>"));
        if (!row.scenarios().isEmpty()) {
            proof.append(String.join(", ", row.scenarios())).append("<br>");
        }
        row.requirements()
                .forEach(requirement -> proof.append(requirement(requirement)).append("<br>"));
        if (!row.why().isEmpty()) {
            proof.append('*').append(cell(row.why())).append("*<br>");
        }
        return proof.toString().replaceFirst("<br>$", "");
    }

    /** The methods of each class, the class as a link. */
    private Map<String, String> byClass(Row row) {
        return row.tests().stream()
                .collect(Collectors.groupingBy(
                        this::link,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                test -> "`" + test.substring(test.indexOf('#') + 1) + "`", Collectors.joining(", "))));
    }

    private String link(String test) {
        Path file = tests.file(test)
                .orElseThrow(() -> new IllegalStateException("There is no test " + test + " in the sources."));
        return "[%s](../%s)"
                .formatted(test.substring(0, test.indexOf('#')), Checkout.top().relativize(file));
    }

    private static String requirement(String id) {
        return id + (RULED.contains(id) ? " *rule*" : "") + (BROKEN.contains(id) ? " *defect*" : "");
    }

    private static String shower(Row row) {
        return switch (row.shows()) {
            case BOTH -> "both";
            case NONE -> "nobody";
            default -> row.shows().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String cell(String text) {
        return text.strip().replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
    }
}
