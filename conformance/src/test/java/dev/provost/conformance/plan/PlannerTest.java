package dev.provost.conformance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.provost.security.AuthType;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final List<Configuration> ALL = Configuration.of(
            List.of(DmVersion.DM_1_2, DmVersion.DM_1_1),
            List.of(Encoding.XML, Encoding.WBXML),
            EnumSet.of(AuthType.MD5, AuthType.BASIC));
    private static final Set<AuthType> BOTH = EnumSet.allOf(AuthType.class);
    private static final ScenarioText PLAIN = scenario("A-001");
    private static final ScenarioText MATRIX = scenario("A-002", "matrix");
    private static final ScenarioText OLD = scenario("A-003", "dm11");
    private static final ScenarioText OLD_MATRIX = scenario("A-004", "matrix", "dm11", "basic");
    private static final ScenarioText ACCOUNT = scenario("A-005", "needs-account", "matrix");
    private static final ScenarioText OPERATIONS = scenario("A-006", "needs-account", "needs-operations");
    private static final List<ScenarioText> SUITE = List.of(PLAIN, MATRIX, OLD, OLD_MATRIX, ACCOUNT, OPERATIONS);

    private static ScenarioText scenario(String id, String... tags) {
        Set<String> all = new java.util.HashSet<>(Set.of(tags));
        all.add("id-" + id);
        return ScenarioText.of("title of " + id, "feature", "features/a.feature", 1, all);
    }

    private static Plan plan(Set<Unlock> given, Selection selection) {
        return new Planner(ALL, given, BOTH, "some").plan(SUITE, selection);
    }

    private static List<String> configurations(Plan plan, ScenarioText scenario) {
        return plan.planned().stream()
                .filter(p -> p.scenario().equals(scenario))
                .map(p -> p.configuration().id())
                .toList();
    }

    @Test
    void a_plain_scenario_runs_once_in_the_first_configuration() {
        assertThat(configurations(plan(Set.of(), Selection.everything()), PLAIN))
                .containsExactly("xml-1.2-md5");
    }

    @Test
    void a_matrix_scenario_runs_in_every_configuration() {
        assertThat(configurations(plan(Set.of(), Selection.everything()), MATRIX))
                .hasSize(8);
    }

    @Test
    void a_tag_restricts_the_configurations() {
        Plan plan = plan(Set.of(), Selection.everything());
        assertThat(configurations(plan, OLD)).containsExactly("xml-1.1-md5");
        assertThat(configurations(plan, OLD_MATRIX)).containsExactly("xml-1.1-basic", "wbxml-1.1-basic");
    }

    @Test
    void hmac_is_for_scenarios_that_speak_of_it_and_for_targets_that_have_it() {
        ScenarioText sealed = scenario("A-007", "matrix", "hmac");
        List<Configuration> claimed =
                Configuration.of(List.of(DmVersion.DM_1_2), List.of(Encoding.XML, Encoding.WBXML), BOTH);
        Plan plan = new Planner(claimed, Set.of(), BOTH, "some").plan(List.of(MATRIX, sealed), Selection.everything());

        assertThat(configurations(plan, sealed)).containsExactly("xml-1.2-hmac", "wbxml-1.2-hmac");
        assertThat(configurations(plan, MATRIX)).hasSize(4).noneMatch(id -> id.endsWith("-hmac"));

        Plan unclaimed = new Planner(ALL, Set.of(), BOTH, "some").plan(List.of(sealed), Selection.everything());
        assertThat(unclaimed.planned()).isEmpty();
        assertThat(unclaimed.leftOut())
                .singleElement()
                .extracting(LeftOut::unlockedBy)
                .isEqualTo(Unlock.CONFIGURATION);
    }

    @Test
    void an_account_of_one_kind_restricts_the_configurations() {
        Plan plan = new Planner(ALL, EnumSet.of(Unlock.ACCOUNT), Set.of(AuthType.BASIC), "none")
                .plan(SUITE, Selection.everything());
        assertThat(configurations(plan, ACCOUNT)).hasSize(4).allMatch(id -> id.endsWith("-basic"));
        assertThat(configurations(plan, MATRIX)).hasSize(8);
    }

    @Test
    void what_is_left_out_names_what_would_unlock_it() {
        Plan plan = plan(Set.of(), Selection.everything());
        assertThat(plan.leftOut())
                .extracting(LeftOut::scenario, LeftOut::unlockedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ACCOUNT, Unlock.ACCOUNT),
                        org.assertj.core.groups.Tuple.tuple(OPERATIONS, Unlock.OPERATIONS));
    }

    @Test
    void the_plan_counts_what_runs_and_what_would_unlock_more() {
        Plan plan = plan(Set.of(), Selection.everything());
        assertThat(plan.scenarios()).isEqualTo(4);
        assertThat(plan.configurations()).isEqualTo(8);
        assertThat(plan.unlocks()).containsExactly(entry(Unlock.ACCOUNT, 1), entry(Unlock.OPERATIONS, 1));
    }

    @Test
    void tags_and_identifiers_select() {
        Set<Unlock> all = EnumSet.allOf(Unlock.class);
        assertThat(plan(all, Selection.ofTags("@matrix and not @dm11")).scenarios())
                .isEqualTo(2);
        assertThat(plan(all, Selection.ofIds("A-006")).planned())
                .extracting(PlannedScenario::scenario)
                .containsExactly(OPERATIONS);
    }

    @Test
    void a_token_selects_one_scenario_in_one_configuration() {
        Plan plan = plan(Set.of(), Selection.replay(ReplayToken.parse("A-002.w11b.1")));
        assertThat(configurations(plan, MATRIX)).containsExactly("wbxml-1.1-basic");
        assertThat(plan.planned()).hasSize(1);
    }

    @Test
    void an_unknown_identifier_is_answered_with_a_sentence() {
        assertThatThrownBy(() -> plan(Set.of(), Selection.ofIds("A-999")))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("No scenario has the identifier \"A-999\".");
    }

    @Test
    void a_broken_expression_is_answered_with_a_sentence() {
        assertThatThrownBy(() -> plan(Set.of(), Selection.ofTags("@a and (")))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("The tag expression \"@a and (\" cannot be read:");
    }

    @Test
    void an_expression_that_matches_nothing_is_answered_with_a_sentence() {
        assertThatThrownBy(() -> plan(Set.of(), Selection.ofTags("@nobody")))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("No scenario matches the tag expression \"@nobody\":");
    }

    @Test
    void a_scenario_needs_exactly_one_identifier() {
        assertThatThrownBy(() -> ScenarioText.of("x", "f", "a.feature", 7, Set.of("matrix")))
                .isInstanceOf(PlanException.class)
                .hasMessage("The scenario \"x\" in a.feature:7 carries 0 identifier tags: give it exactly one tag like"
                        + " @id-PROV-001.");
    }
}
