package dev.provost.handset.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.session.PromptOptions;
import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import dev.provost.syncml.AlertCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserScriptTest {

    private static final String SCRIPT = """
            user:
              - { kind: question, about: delete, does: rejects, after: 4 }
              - { kind: input, enters: "2014" }
              - { kind: choices, chooses: [1, 3] }
              - { about: survey, does: silent }
            """;

    private final UserScript user = read(SCRIPT).user();

    @Test
    void the_first_line_that_fits_counts() {
        assertThat(user.answer(prompt(AlertCode.CONFIRM_OR_REJECT, "DELETE the survey?")))
                .isEqualTo(new UserAnswer.Late(4, UserAnswer.REJECTED));
        assertThat(user.answer(prompt(AlertCode.CONFIRM_OR_REJECT, "Take the survey?")))
                .isEqualTo(UserAnswer.NO_ANSWER);
        assertThat(user.answer(prompt(AlertCode.TEXT_INPUT, "PIN?"))).isEqualTo(new UserAnswer.Entered("2014"));
        assertThat(user.answer(prompt(AlertCode.MULTIPLE_CHOICE, "Which?")))
                .isEqualTo(new UserAnswer.Chosen(List.of(1, 3)));
    }

    @Test
    void where_no_line_fits_he_accepts() {
        assertThat(user.answer(prompt(AlertCode.CONFIRM_OR_REJECT, "Shall we?")))
                .isEqualTo(UserAnswer.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{ kind: question }|a line of 'user' says 0 things that he does. Give one of 'does', 'enters' and 'chooses'",
                "{ does: accepts, enters: x }|says 2 things that he does",
                "{ does: dances }|'dances' is unknown in 'does'. Allowed: accepts, cancels, rejects, silent",
                "{ kind: poem, does: accepts }|'poem' is unknown in 'kind'. Allowed: display, question, input, choice, choices",
                "{ chooses: [0] }|'chooses' cannot hold '0'. Write numbers from 1 to 10000",
                "{ chooses: [one] }|'chooses' cannot hold 'one'. Write numbers from 1 to 10000",
                "{ does: accepts, when: now }|'when' is unknown in 'user'",
                "accepts|'user' holds a single value. Write keys with values, for instance {does: accepts}"
            })
    void a_slip_is_told_with_its_line(String line, String message) {
        assertThatThrownBy(() -> read("user:\n  - " + line + "\n"))
                .isInstanceOf(BadModelException.class)
                .hasMessageMatching("plain.yaml, line \\d+: .*")
                .hasMessageContaining(message);
    }

    @Test
    void a_display_shows_no_more_choices_than_the_model_says() {
        assertThat(ModelText.good().mostChoices()).isEqualTo(Integer.MAX_VALUE);
        assertThat(ModelReader.read(ModelText.with("capacity: 4000", "capacity: 4000\n  choices: 6"), "plain.yaml")
                        .mostChoices())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"1.1,1.0", "1.2,1.0", "1.3,1.1"})
    void the_identifiers_of_the_standard_objects_are_those_of_the_preferred_version(String version, String expected) {
        HandsetModel model = ModelReader.read(
                ModelText.GOOD.replaceFirst("versions: \\[.*]", "versions: [\"" + version + "\"]"), "plain.yaml");

        assertThat(type(model, "./DevInfo")).isEqualTo("urn:oma:mo:oma-dm-devinfo:" + expected);
        assertThat(type(model, "./DevDetail")).isEqualTo("urn:oma:mo:oma-dm-devdetail:" + expected);
        assertThat(type(model, "./DMAcc/op")).isEqualTo("urn:oma:mo:oma-dm-dmacc:" + expected);
    }

    private static String type(HandsetModel model, String uri) {
        return model.tree()
                .node(dev.provost.tree.LocUri.parse(uri))
                .orElseThrow()
                .type();
    }

    private static HandsetModel read(String user) {
        return ModelReader.read(ModelText.with("user: rejects\n", user), "plain.yaml");
    }

    private static UserPrompt prompt(AlertCode kind, String text) {
        return new UserPrompt(kind, text, List.of("A", "B", "C"), PromptOptions.NONE);
    }
}
