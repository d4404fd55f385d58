package dev.provost.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Blame;
import dev.provost.reports.Finding;
import dev.provost.reports.Level;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.SmallRun;
import dev.provost.reports.sample.SteadyRun;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownSummaryTest {

    @Test
    void a_run_is_told_in_a_few_lines() {
        assertThat(MarkdownSummary.text(SmallRun.result())).isEqualTo("""
                ## OMA DM conformance: The server deviates from 1 requirement.

                `Acme Device Manager at dm.acme.example`, 12.3 s, seed 42, Provost 0.1.0. 1 of 2 scenarios were run.

                | passed | failed | warned | inconclusive | not applicable | in error |
                | ---: | ---: | ---: | ---: | ---: | ---: |
                | 0 | 1 | 0 | 0 | 1 | 0 |

                ### What fails

                - **DMPRO-SRV-32** Every message has a header (8.3): in 1 run, blame: server \s
                  `The answer has no header.`; expected `SyncHdr and SyncBody`, was `<SyncML/>` \s
                  again: `provost run http://dm.acme.example:8080/dm --replay PROV-001.wbxml-1.2-md5.42`
                """);
    }

    @Test
    void known_deviations_and_unsteady_verdicts_follow() {
        assertThat(MarkdownSummary.text(SteadyRun.unsteady())).endsWith("""

                ### Known deviations

                - `DMREP-SRV-08` still deviates: `Mended in 4.2`
                - `DMREP-SRV-04` no longer fails: `Mended in 4.2`

                ### Unsteady verdicts

                - `PROV-001` (WBXML, DM 1.2, md5): fail, then pass; counts as inconclusive
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            @team look                    | `@team look`
            "a\nb"                        | `a b`
            # head                        | `# head`
            <img src=x onerror=y>         | `<img src=x onerror=y>`
            [x](javascript:y)             | `[x](javascript:y)`
            a`b                           | `` a`b ``
            ``` x                         | ```` ``` x ````
            fixes #12                     | `fixes #12`
            """)
    void what_a_server_said_is_code_and_nothing_else(String said, String written) {
        assertThat(Markdown.code(said, 300)).isEqualTo(written);
    }

    @Test
    void markup_in_our_own_text_is_taken_literally() {
        assertThat(Markdown.text("Size of <Data> & [x] *a* ~b~ @c"))
                .isEqualTo("Size of \\<Data\\> \\& \\[x\\] \\*a\\* \\~b\\~ \\@c");
    }

    @Test
    void a_disastrous_run_still_fits_into_a_comment() {
        List<ScenarioResult> scenarios = new ArrayList<>();
        for (int number = 0; number < 500; number++) {
            scenarios.add(ScenarioResult.builder("PROV-" + number, SampleRun.WBXML)
                    .verdict(Verdict.FAIL, Blame.SERVER, "x")
                    .finding(
                            Finding.of("REQ-" + number, Level.MUST, Verdict.FAIL, Blame.SERVER, "\u20ac".repeat(5_000)))
                    .build());
        }
        RunResult run = SampleRun.of(scenarios, List.of());

        String text = MarkdownSummary.text(run);

        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(60_000);
        assertThat(text).contains("REQ-0**").endsWith("\nMore is in the report, index.html.\n");
    }
}
