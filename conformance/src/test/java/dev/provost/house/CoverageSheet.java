package dev.provost.house;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one part of the specifications says, statement by statement, and what proves each.
 *
 * @param title the part in a few words
 * @param source the specifications that it is taken from
 * @param sections the statements by subject
 */
record CoverageSheet(String title, String source, List<Section> sections) {

    private static final List<String> FILES =
            List.of("protocol", "security", "tree", "status-codes", "notification-bootstrap", "firmware");

    /** Who can show on the wire that a statement is kept. */
    enum Shower {
        CLIENT,
        SERVER,
        BOTH,
        NONE
    }

    /** The statements about one subject. */
    record Section(String title, List<Row> rows) {}

    /**
     * One statement.
     *
     * @param id stable identifier, for instance {@code PRO-2.1}
     * @param says the statement in one sentence
     * @param shows who can show it
     * @param tests test methods as {@code Class#method} or {@code Class.Nested#method}
     * @param scenarios identifiers of scenarios
     * @param requirements identifiers of the catalogue
     * @param why why nothing tests it, or what the tests leave out; empty when there is nothing to say
     */
    record Row(
            String id,
            String says,
            Shower shows,
            List<String> tests,
            List<String> scenarios,
            List<String> requirements,
            String why) {

        Row {
            tests = Objects.requireNonNullElse(tests, List.of());
            scenarios = Objects.requireNonNullElse(scenarios, List.of());
            requirements = Objects.requireNonNullElse(requirements, List.of());
            why = Objects.requireNonNullElse(why, "");
        }

        boolean isTested() {
            return !tests.isEmpty() || !scenarios.isEmpty();
        }
    }

    /** All sheets of the checkout in the order of the document. */
    static List<CoverageSheet> all() throws IOException {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        Path folder = Checkout.top().resolve("features/coverage");
        List<CoverageSheet> sheets = new ArrayList<>();
        for (String name : FILES) {
            sheets.add(mapper.readValue(Files.readString(folder.resolve(name + ".yaml")), CoverageSheet.class));
        }
        return sheets;
    }

    Stream<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream());
    }
}
