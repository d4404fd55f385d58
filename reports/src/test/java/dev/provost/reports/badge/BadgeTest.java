package dev.provost.reports.badge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.reports.Blame;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.Verdict;
import dev.provost.reports.sample.SampleRun;
import dev.provost.reports.sample.SmallRun;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class BadgeTest {

    private static final double READABLE = 4.5;

    @Test
    void it_tells_how_many_scenarios_passed_of_all() throws Exception {
        Document svg = parsed(Badge.svg(SmallRun.result()));

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("OMA DM conformance: 0 of 2");
        assertThat(svg.getElementsByTagName("text").item(1).getTextContent()).isEqualTo("0 of 2");
        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("title");
    }

    @Test
    void a_scenario_that_failed_in_one_configuration_did_not_pass() {
        ScenarioResult passed =
                ScenarioResult.builder("PROV-001", SampleRun.WBXML).build();
        ScenarioResult warned = ScenarioResult.builder("PROV-002", SampleRun.WBXML)
                .verdict(Verdict.WARN, Blame.SERVER, "x")
                .build();
        ScenarioResult failed = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(Verdict.FAIL, Blame.SERVER, "x")
                .build();

        assertThat(Badge.svg(SampleRun.of(List.of(passed, warned, failed), List.of())))
                .contains(">1 of 2<");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void white_text_can_be_read_on_every_ground(Verdict verdict) throws Exception {
        ScenarioResult scenario = ScenarioResult.builder("PROV-001", SampleRun.WBXML)
                .verdict(verdict, verdict == Verdict.ERROR ? Blame.NETWORK : Blame.SERVER, "x")
                .build();
        Document svg = parsed(Badge.svg(SampleRun.of(List.of(scenario), List.of())));

        for (int rect = 0; rect < 2; rect++) {
            String fill = svg.getElementsByTagName("rect")
                    .item(rect)
                    .getAttributes()
                    .getNamedItem("fill")
                    .getNodeValue();
            assertThat(1.05 / (luminance(Integer.parseInt(fill.substring(1), 16)) + 0.05))
                    .as(fill)
                    .isGreaterThan(READABLE);
        }
    }

    @Test
    void it_loads_nothing() {
        assertThat(Badge.svg(SmallRun.result()))
                .doesNotContain("href")
                .doesNotContain("url(")
                .doesNotContain("<style");
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int octet) {
        double share = (octet & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
