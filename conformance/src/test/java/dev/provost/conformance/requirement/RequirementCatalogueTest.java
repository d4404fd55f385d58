package dev.provost.conformance.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.reports.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequirementCatalogueTest {

    private final RequirementCatalogue catalogue = RequirementCatalogue.standard();

    @Test
    void the_catalogue_covers_the_layers_of_the_protocol_and_loses_no_entry() throws IOException {
        assertThat(catalogue.all())
                .extracting(r -> r.id().substring(0, r.id().indexOf('-')))
                .contains("DMTRN", "DMREP", "DMPRO", "DMSEC", "DMTND");
        try (InputStream text = RequirementCatalogue.class.getResourceAsStream("/features/requirements.yaml")) {
            assertThat(catalogue.all()).hasSize((int) new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("- id:"))
                    .count());
        }
    }

    @Test
    void a_requirement_is_found_by_its_id() {
        assertThat(catalogue.get("DMREP-SRV-04"))
                .isEqualTo(new Requirement(
                        "DMREP-SRV-04",
                        Level.MUST,
                        "DM Protocol 1.2.1, 8.4",
                        "SessionID equals the device's in every message",
                        false,
                        false,
                        List.of(),
                        List.of("DSDM-RepPro-CUE-S-021"),
                        Optional.empty()));
    }

    @Test
    void what_no_specification_demands_is_marked() {
        assertThat(catalogue.get("DMTRN-SRV-12").robustness()).isTrue();
        assertThat(catalogue.get("DMTRN-SRV-12").level()).isEqualTo(Level.SHOULD);
        assertThat(catalogue.get("DMPRO-SRV-37").whenOffered()).isTrue();
    }

    @Test
    void an_unknown_id_is_an_error() {
        assertThat(catalogue.find("DMREP-SRV-99")).isEmpty();
        assertThatThrownBy(() -> catalogue.get("DMREP-SRV-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no requirement DMREP-SRV-99 in features/requirements.yaml");
    }

    @Test
    void ids_are_unique() {
        Requirement one = catalogue.get("DMREP-SRV-04");
        assertThatThrownBy(() -> RequirementCatalogue.of(List.of(one, one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Requirement DMREP-SRV-04 stands twice in the catalogue");
    }

    @Test
    void a_requirement_says_where_it_is_written() {
        assertThatThrownBy(() -> requirement("DMREP-SRV-04", " ", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Requirement DMREP-SRV-04 needs a section and a title");
        assertThatThrownBy(() -> requirement("REP4", "1", false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"REP4\" is no requirement id; they look like DMREP-SRV-04");
        assertThatThrownBy(() -> requirement("DMREP-SRV-04", "1", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Requirement DMREP-SRV-04 is robustness, which no specification demands");
    }

    private static Requirement requirement(String id, String section, boolean robustness) {
        return new Requirement(
                id, Level.MUST, section, "Something", false, robustness, List.of(), List.of(), Optional.empty());
    }
}
