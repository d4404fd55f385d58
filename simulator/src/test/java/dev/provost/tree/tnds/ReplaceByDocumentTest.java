package dev.provost.tree.tnds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.tree.Acl;
import dev.provost.tree.Property;
import dev.provost.tree.Value;
import org.junit.jupiter.api.Test;

class ReplaceByDocumentTest {

    private final Phone phone = Phone.ready()
            .preset("./Mail/work/Server", "old")
            .preset("./Mail/work/User", "me")
            .preset("./Mail/work/In/Port", "1")
            .preset("./Mail/home/Server", "other");

    private static TndsDocument server(String value) {
        return TndsDocument.of(TndsNode.interior("work", "", TndsNode.leaf("Server", Value.chr(value))));
    }

    @Test
    void what_the_document_does_not_hold_is_removed() {
        phone.replaces("./Mail/work", server("new"), 200);

        assertThat(phone.children("./Mail/work")).containsExactly("Server");
        assertThat(phone.value("./Mail/work/Server")).isEqualTo("new");
    }

    @Test
    void beside_the_nodes_at_the_top_nothing_is_removed() {
        phone.replaces("./Mail", server("new"), 200);

        assertThat(phone.children("./Mail")).containsExactly("home", "work");
        assertThat(phone.children("./Mail/work")).containsExactly("Server");
    }

    @Test
    void what_the_document_holds_besides_is_added() {
        TndsNode added = TndsNode.interior("Out", "", TndsNode.leaf("Port", Value.integer(25)));

        phone.replaces("./Mail", TndsDocument.of(TndsNode.interior("work", "", added)), 200);

        assertThat(phone.children("./Mail/work")).containsExactly("Out");
        assertThat(phone.value("./Mail/work/Out/Port")).isEqualTo("25");
    }

    @Test
    void what_was_read_changes_nothing() {
        var before = phone.tree();

        phone.replaces("./Mail/work", phone.reads("./Mail/work?list=TNDS"), 200);

        assertThat(phone.tree()).isSameAs(before);
    }

    @Test
    void a_missing_target_gives_404() {
        phone.replaces("./Mail/none", server("new"), 404);
    }

    @Test
    void a_leaf_in_the_place_of_an_interior_node_gives_405() {
        phone.replaces("./Mail", TndsDocument.of(TndsNode.leaf("work", Value.chr(""))), 405);
    }

    @Test
    void one_node_that_fails_leaves_everything_as_it_was() {
        phone.preset("./Mail/work/User?prop=ACL", "Get=*");

        phone.replaces("./Mail/work", server("new"), 425);

        assertThat(phone.value("./Mail/work/Server")).isEqualTo("old");
        assertThat(phone.children("./Mail/work")).containsExactly("In", "Server", "User");
    }

    @Test
    void a_permanent_node_that_the_document_does_not_hold_gives_405() {
        phone.replaces(".", TndsDocument.of(TndsNode.interior(".", "", TndsNode.interior("Mail", ""))), 405);
    }

    @Test
    void title_and_acl_become_those_of_the_document() {
        TndsNode node = TndsNode.interior("home", "", TndsNode.leaf("Server", Value.chr("other")));
        TndsProperties properties = node.properties().withTitle("Home").withAcl(Acl.parse("Get=acme"));

        phone.replaces("./Mail/home", TndsDocument.of(node.with(properties)), 200);

        assertThat(phone.property("./Mail/home", Property.TITLE)).isEqualTo("Home");
        assertThat(phone.property("./Mail/home", Property.ACL)).isEqualTo("Get=acme");
    }

    @Test
    void the_inbox_and_a_property_give_405() {
        phone.replaces("./Inbox", server("x"), 405);
        phone.replaces("./Mail?prop=Title", server("x"), 405);
    }
}
