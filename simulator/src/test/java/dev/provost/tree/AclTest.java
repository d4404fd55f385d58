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

class AclTest {

    private static final List<Right> COMMANDS = List.of(Right.ADD, Right.DELETE, Right.EXEC, Right.GET, Right.REPLACE);

    @Test
    void an_entry_grants_its_command_to_its_servers() {
        Acl acl = Acl.parse("Add=S1+S2&Get=S1");
        assertThat(acl.grants(Right.ADD, "S2")).isTrue();
        assertThat(acl.grants(Right.GET, "S1")).isTrue();
        assertThat(acl.grants(Right.GET, "S2")).isFalse();
        assertThat(acl.grants(Right.DELETE, "S1")).isFalse();
    }

    @Test
    void a_star_grants_to_anybody_and_overrides_the_ids_beside_it() {
        assertThat(Acl.parse("Get=*").grants(Right.GET, "anybody")).isTrue();
        assertThat(Acl.parse("Get=S1+*").grants(Right.GET, "anybody")).isTrue();
    }

    @Test
    void a_command_may_have_several_entries() {
        Acl acl = Acl.parse("Get=ServerA&Replace=ServerA&Get=ServerB");
        assertThat(acl.grants(Right.GET, "ServerA")).isTrue();
        assertThat(acl.grants(Right.GET, "ServerB")).isTrue();
        assertThat(acl).hasToString("Get=ServerA&Replace=ServerA&Get=ServerB");
    }

    @Test
    void the_empty_text_is_no_value() {
        assertThat(Acl.parse("")).isEqualTo(Acl.EMPTY);
        assertThat(Acl.EMPTY.isEmpty()).isTrue();
        assertThat(Acl.EMPTY).hasToString("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Get          | the entry 'Get' has no '='",
                "Get=A&       | the entry '' has no '='",
                "&Get=A       | the entry '' has no '='",
                "get=A        | 'get' is none of the commands Add, Delete, Exec, Get, Replace",
                "Copy=A       | 'Copy' is none of the commands Add, Delete, Exec, Get, Replace",
                "=A           | '' is none of the commands Add, Delete, Exec, Get, Replace",
                "Get=         | a server identifier of the command Get is empty",
                "Get=A+       | a server identifier of the command Get is empty",
                "Get=A++B     | a server identifier of the command Get is empty",
                "Get=A B      | the server identifier 'A B' holds a character that is not allowed",
                "Get=A*       | the server identifier 'A*' holds a character that is not allowed",
                "Get=A=B      | the server identifier 'A=B' holds a character that is not allowed",
            })
    void a_text_against_the_grammar_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> Acl.parse(text))
                .isInstanceOf(BadAclException.class)
                .hasMessage("'" + text + "' is not an ACL: " + reason
                        + ". Write for instance 'Add=*&Get=*&Replace=ServerA+ServerB'");
    }

    @Test
    void a_removed_server_leaves_no_command_without_servers() {
        assertThat(Acl.parse("Get=A+B&Replace=A").without("A")).hasToString("Get=B");
        assertThat(Acl.parse("Get=A").without("A").isEmpty()).isTrue();
    }

    @Test
    void removing_a_server_that_is_not_named_changes_nothing() {
        Acl acl = Acl.parse("Get=*&Add=B");
        assertThat(acl.without("A")).isSameAs(acl);
    }

    @Test
    void a_root_keeps_its_commands_for_anybody() {
        assertThat(Acl.parse("Add=*&Get=A&Replace=A+B").withoutAtRoot("A")).hasToString("Add=*&Replace=B&Get=*");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void printing_and_parsing_gives_the_same_acl(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Acl.Entry> entries = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            List<String> ids = new ArrayList<>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                ids.add(random.nextInt(5) == 0 ? "*" : "srv-" + random.nextInt(20) + "/ä.example:8080");
            }
            entries.add(new Acl.Entry(COMMANDS.get(random.nextInt(COMMANDS.size())), ids));
        }
        Acl acl = new Acl(entries);
        assertThat(Acl.parse(acl.toString())).as("seed %d", seed).isEqualTo(acl);
    }

    private static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
