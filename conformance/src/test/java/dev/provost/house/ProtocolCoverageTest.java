package dev.provost.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.plan.SuiteReader;
import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.house.CoverageSheet.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The statements of the specifications under {@code features/coverage/} and what they name as proof. */
class ProtocolCoverageTest {

    private static List<CoverageSheet> sheets;
    private static TestMethods tests;

    @BeforeAll
    static void read() throws IOException {
        sheets = CoverageSheet.all();
        tests = TestMethods.ofCheckout();
    }

    @Test
    void ids_are_unique_and_have_the_agreed_form() {
        assertThat(rows())
                .extracting(Row::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("(PRO|SEC|TND|STA|NOT|FUM)-\\d+\\.\\d+"));
    }

    @Test
    void every_statement_is_a_sentence() {
        assertThat(rows())
                .extracting(row -> row.says().strip())
                .allMatch(says -> says.matches("(?s)[\\p{Lu}\\d?].*\\."));
    }

    @Test
    void what_is_not_tested_says_why() {
        assertThat(rows())
                .filteredOn(row -> !row.isTested() && row.why().isBlank())
                .extracting(Row::id)
                .isEmpty();
    }

    @Test
    void every_test_exists() {
        assertThat(rows().flatMap(row -> row.tests().stream()))
                .filteredOn(test -> tests.file(test).isEmpty())
                .as("tests that no source file holds")
                .isEmpty();
    }

    @Test
    void every_scenario_exists() {
        assertThat(SuiteReader.read())
                .extracting(ScenarioText::id)
                .containsAll(rows().flatMap(row -> row.scenarios().stream()).toList());
    }

    @Test
    void every_requirement_exists() {
        assertThat(RequirementCatalogue.standard().all())
                .extracting(Requirement::id)
                .containsAll(rows().flatMap(row -> row.requirements().stream()).toList());
    }

    @Test
    void the_page_is_up_to_date() throws IOException {
        Path page = Checkout.top().resolve("docs/protocol-coverage.md");
        String expected = CoverageDocument.of(sheets, tests);
        if (System.getProperty("provost.write-docs") != null) {
            Files.writeString(page, expected);
        }
        assertThat(page)
                .as("Write it anew with `" + CoverageDocument.REGENERATE + "`, or faster with"
                        + " `mvn -B test -pl conformance -am -Dtest=ProtocolCoverageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dprovost.write-docs`")
                .hasContent(expected);
    }

    private static Stream<Row> rows() {
        return sheets.stream().flatMap(CoverageSheet::rows);
    }
}
