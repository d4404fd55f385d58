package dev.provost.tree.tnds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.tree.Acl;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.Property;
import dev.provost.tree.Value;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddDocumentTest {

    private static final TndsNode WORK = TndsNode.interior(
            "work", "com.acme/1.0/mail", TndsNode.leaf("Server", Value.chr("m")), TndsNode.interior("In", "", port()));

    private final Phone phone = Phone.ready();

    private static TndsNode port() {
        return TndsNode.leaf("Port", Value.integer(993));
    }

    @Test
    void all_nodes_come_with_type_format_and_value() {
        phone.adds("./Mail", TndsDocument.of(WORK), 200);

        assertThat(phone.value("./Mail/work/Server")).isEqualTo("m");
        assertThat(phone.tree().value(LocUri.parse("./Mail/work/In/Port"))).contains(Value.integer(993));
        assertThat(phone.property("./Mail/work", Property.TYPE)).isEqualTo("com.acme/1.0/mail");
    }

    @Test
    void a_missing_target_with_the_name_of_the_node_is_the_node() {
        phone.adds("./Mail/work", TndsDocument.of(WORK), 200);

        assertThat(phone.children("./Mail")).containsExactly("work");
        assertThat(phone.value("./Mail/work/Server")).isEqualTo("m");
    }

    @ParameterizedTest
    @CsvSource({".,./Mail", ".,Mail/", "./Mail,./Mail", "./Mail,", ".,/Mail", "./Mail/work,./Mail"})
    void a_path_leads_to_the_node_from_the_target_or_from_the_root(String target, String path) {
        TndsNode placed = path == null ? WORK : WORK.withPath(path);

        phone.adds(target, TndsDocument.of(placed), 200);

        assertThat(phone.value("./Mail/work/Server")).isEqualTo("m");
    }

    @Test
    void a_node_at_the_top_may_continue_another_one() {
        phone.adds("./Mail", TndsDocument.of(WORK, port().withPath("./Mail/work")), 200);

        assertThat(phone.children("./Mail/work")).containsExactly("In", "Port", "Server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Mail", "a//b"})
    void a_path_that_is_no_address_gives_400(String path) {
        phone.adds("./Mail", TndsDocument.of(WORK.withPath(path)), 400);
    }

    @Test
    void a_node_without_a_name_gets_a_free_one() {
        TndsNode nameless = TndsNode.interior("", "", port());

        phone.adds("./Mail", TndsDocument.of(nameless, nameless), 200);

        assertThat(phone.children("./Mail")).containsExactly("1", "2");
    }

    @Test
    void many_nodes_without_a_name_cost_no_more_than_others() {
        TndsNode[] nameless = new TndsNode[20_000];
        Arrays.fill(nameless, TndsNode.interior("", ""));

        phone.adds("./Mail", TndsDocument.of(nameless), 200);

        assertThat(phone.children("./Mail")).hasSize(20_000).contains("1", "2", "20000");
    }

    @Test
    void a_node_without_a_name_is_placed_by_its_type() {
        phone.adds(".", TndsDocument.of(TndsNode.interior("", Phone.NAP)), 418);
    }

    @Test
    void one_node_that_fails_leaves_nothing_behind() {
        TndsNode bad = TndsNode.interior("n", "", TndsNode.leaf("Port", Value.chr("no number")));
        Change change = TndsDocument.of(WORK.withPath("./Mail"), bad.withPath("./NAP"))
                .addTo(phone.tree(), LocUri.ROOT, Phone.SERVER, 0);

        assertThat(change.status().code()).isEqualTo(415);
        assertThat(change.tree()).isSameAs(phone.tree());
        assertThat(change.culprit()).contains(LocUri.parse("./NAP/n/Port"));
    }

    @Test
    void an_existing_node_gives_418() {
        phone.adds("./Mail", TndsDocument.of(WORK), 200).adds("./Mail", TndsDocument.of(WORK), 418);
    }

    @Test
    void the_same_node_twice_gives_418() {
        phone.adds("./Mail", TndsDocument.of(TndsNode.interior("a", "", port(), port())), 418);
        phone.adds("./Mail", TndsDocument.of(WORK, WORK), 418);
    }

    @Test
    void a_node_below_a_leaf_gives_405() {
        phone.preset("./Mail/leaf", "x");

        phone.adds("./Mail/leaf", TndsDocument.of(port()), 405);
        phone.adds(
                "./Mail",
                TndsDocument.of(port(), TndsNode.leaf("x", Value.chr("")).withPath("./Mail/Port")),
                405);
    }

    @Test
    void a_target_with_a_query_gives_405() {
        phone.adds("./Mail?prop=Name", TndsDocument.of(WORK), 405);
    }

    @Test
    void without_the_right_to_add_it_gives_425() {
        phone.preset("./Mail?prop=ACL", "Get=*").adds("./Mail", TndsDocument.of(WORK), 425);
    }

    @Test
    void more_nodes_than_there_is_room_for_give_420() {
        TndsDocument three =
                TndsDocument.of(TndsNode.interior("1", ""), TndsNode.interior("2", ""), TndsNode.interior("3", ""));

        phone.adds("./NAP", three, 420);
    }

    @Test
    void a_node_that_comes_to_life_by_itself_gets_the_value_of_the_document() {
        phone.adds("./NAP", TndsDocument.of(TndsNode.interior("n", "", TndsNode.leaf("Kind", Value.chr("SSID")))), 200);

        assertThat(phone.value("./NAP/n/Kind")).isEqualTo("SSID");
    }

    @Test
    void acl_and_title_are_set_once_everything_is_there() {
        TndsProperties closed = TndsProperties.of(dev.provost.tree.Format.NODE, "")
                .withAcl(Acl.parse("Get=*"))
                .withTitle("Work");

        phone.adds("./Mail", TndsDocument.of(WORK.with(closed)), 200);

        assertThat(phone.property("./Mail/work", Property.ACL)).isEqualTo("Get=*");
        assertThat(phone.property("./Mail/work", Property.TITLE)).isEqualTo("Work");
        assertThat(phone.value("./Mail/work/In/Port")).isEqualTo("993");
    }

    @Test
    void an_acl_on_a_leaf_needs_replace_on_the_node_above() {
        phone.preset("./Mail?prop=ACL", "Add=*&Get=*");
        TndsNode leaf = port();
        TndsProperties closed = leaf.properties().withAcl(Acl.parse("Get=*"));

        phone.adds("./Mail", TndsDocument.of(leaf.with(closed)), 425);
    }

    @Test
    void a_value_without_format_gets_the_one_that_the_device_describes() {
        TndsNode port = new TndsNode(
                "Port",
                java.util.Optional.empty(),
                true,
                TndsProperties.NONE,
                java.util.Optional.of(Value.chr("80")),
                java.util.List.of());

        phone.adds("./NAP", TndsDocument.of(TndsNode.interior("n", "", port)), 200);

        assertThat(phone.tree().value(LocUri.parse("./NAP/n/Port"))).contains(Value.integer(80));
    }
}
