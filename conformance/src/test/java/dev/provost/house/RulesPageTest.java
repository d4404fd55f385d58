package dev.provost.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example in docs/rules.md is a real rule with real tests, word for word. */
class RulesPageTest {

    private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void quotes_a_rule_and_its_tests_as_they_are() throws IOException {
        String sources = read("conformance/src/main/java/dev/provost/conformance/rules/ServerAbortRule.java")
                + read("conformance/src/test/java/dev/provost/conformance/rules/ServerCommandRulesTest.java");

        assertThat(CODE.matcher(Files.readString(Checkout.top().resolve("docs/rules.md")))
                        .results()
                        .map(RulesPageTest::code))
                .hasSize(2)
                .allSatisfy(code -> assertThat(sources).contains(code));
    }

    private static String code(MatchResult match) {
        return flattened(match.group(1)).strip();
    }

    private static String read(String file) throws IOException {
        return flattened(Files.readString(Path.of(Checkout.top().toString(), file)));
    }

    /** Without indentation, which a quotation may change. */
    private static String flattened(String text) {
        return Stream.of(text.split("\n")).map(String::strip).collect(Collectors.joining("\n"));
    }
}
