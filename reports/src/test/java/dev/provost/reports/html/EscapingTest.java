package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Attempt;
import dev.provost.reports.Baseline;
import dev.provost.reports.Blame;
import dev.provost.reports.Claim;
import dev.provost.reports.Configuration;
import dev.provost.reports.Direction;
import dev.provost.reports.Explanation;
import dev.provost.reports.Fetch;
import dev.provost.reports.FileNames;
import dev.provost.reports.Finding;
import dev.provost.reports.KnownDeviation;
import dev.provost.reports.Level;
import dev.provost.reports.Octets;
import dev.provost.reports.Push;
import dev.provost.reports.RequirementResult;
import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.StatementCheck;
import dev.provost.reports.StepResult;
import dev.provost.reports.Target;
import dev.provost.reports.Transcript;
import dev.provost.reports.Verdict;
import dev.provost.reports.WireMessage;
import dev.provost.reports.WireReader;
import dev.provost.reports.sample.SampleRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapingTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "</style><script>alert(1)</script>",
                "</title><img src=x onerror=alert(1)>",
                "--><svg/onload=alert(1)>",
                "javascript:alert(1)",
                "{{{headline}}}",
                "a\u0000b\u0008c\u001b[31md\u0085e\u202ef\uD800g\uFFFF"
            })
    void whatever_a_server_says_stays_text(String said) throws IOException {
        Page page = Page.of(hostile(said), directory);

        assertThat(page.all("script", "img", "svg", "iframe", "object")).isEmpty();
        assertThat(page.all()).allSatisfy(element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotEqualTo("autofocus");
            }
            assertThat(element.getAttribute("href")).doesNotStartWith("javascript:");
        });
        assertThat(Page.words(page.all("h1").getFirst())).isEqualTo("The server deviates from 1 requirement.");
    }

    @Test
    void a_script_is_shown_as_it_was_said() throws IOException {
        assertThat(Page.of(hostile("<script>alert(1)</script>"), directory).text())
                .contains("<dd>&lt;script&gt;alert(1)&lt;/script&gt;</dd>");
    }

    @Test
    void control_characters_are_shown_by_their_pictures() throws IOException {
        Page page = Page.of(hostile("a\u0000b\u001bc\u007f"), directory);

        assertThat(page.text()).contains("<dd>a\u2400b\u241bc\u2421</dd>");
    }

    @Test
    void the_page_forbids_scripts_and_loads_nothing() throws IOException {
        Page page = Page.of(hostile("x"), directory);

        assertThat(page.text()).contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"");
        assertThat(page.all("link"))
                .singleElement()
                .extracting(l -> l.getAttribute("href"))
                .isEqualTo("data:,");
        assertThat(page.all("style"))
                .singleElement()
                .satisfies(style -> assertThat(style.getTextContent())
                        .doesNotContain("url(")
                        .doesNotContain("@import"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "card", "mark"})
    void no_template_leaves_anything_unescaped(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name + ".mustache")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("{{{", "{{&");
        }
    }

    /** A run that says the same thing in every place where there is text. */
    private static RunResult hostile(String said) {
        String name = FileNames.safe(said);
        Configuration configuration = new Configuration(said, said, said);
        WireMessage message = new WireMessage(
                        Direction.SERVER_TO_DEVICE,
                        Instant.EPOCH,
                        0,
                        said,
                        Octets.of((byte) 1),
                        said,
                        "<Data>" + said + "</Data>",
                        List.of(said))
                .explained(
                        List.of(new Explanation("x" + said, List.of(new Explanation.Step(said, said)))),
                        new WireReader() {
                            @Override
                            public String tokens(WireMessage any) {
                                return said;
                            }

                            @Override
                            public List<String> codes(WireMessage any) {
                                return List.of(said);
                            }
                        });
        Push push = new Push(Instant.EPOCH, said, said, Octets.of((byte) 1), List.of(said), List.of(said));
        ScenarioResult scenario = ScenarioResult.builder(said, configuration)
                .titled(said, said)
                .tags(List.of(said))
                .requirements(List.of(said))
                .verdict(Verdict.FAIL, Blame.SERVER, said)
                .alternative(said)
                .step(new StepResult(said, said, StepResult.Outcome.FAILED, Optional.of(said), Duration.ZERO))
                .finding(Finding.of(said, Level.MUST, Verdict.FAIL, Blame.SERVER, said)
                        .withExpectation(said, said)
                        .withEvidence(name, 0))
                .transcript(new Transcript(name, said, said, List.of(message))
                        .withPushes(List.of(push))
                        .withFetches(List.of(new Fetch(
                                Instant.EPOCH,
                                said,
                                said,
                                said,
                                said,
                                Octets.of((byte) 1),
                                said,
                                1,
                                said,
                                Octets.of((byte) 1),
                                List.of(said)))))
                .replay(said)
                .attempts(List.of(new Attempt(Verdict.PASS, Blame.NONE, said)))
                .build();
        ScenarioResult untested = ScenarioResult.builder(said + "2", configuration)
                .titled(said, said)
                .verdict(Verdict.NOT_APPLICABLE, Blame.NONE, said)
                .build();
        RunResult sample = SampleRun.of(
                List.of(scenario, untested),
                List.of(new RequirementResult(said, Level.MUST, said, said, Verdict.FAIL, 1, List.of(said))));
        Target target = new Target(said, said, said, said, List.of(said), List.of(said), said, List.of(said));
        KnownDeviation known = new KnownDeviation("x" + said, said, Optional.empty(), KnownDeviation.State.EXPIRED);
        List<Claim> claims = List.of(new Claim("x" + said, said));
        return new RunResult(
                        said,
                        said,
                        1,
                        sample.started(),
                        sample.duration(),
                        target,
                        said,
                        sample.scenarios(),
                        sample.requirements(),
                        new Baseline(List.of(known), true))
                .withStatement(new StatementCheck(said, claims, claims));
    }
}
