package dev.provost.reports.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Attempt;
import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.SmallRun;
import dev.provost.reports.sample.VendorRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitXmlTest {

    @TempDir
    private Path directory;

    @Test
    void a_run_is_one_suite_for_each_feature_and_one_case_for_each_scenario_run() throws Exception {
        assertThat(Files.readString(written(SmallRun.result()))).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="Provost: http://dm.acme.example:8080/dm" tests="2" failures="1" errors="0" skipped="1" time="12.300" timestamp="2026-11-20T10:00:00Z">
                  <testsuite name="A new device" tests="2" failures="1" errors="0" skipped="1" time="0.125" timestamp="2026-11-20T10:00:00Z">
                    <properties>
                      <property name="provost" value="0.1.0"></property>
                      <property name="run" value="20261120-100000-1"></property>
                      <property name="seed" value="42"></property>
                      <property name="suite" value="sha256:9f2c51d0"></property>
                    </properties>
                    <testcase classname="A new device" name="PROV-001 First power-on [WBXML, DM 1.2, md5]" time="0.125">
                      <failure type="server" message="The answer has no header.">The answer has no header.

                DMPRO-SRV-32 (MUST, fail, blame: server): The answer has no header.
                  expected: SyncHdr and SyncBody
                  actual:   &lt;SyncML/&gt;
                  evidence: transcripts/PROV-001.wbxml-1.2-md5.txt #1</failure>
                      <system-out>transcript: transcripts/PROV-001.wbxml-1.2-md5.txt
                [[ATTACHMENT|FOLDER/transcripts/PROV-001.wbxml-1.2-md5.txt]]
                again: provost run http://dm.acme.example:8080/dm --replay PROV-001.wbxml-1.2-md5.42</system-out>
                    </testcase>
                    <testcase classname="A new device" name="PROV-002 Bulk change [WBXML, DM 1.2, md5]" time="0.000">
                      <skipped message="not applicable: Needs an adapter."></skipped>
                    </testcase>
                  </testsuite>
                </testsuites>
                """.replace("FOLDER", directory.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "PASS,           NONE,          ''",
        "WARN,           SERVER,        system-out",
        "FAIL,           SERVER,        failure",
        "FAIL,           ADAPTER,       error",
        "ERROR,          ADAPTER,       error",
        "ERROR,          HARNESS,       error",
        "ERROR,          NETWORK,       error",
        "ERROR,          CONFIGURATION, error",
        "INCONCLUSIVE,   NONE,          skipped",
        "NOT_APPLICABLE, NONE,          skipped",
    })
    void a_verdict_becomes_the_outcome_that_build_servers_know(Verdict verdict, Blame blame, String element)
            throws Exception {
        ScenarioResult scenario = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(verdict, blame, "why")
                .build();

        Element testCase = testCase(SampleRun.of(List.of(scenario), List.of()));

        assertThat(firstChild(testCase)).isEqualTo(element);
    }

    @Test
    void a_failure_that_the_baseline_excuses_is_skipped_with_its_reason() throws Exception {
        ScenarioResult scenario = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.FAIL, Blame.SERVER, "why")
                .build();
        KnownDeviation known =
                new KnownDeviation("PROV-001", "mended in 4.2", Optional.empty(), KnownDeviation.State.MATCHED);

        Element testCase = testCase(SampleRun.of(List.of(scenario), List.of(), new Baseline(List.of(known), false)));

        Element skipped = (Element) testCase.getElementsByTagName("skipped").item(0);
        assertThat(skipped.getAttribute("message")).isEqualTo("known deviation: mended in 4.2");
    }

    @Test
    void octets_that_xml_cannot_hold_get_a_visible_stand_in() throws Exception {
        ScenarioResult scenario = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.FAIL, Blame.SERVER, "a\u0000b\u001b ]]> <&\" \uD800 \uFFFF \uD83D\uDE00")
                .build();

        Element testCase = testCase(SampleRun.of(List.of(scenario), List.of()));

        Element failure = (Element) testCase.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("a\u2400b\u241b ]]> <&\" \uFFFD \uFFFD \uD83D\uDE00");
        assertThat(failure.getTextContent()).isEqualTo(failure.getAttribute("message"));
    }

    @Test
    void the_counts_of_the_root_are_those_of_its_cases() throws Exception {
        Element root = parsed(VendorRun.failing()).getDocumentElement();

        for (String[] pair : new String[][] {
            {"tests", "testcase"}, {"failures", "failure"}, {"errors", "error"}, {"skipped", "skipped"}
        }) {
            assertThat(root.getElementsByTagName(pair[1]).getLength())
                    .as(pair[0])
                    .isPositive()
                    .hasToString(root.getAttribute(pair[0]));
        }
    }

    @Test
    void tries_of_a_repeated_run_stand_in_the_order_of_surefire() throws Exception {
        Attempt failed = new Attempt(Verdict.FAIL, Blame.SERVER, "No answer.");
        Attempt passed = new Attempt(Verdict.PASS, Blame.NONE, "");
        ScenarioResult flaky = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.INCONCLUSIVE, Blame.NONE, "It did not end twice in the same way.")
                .attempts(List.of(failed, passed))
                .build();
        ScenarioResult steady = ScenarioResult.builder("PROV-002", SampleRun.WBXML)
                .verdict(Verdict.FAIL, Blame.SERVER, "No answer.")
                .attempts(List.of(failed, failed))
                .build();

        Element unsure = testCase(SampleRun.of(List.of(flaky), List.of()));
        Element sure = testCase(SampleRun.of(List.of(steady), List.of()));

        assertThat(children(unsure)).containsExactly("flakyFailure", "skipped", "system-out");
        assertThat(children(
                        (Element) unsure.getElementsByTagName("flakyFailure").item(0)))
                .containsExactly("stackTrace");
        assertThat(unsure.getTextContent()).contains("flaky: fail, then pass");
        assertThat(children(sure)).containsExactly("failure", "rerunFailure");
        assertThat(((Element) sure.getElementsByTagName("rerunFailure").item(0)).getAttribute("message"))
                .isEqualTo("No answer.");
    }

    @Test
    void transcripts_of_what_went_wrong_are_attached_as_jenkins_and_gitlab_read_it() throws Exception {
        assertThat(testCase(SmallRun.result()).getTextContent())
                .contains("[[ATTACHMENT|" + directory + "/transcripts/PROV-001.wbxml-1.2-md5.txt]]");
    }

    @Test
    void what_a_server_said_attaches_no_file() throws Exception {
        ScenarioResult scenario = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.WARN, Blame.SERVER, "[[ATTACHMENT|/etc/passwd]]")
                .alternative("[[ATTACHMENT|/etc/passwd]]")
                .build();

        assertThat(testCase(SampleRun.of(List.of(scenario), List.of())).getTextContent())
                .contains("warning: [ [ATTACHMENT|/etc/passwd]]")
                .doesNotContain("[[ATTACHMENT");
    }

    private static List<String> children(Element parent) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element child) {
                names.add(child.getTagName());
            }
        }
        return names;
    }

    private Path written(RunResult run) {
        Path file = directory.resolve("junit.xml");
        JUnitXml.write(run, file);
        return file;
    }

    private Document parsed(RunResult run) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(written(run).toFile());
    }

    private Element testCase(RunResult run) throws Exception {
        return (Element) parsed(run).getElementsByTagName("testcase").item(0);
    }

    private static String firstChild(Element element) {
        return element.getElementsByTagName("*").getLength() == 0
                ? ""
                : element.getElementsByTagName("*").item(0).getNodeName();
    }
}
