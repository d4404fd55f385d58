package dev.provost.reports.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Verdict;
import dev.provost.reports.html.MatrixReport;
import dev.provost.reports.sample.SmallRun;
import dev.provost.reports.sample.SteadyRun;
import dev.provost.reports.sample.VendorRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class MatrixTest {

    @TempDir
    private Path directory;

    @Test
    void results_stand_side_by_side_and_gaps_stay_open() {
        Matrix matrix = requirements();

        assertThat(matrix.rows()).extracting(Matrix.Row::id).startsWith("DMPRO-SRV-32", "DMREP-SRV-04");
        assertThat(matrix.rows().get(0).cells()).containsExactly(Optional.of(Verdict.FAIL), Optional.empty());
        assertThat(matrix.rows().get(1).cells()).containsExactly(Optional.empty(), Optional.of(Verdict.PASS));
        assertThat(matrix.rows().get(0).agrees()).isFalse();
        assertThat(matrix.rows().get(1).isClean()).isTrue();
        assertThat(matrix.isOfOneSuite()).isTrue();
    }

    @Test
    void a_scenario_has_the_worst_verdict_of_its_configurations() {
        Matrix matrix = new Matrix.Builder(Matrix.Subject.SCENARIO)
                .add("acme", VendorRun.failing())
                .build();

        // PROV-004 warns with XML and passes with WBXML.
        assertThat(matrix.rows())
                .filteredOn(row -> row.id().equals("PROV-004"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly(Optional.of(Verdict.WARN)));
    }

    @Test
    void a_terminal_shows_the_rows_in_which_something_is_wrong() {
        assertThat(MatrixText.of(requirements(), false))
                .containsExactly(
                        "  1  Acme Device Manager at dm.acme.example (acme): The server deviates from 1 requirement.",
                        "  2  Acme Device Manager at dm.acme.example (umbrella): Nothing failed, but 1 scenario run could not be decided.",
                        "",
                        "              1       2",
                        "DMPRO-SRV-32  FAIL            Every message has a header",
                        "DMREP-SRV-08          FAIL    What DMREP-SRV-08 says",
                        "Nothing is wrong with 3 requirements more.");
        assertThat(MatrixText.of(requirements(), true))
                .contains("DMNOTI-SRV-01          -       What DMNOTI-SRV-01 says");
    }

    @Test
    void programs_get_every_row() {
        assertThat(MatrixJson.text(requirements()))
                .contains("\"subject\" : \"requirement\"")
                .contains("\"verdicts\" : [ \"fail\", null ]")
                .contains("\"verdicts\" : [ null, \"notApplicable\" ]");
    }

    @Test
    void the_page_leads_to_each_report_and_is_whole() throws Exception {
        Path file = directory.resolve("matrix.html");
        MatrixReport.write(requirements(), List.of("acme/index.html", ""), file);

        Document page =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
        assertThat(Files.readString(file))
                .contains("href=\"acme/index.html#requirement-DMPRO-SRV-32\"")
                .contains("default-src 'none'")
                .doesNotContain("<script")
                .doesNotContain("https://");
        assertThat(ids(page)).doesNotHaveDuplicates().contains("requirement-DMREP-SRV-08");
    }

    @Test
    void a_hostile_name_stays_text() throws IOException {
        Path file = directory.resolve("matrix.html");
        Matrix matrix = new Matrix.Builder(Matrix.Subject.REQUIREMENT)
                .add("\"><script>alert(1)</script>", SmallRun.result())
                .build();

        MatrixReport.write(matrix, List.of("x"), file);

        assertThat(Files.readString(file)).doesNotContain("<script>");
        assertThat(MatrixText.of(
                        new Matrix.Builder(Matrix.Subject.REQUIREMENT)
                                .add("a\u001b[31m\nb", SmallRun.result())
                                .build(),
                        false))
                .allMatch(line -> line.chars().noneMatch(c -> c < 0x20));
    }

    private static List<String> ids(Document page) {
        List<String> ids = new ArrayList<>();
        var all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("id");
            if (!id.isEmpty()) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Matrix requirements() {
        return new Matrix.Builder(Matrix.Subject.REQUIREMENT)
                .add("acme", SmallRun.result())
                .add("umbrella", SteadyRun.unsteady())
                .build();
    }
}
