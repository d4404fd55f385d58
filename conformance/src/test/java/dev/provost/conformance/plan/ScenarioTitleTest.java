package dev.provost.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTitleTest {

    @Test
    void a_scenario_is_called_as_it_is() {
        assertThat(ScenarioTitle.of(List.of("A phone asks"))).isEqualTo("A phone asks");
    }

    @Test
    void an_example_with_a_name_of_its_own_loses_its_number() {
        assertThat(ScenarioTitle.of(
                        List.of("The phone refuses <package>", "Examples", "Example #2.1: The phone refuses a delta")))
                .isEqualTo("The phone refuses a delta");
    }

    @Test
    void an_example_without_a_name_is_called_after_its_outline_and_table() {
        assertThat(ScenarioTitle.of(List.of("The download fails", "No answer comes", "Example #2.1")))
                .isEqualTo("The download fails: No answer comes");
        assertThat(ScenarioTitle.of(List.of("The new firmware does not work", "Examples", "Example #1.1")))
                .isEqualTo("The new firmware does not work");
    }

    @Test
    void no_scenario_of_the_suite_is_called_by_a_number() {
        assertThat(SuiteReader.read())
                .extracting(ScenarioText::title)
                .noneMatch(title -> title.startsWith("Example"))
                .contains("The download fails: No answer comes");
    }
}
