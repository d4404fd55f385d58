package dev.provost.conformance.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.plan.SuiteReader;
import dev.provost.conformance.target.TargetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {

    private static final CapabilityCatalogue CATALOGUE = CapabilityCatalogue.standard();
    private static final List<ScenarioText> SUITE = SuiteReader.read();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_template_can_be_read_and_excludes_nothing() throws IOException {
        Statement statement = read(StatementTemplate.text(CATALOGUE));
        assertThat(statement.warnings()).isEmpty();
        assertThat(statement.capabilities()).hasSizeGreaterThan(80);
        assertThat(SUITE).allMatch(scenario -> statement.exclusion(scenario).isEmpty());
    }

    @Test
    void the_template_speaks_of_every_requirement_that_is_not_mandatory() {
        String template = StatementTemplate.text(CATALOGUE);
        assertThat(CATALOGUE.ids())
                .filteredOn(id -> !CATALOGUE.find(id).orElseThrow().mandatory())
                .allMatch(template::contains);
    }

    @Test
    void every_capability_is_seen_on_the_wire_or_stands_for_a_requirement() {
        assertThat(CATALOGUE.capabilities())
                .allMatch(c -> WireProbes.CAPABILITIES.contains(c.id())
                        || !c.requirements().isEmpty());
        assertThat(CATALOGUE.ids()).containsAll(WireProbes.CAPABILITIES);
    }

    @Test
    void what_is_denied_is_left_out_with_the_reason() throws IOException {
        Statement statement =
                read("capabilities: { copy: { claim: no, note: \"planned for 5.0\" }, notification: no }");
        assertThat(statement.exclusion(scenario("TREE-028")))
                .hasValue(
                        "The statement says no to \"Values are copied on the device (Copy)\" (copy): planned for 5.0.");
        assertThat(statement.exclusion(scenario("NOT-009"))).isPresent();
        assertThat(statement.exclusion(scenario("PROV-001"))).isEmpty();
    }

    @Test
    void a_kind_of_credentials_that_is_denied_takes_its_configurations_along() throws IOException {
        Statement statement = read("capabilities: { auth-hmac: no, dm-1.1: no }");
        assertThat(Configuration.all().stream()
                        .filter(c -> statement.exclusion(c).isEmpty())
                        .map(Configuration::id))
                .containsExactlyInAnyOrder(
                        "xml-1.2-md5",
                        "xml-1.2-basic",
                        "wbxml-1.2-md5",
                        "wbxml-1.2-basic",
                        "xml-1.3-md5",
                        "xml-1.3-basic",
                        "wbxml-1.3-md5",
                        "wbxml-1.3-basic");
    }

    @Test
    void a_single_recommendation_that_is_denied_leaves_out_only_what_is_about_nothing_else() throws IOException {
        Statement statement = read("requirements: { DMTRN-SRV-12: no, DMTRN-SRV-09: no }");
        assertThat(statement.waives("DMTRN-SRV-12")).isTrue();
        assertThat(SUITE.stream()
                        .filter(s -> statement.exclusion(s).isPresent())
                        .flatMap(s -> s.requirements().stream()))
                .isNotEmpty()
                .containsOnly("DMTRN-SRV-12", "DMTRN-SRV-09");
    }

    @Test
    void what_every_server_must_cannot_be_denied_silently() throws IOException {
        Statement statement = read("capabilities: { atomic: no, xml: no }\nrequirements: { DMREP-SRV-04: no }");
        assertThat(SUITE).allMatch(s -> statement.exclusion(s).isEmpty());
        assertThat(Configuration.all()).allMatch(c -> statement.exclusion(c).isEmpty());
        assertThat(statement.summary())
                .isEqualTo(folder.resolve("ics.yaml") + ": 0 claimed, 3 denied, 0 unknown.\n"
                        + "  denied, though every server must: Orders that count only together (Atomic) (atomic)\n"
                        + "  denied, though every server must: Messages in XML (xml)\n"
                        + "  denied, though every server must: SessionID equals the device's in every message"
                        + " (DMREP-SRV-04)");
    }

    @Test
    void what_a_newer_provost_does_not_know_is_a_warning() throws IOException {
        Statement statement = read("template: t-0\ncapabilities:\n  dm-1.0: no\n  copy: yes\n");
        assertThat(statement.warnings().getFirst())
                .isEqualTo(folder.resolve("ics.yaml")
                        + ":3: capabilities.dm-1.0 is not known any more and is passed over. Did you mean dm-1.1?");
        assertThat(statement.warnings().getLast()).contains("is older than this Provost and says nothing of dm-1.1, ");
    }

    @Test
    void an_update_keeps_answers_and_notes() throws IOException {
        Statement statement = read(
                "capabilities: { copy: { claim: no, note: \"a \\\"b\\\" c\" } }\nrequirements: { DMREP-SRV-04: yes }");
        assertThat(StatementTemplate.text(CATALOGUE, statement))
                .contains("  copy: { claim: no, note: \"a \\\"b\\\" c\" }", "  DMREP-SRV-04: yes ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "capabilities: { copi: no }|:1: capabilities.copi is neither a capability nor a requirement. Did you mean copy? `provost statement` lists them.",
                "requirements: { DMSEC-SRV-99: no }|:1: requirements.DMSEC-SRV-99 is neither a capability nor a requirement. Did you mean DMSEC-SRV-09? `provost statement` lists them.",
                "capabilities: { copy: maybe }|:1: capabilities.copy is \"maybe\". It has to be yes, no or unknown, or { claim: no, note: \"planned for 5.0\" }.",
                "capabilities: { copy: { claim: no, why: x } }|:1: capabilities.copy.why is not known. Known here: claim, note.",
                "capability: {}|:1: capability is not known. Known here: template, server, capabilities, requirements.",
                "[copy]|:1: The file is a list. It has to be a mapping of keys to values.",
            })
    void a_wrong_file_is_refused_with_its_line(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(TargetException.class)
                .hasMessage(folder.resolve("ics.yaml") + message);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void mutilated_files_are_read_or_refused(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder(StatementTemplate.text(CATALOGUE));
            for (int j = 0; j < 4; j++) {
                text.setCharAt(random.nextInt(text.length()), "{}[]&*:-\"'\n\t%@!x".charAt(random.nextInt(16)));
            }
            try {
                assertThat(read(text.toString())).isNotNull();
            } catch (TargetException refused) {
                assertThat(refused).as("seed %d", seed).hasMessageStartingWith(folder.resolve("ics.yaml") + ":");
            }
        }
    }

    private Statement read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("ics.yaml"), text);
        return StatementReader.read(file.toString(), CATALOGUE);
    }

    private static ScenarioText scenario(String id) {
        return SUITE.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }
}
