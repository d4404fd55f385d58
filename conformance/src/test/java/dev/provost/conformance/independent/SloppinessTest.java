package dev.provost.conformance.independent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.provost.conformance.independent.server.Fault;
import dev.provost.conformance.independent.server.Style;
import dev.provost.conformance.plan.Selection;
import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.html.HtmlReport;
import dev.provost.reports.terminal.TerminalSummary;
import dev.provost.syncml.Encoding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SloppinessTest {

    private static final String EACH_KIND_OF_CREDENTIALS = "no credentials, a wrong password and a wrong digest";
    private static final String CHALLENGED_ANEW = "who forgets a session counts anew, and asks for credentials again";
    /** What runs in one configuration only, and one scenario of each kind of those that run in many. */
    private static final Selection EACH_KIND = Selection.ofTags("not @matrix or @id-PROV-001 or @id-PROV-082 or"
            + " @id-PROV-085 or @id-PROV-087 or @id-PROV-088 or @id-PROV-091 or @id-LOB-010 or @id-TRN-008");

    private static final Pattern REQUIREMENT = Pattern.compile("\\bDM[A-Z]+-SRV-\\d\\d\\b");

    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>([^<]*)</h1>");
    private static final Pattern CARD = Pattern.compile("id=\"[a-z]+-(DM[A-Z]+-SRV-\\d\\d)--");

    @TempDir
    private Path directory;

    /** A namespace left out, and the MsgID of the device repeated, are warnings: the device loses nothing by them. */
    @ParameterizedTest
    @CsvSource({
        "NO_FINAL, FAIL, DMPRO-SRV-04, DMPRO-SRV-04",
        "CREDENTIALS_UNCHECKED, FAIL, DMSEC-SRV-01 DMSEC-SRV-02 DMSEC-SRV-05, DMSEC-SRV-01 DMSEC-SRV-02 DMSEC-SRV-05",
        "CMD_IDS_REPEATED, FAIL, DMREP-SRV-08, DMREP-SRV-08",
        "STATUS_CHILDREN_MISPLACED, FAIL, DMREP-SRV-09, DMREP-SRV-09",
        "WRONG_MSG_REFS, FAIL, DMREP-SRV-09, DMREP-SRV-09",
        "WRONG_CMD_REFS, FAIL, DMREP-SRV-09, DMREP-SRV-09",
        "MSG_ID_ECHOED, WARN, DMREP-SRV-05, DMREP-SRV-05",
        "CONTENT_LENGTH_TOO_LONG, FAIL, DMTRN-SRV-01, DMTRN-SRV-01",
        "CONTENT_LENGTH_TOO_SHORT, FAIL, DMTRN-SRV-01, DMTRN-SRV-01",
        "NAMESPACE_UNDECLARED, WARN, DMREP-SRV-01, DMREP-SRV-01",
        "HTML_FOR_MALFORMED, WARN, DMROB-SRV-01, DMROB-SRV-01",
        "HTML_IN_SESSION, FAIL, DMTRN-SRV-01, DMTRN-SRV-01",
        "SESSION_ID_FORGOTTEN, FAIL, DMREP-SRV-04, DMREP-SRV-04",
        "SESSION_FORGOTTEN, FAIL, DMREP-SRV-05, DMREP-SRV-05 DMSEC-SRV-11"
    })
    void a_sloppy_server_is_blamed_for_what_it_does_wrong_and_for_nothing_else(
            Fault fault, Verdict verdict, String byStrangers, String byKnownPhones) {
        judge(PlainRun.bare(Style.of(fault), Selection.everything(), Encoding.XML), fault, verdict, byStrangers);
        judge(PlainRun.inOneVersion(Style.of(fault), EACH_KIND), fault, verdict, byKnownPhones);
    }

    private void judge(RunResult result, Fault fault, Verdict verdict, String requirements) {
        String[] expected = requirements.split(" ");
        assertThat(named(result)).as(reason(fault)).containsExactly(expected);
        assertThat(result.findings()).extracting(Finding::blame).containsOnly(Blame.SERVER);
        assertThat(result.findings()).extracting(Finding::verdict).contains(verdict);
        assertThat(toldOnTheTerminal(result)).as("the terminal").isSubsetOf(expected);
        boolean fails = result.findings().stream().anyMatch(f -> f.verdict() == Verdict.FAIL);
        String headline = headline(fails, expected.length);
        assertThat(TerminalSummary.of(result, Path.of("out")))
                .anySatisfy(line -> assertThat(line).startsWith(headline));
        assertThatThePageSays(result, headline, expected);
        assertThat(result.requirements())
                .filteredOn(r -> r.verdict() != Verdict.PASS && r.verdict() != Verdict.NOT_APPLICABLE)
                .extracting(RequirementResult::id)
                .as("the table of requirements")
                .containsExactlyInAnyOrder(expected);
        assertThat(result.scenarios())
                .filteredOn(s -> s.verdict() == Verdict.ERROR || s.verdict() == Verdict.INCONCLUSIVE)
                .isEmpty();
        assertThat(result.scenarios())
                .filteredOn(s -> s.verdict() == Verdict.FAIL || s.verdict() == Verdict.WARN)
                .isNotEmpty()
                .extracting(ScenarioResult::blame)
                .containsOnly(Blame.SERVER);
    }

    private static String headline(boolean fails, int requirements) {
        return fails
                ? "The server deviates from %d requirement%s.".formatted(requirements, requirements == 1 ? "" : "s")
                : "Nothing required failed; ";
    }

    private void assertThatThePageSays(RunResult result, String headline, String... expected) {
        Path page = directory.resolve("index.html");
        HtmlReport.write(result, page);
        String html = assertDoesNotThrow(() -> Files.readString(page));
        assertThat(groups(HEADING, html)).singleElement().asString().contains(headline);
        assertThat(groups(CARD, html)).containsExactlyInAnyOrder(expected);
    }

    private static Set<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> toldOnTheTerminal(RunResult result) {
        return TerminalSummary.of(result, Path.of("out")).stream()
                .filter(line -> !line.contains("not examined"))
                .flatMap(line -> REQUIREMENT.matcher(line).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String reason(Fault fault) {
        return switch (fault) {
            case CREDENTIALS_UNCHECKED -> EACH_KIND_OF_CREDENTIALS;
            case SESSION_FORGOTTEN -> CHALLENGED_ANEW;
            default -> "one fault, one requirement";
        };
    }

    /** One root does not hide another, be it that it derails every session or that it looks the same. */
    @ParameterizedTest
    @CsvSource({
        "NO_FINAL, CREDENTIALS_UNCHECKED, DMPRO-SRV-04 DMSEC-SRV-01 DMSEC-SRV-02 DMSEC-SRV-05",
        "CREDENTIALS_UNCHECKED, CMD_IDS_REPEATED, DMREP-SRV-08 DMSEC-SRV-01 DMSEC-SRV-02 DMSEC-SRV-05",
        "CREDENTIALS_UNCHECKED, NAMESPACE_UNDECLARED, DMREP-SRV-01 DMSEC-SRV-01 DMSEC-SRV-02 DMSEC-SRV-05",
        "CMD_IDS_REPEATED, SESSION_FORGOTTEN, DMREP-SRV-05 DMREP-SRV-08",
        "NO_FINAL, WRONG_CMD_REFS, DMPRO-SRV-04 DMREP-SRV-09",
        "MSG_ID_ECHOED, SESSION_ID_FORGOTTEN, DMREP-SRV-04 DMREP-SRV-05",
        "STATUS_CHILDREN_MISPLACED, HTML_IN_SESSION, DMREP-SRV-09 DMTRN-SRV-01",
        "HTML_IN_SESSION, HTML_FOR_MALFORMED, DMROB-SRV-01 DMTRN-SRV-01",
        "CONTENT_LENGTH_TOO_SHORT, HTML_FOR_MALFORMED, DMROB-SRV-01 DMTRN-SRV-01",
        "CONTENT_LENGTH_TOO_LONG, HTML_FOR_MALFORMED, DMROB-SRV-01 DMTRN-SRV-01"
    })
    void of_two_faults_at_once_both_are_named(Fault one, Fault other, String requirements) {
        RunResult result = PlainRun.bare(Style.of(one, other), Selection.everything(), Encoding.XML);
        assertThat(named(result)).containsExactly(requirements.split(" "));
    }

    @Test
    void a_server_that_refuses_wbxml_is_told_so_once_for_each_session() {
        RunResult result = PlainRun.bare(Style.PLAIN, Selection.everything(), Encoding.XML, Encoding.WBXML);
        assertThat(named(result)).containsExactly("DMTRN-SRV-03");
        assertThat(result.findings())
                .allSatisfy(f -> assertThat(f.message())
                        .isEqualTo(
                                "The server refuses messages in WBXML. If that is meant, list under encodings in the target"
                                        + " what it serves"));
    }

    private static Set<String> named(RunResult result) {
        return result.findings().stream().map(Finding::requirement).collect(Collectors.toCollection(TreeSet::new));
    }
}
