package dev.provost.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocUriTest {

    @Test
    void a_dot_is_the_root() {
        assertThat(LocUri.parse(".")).isEqualTo(LocUri.ROOT);
        assertThat(LocUri.ROOT.isRoot()).isTrue();
        assertThat(LocUri.ROOT.depth()).isZero();
        assertThat(LocUri.ROOT.parent()).isEmpty();
        assertThat(LocUri.ROOT).hasToString(".");
    }

    @Test
    void a_leading_dot_makes_no_difference() {
        assertThat(LocUri.parse("./A/B")).isEqualTo(LocUri.parse("A/B"));
        assertThat(LocUri.parse("A/B")).hasToString("./A/B");
        assertThat(LocUri.parse("A/B").segments()).containsExactly("A", "B");
    }

    @Test
    void case_is_kept_and_makes_a_difference() {
        assertThat(LocUri.parse("./devinfo")).isNotEqualTo(LocUri.parse("./DevInfo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"           | it is empty, the root is '.'",
                "/            | it starts with '/', a node URI is relative to the root",
                "/A           | it starts with '/', a node URI is relative to the root",
                "./           | it ends with '/'",
                "./A/         | it ends with '/'",
                "A//B         | a segment is empty",
                ".//A         | a segment is empty",
                "../A         | '..' is no name of a node",
                "A/../B       | '..' is no name of a node",
                "A/..         | '..' is no name of a node",
                "A/./B        | '.' is no name of a node",
                "././A        | '.' is no name of a node",
                "A/%2E%2E/B   | '..' is no name of a node",
                "A%2FB        | a name must not contain '/'",
                "A%00B        | a name must not contain control characters",
                "A%4          | '%' is not followed by two hexadecimal digits",
                "A%           | '%' is not followed by two hexadecimal digits",
                "A%G1         | '%' is not followed by two hexadecimal digits",
                "A%FF         | the percent escapes are not UTF-8",
                "A?           | behind '?' only 'prop=' or 'list=' with a name may stand",
                "A?prop=      | behind '?' only 'prop=' or 'list=' with a name may stand",
                "A?size=3     | behind '?' only 'prop=' or 'list=' with a name may stand",
                "?prop=Name   | it is empty, the root is '.'",
            })
    void a_text_against_the_rules_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> LocUri.parse(text))
                .isInstanceOfSatisfying(BadLocUriException.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.status()).isEqualTo(TreeStatus.BAD_REQUEST);
                })
                .hasMessage("'" + text + "' is not a node URI: " + reason);
    }

    @Test
    void a_name_with_what_no_message_can_carry_is_refused() {
        assertThatThrownBy(() -> LocUri.parse("./A/%EF%BF%BE"))
                .isInstanceOf(BadLocUriException.class)
                .hasMessageEndingWith("a name must not contain U+FFFE or U+FFFF, which are no characters");
    }

    @Test
    void the_message_shows_only_the_beginning_of_a_long_text() {
        assertThatThrownBy(() -> LocUri.parse("/" + "x".repeat(10_000)))
                .hasMessage("'/" + "x".repeat(79)
                        + "...' is not a node URI: it starts with '/', a node URI is relative to" + " the root");
    }

    @Test
    void percent_escapes_are_resolved_as_utf_8() {
        assertThat(LocUri.parse("./My%20APN/%C3%84").segments()).containsExactly("My APN", "Ä");
        assertThat(LocUri.parse("./%41")).isEqualTo(LocUri.parse("./A"));
    }

    @Test
    void characters_that_would_mislead_are_escaped_and_others_are_not() {
        assertThat(LocUri.ROOT.child("100% A?B#C").child("中文")).hasToString("./100%25%20A%3FB%23C/中文");
    }

    @Test
    void a_query_names_a_property_or_a_list() {
        LocUri property = LocUri.parse("./A?prop=ACL");
        assertThat(property.property()).contains("ACL");
        assertThat(property.list()).isEmpty();
        assertThat(property.node()).isEqualTo(LocUri.parse("./A"));
        assertThat(property).isEqualTo(LocUri.parse("./A").withProperty(Property.ACL));
        assertThat(LocUri.parse("./A?list=TNDS+Value+ACL").list()).contains("TNDS+Value+ACL");
        assertThat(LocUri.parse(".?prop=ACL").isRoot()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\nb"})
    void a_child_cannot_have_a_name_that_no_node_may_have(String name) {
        assertThatThrownBy(() -> LocUri.ROOT.child(name)).isInstanceOf(BadLocUriException.class);
    }

    @Test
    void parents_and_descendants() {
        LocUri uri = LocUri.parse("./A/B/C?prop=Name");
        assertThat(uri.parent()).contains(LocUri.parse("./A/B"));
        assertThat(uri.name()).isEqualTo("C");
        assertThat(uri.isWithin(LocUri.parse("./A"))).isTrue();
        assertThat(uri.isWithin(LocUri.ROOT)).isTrue();
        assertThat(LocUri.parse("./AB").isWithin(LocUri.parse("./A"))).isFalse();
        assertThat(LocUri.parse("./A").isWithin(uri)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void printing_and_parsing_gives_the_same_address(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LocUri uri = LocUri.ROOT;
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String name = name(random);
            names.add(name);
            uri = uri.child(name);
        }
        assertThat(LocUri.parse(uri.toString())).as("seed %d", seed).isEqualTo(uri);
        assertThat(uri.segments()).as("seed %d", seed).isEqualTo(names);
        assertThat(LocUri.parse(uri.withProperty(Property.TITLE).toString()))
                .as("seed %d", seed)
                .isEqualTo(uri.withProperty(Property.TITLE));
    }

    private static String name(SplittableRandom random) {
        String letters = "aZ09 %?#&+=~-_.,;:'\"<>{}|\\^`äß中𝄞";
        StringBuilder name = new StringBuilder("n");
        int[] points = letters.codePoints().toArray();
        for (int i = random.nextInt(8); i > 0; i--) {
            name.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return name.toString();
    }

    private static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
