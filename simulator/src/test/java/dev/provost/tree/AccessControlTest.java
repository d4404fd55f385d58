package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static dev.provost.tree.Device.B;
import static dev.provost.tree.Device.C;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessControlTest {

    /** The worked example of TND 1.2.1, 7.7.1. */
    private final Device example = Device.open()
            .leaf("./NodeA/Node1", "1")
            .leaf("./NodeB/Node2", "2")
            .leaf("./NodeB/Node3/Node4", "4")
            .leaf("./NodeB/Node3/Node5", "5")
            .acl("./NodeA", "Get=ServerC&Replace=ServerC")
            .acl("./NodeA/Node1", "Get=*")
            .acl("./NodeB", "Get=ServerA&Replace=ServerA")
            .acl("./NodeB/Node3", "Get=ServerB&Replace=ServerB&Delete=ServerB")
            .acl("./NodeB/Node3/Node5", "Get=ServerA&Replace=ServerA&Get=ServerB");

    @Test
    void example_anyone_reads_node_1() {
        example.get("./NodeA/Node1", A).is(200).reads("1");
        example.get("./NodeA/Node1", B).is(200);
        example.get("./NodeA/Node1", C).is(200);
    }

    @Test
    void example_only_server_c_changes_the_acl_of_node_1() {
        example.replace("./NodeA/Node1?prop=ACL", "Get=ServerA", A).is(425);
        example.replace("./NodeA/Node1?prop=ACL", "Get=ServerB", B).is(425);
        example.replace("./NodeA/Node1?prop=ACL", "Get=ServerC", C).is(200);
    }

    @Test
    void example_nobody_replaces_or_deletes_node_1_directly() {
        for (Actor server : new Actor[] {A, B, C}) {
            example.replace("./NodeA/Node1", "x", server).is(425);
            example.delete("./NodeA/Node1", server).is(425);
        }
    }

    @Test
    void example_the_acl_is_shown_as_it_was_set_and_empty_when_inherited() {
        example.get("./NodeA/Node1?prop=ACL", A).reads("Get=*");
        example.get("./NodeB/Node3/Node4?prop=ACL", B).reads("");
        example.get("./NodeB/Node3/Node5?prop=ACL", B).reads("Get=ServerA&Replace=ServerA&Get=ServerB");
    }

    @Test
    void example_server_a_replaces_node_5() {
        example.replace("./NodeB/Node3/Node5", "new", A).is(200);
        example.replace("./NodeB/Node3/Node5", "new", B).is(425);
    }

    @Test
    void a_value_is_complete_and_no_command_is_inherited_beside_it() {
        Device device = Device.free().leaf("./A/B", "v").acl("./A", "Get=ServerA");
        device.get("./A/B", A).is(200);
        device.replace("./A/B", "x", A).is(425);
        device.delete("./A/B", A).is(425);
    }

    @Test
    void the_nearest_ancestor_with_a_value_decides() {
        Device device =
                Device.free().leaf("./A/B/C/D", "v").acl("./A", "Get=ServerA").acl("./A/B", "Get=ServerB");
        device.get("./A/B/C/D", A).is(425);
        device.get("./A/B/C/D", B).is(200);
        device.acl("./A/B", "");
        device.get("./A/B/C/D", A).is(200);
    }

    @Test
    void the_acl_of_an_interior_node_changes_with_replace_on_the_node_itself() {
        Device device = Device.open().interior("./A/B").acl("./A/B", "Replace=ServerA");
        device.replace("./A/B?prop=ACL", "Get=*", B).is(425);
        device.replace("./A/B?prop=ACL", "Get=*", A).is(200);
        device.get("./A/B?prop=ACL", B).reads("Get=*");
    }

    @Test
    void the_acl_of_any_node_changes_with_replace_on_its_parent() {
        Device device = Device.open().interior("./A/B").leaf("./A/L", "v").acl("./A", "Get=*&Replace=ServerA");
        device.acl("./A/B", "Get=*").acl("./A/L", "Get=*");
        device.replace("./A/B?prop=ACL", "Get=ServerA", A).is(200);
        device.replace("./A/L?prop=ACL", "Get=ServerA", A).is(200);
    }

    @Test
    void replace_on_a_leaf_does_not_cover_its_acl() {
        Device device = Device.open().leaf("./A/L", "v").acl("./A/L", "Get=*&Replace=ServerA");
        device.replace("./A/L?prop=ACL", "Get=*", A).is(425);
        device.replace("./A/L", "new", A).is(200);
    }

    @Test
    void a_right_on_the_parent_gives_no_access_to_the_value_until_the_acl_is_changed() {
        Device device = Device.open()
                .leaf("./A/L", "v")
                .acl("./A", "Get=ServerA&Replace=ServerA")
                .acl("./A/L", "Get=ServerB");
        device.get("./A/L", A).is(425);
        device.replace("./A/L?prop=ACL", "Get=ServerA", A).is(200);
        device.get("./A/L", A).is(200);
    }

    @Test
    void an_acl_against_the_grammar_gives_400() {
        Device device = Device.free().interior("./A");
        device.replace("./A?prop=ACL", "Get", A).is(400);
        device.replace("./A?prop=ACL", "Copy=*", A).is(400);
    }

    @Test
    void servers_cannot_change_the_acl_of_the_root() {
        Device.free().replace(".?prop=ACL", "Get=*", A).is(405);
    }

    @Test
    void the_root_always_has_an_acl() {
        Device.free().acl(".", "").get(".?prop=ACL", A).reads("Add=*&Get=*");
    }

    @Test
    void copying_needs_get_on_the_source_and_replace_or_add_at_the_target() {
        Device device = Device.open().leaf("./A/S", "v").leaf("./A/T", "t").leaf("./X/T", "t");
        device.acl("./A", "Get=ServerA").acl("./X", "Add=ServerA&Replace=ServerA");
        device.copy("./A/S", "./A/T", A).is(425);
        device.copy("./A/S", "./X/T", B).is(425);
        device.copy("./A/S", "./A/N", A).is(425);
        device.copy("./A/S", "./X/T", A).is(200);
        device.copy("./A/S", "./X/N", A).is(200);
    }

    @Test
    void a_server_whose_account_goes_vanishes_from_every_acl() {
        ManagementTree tree = Device.open()
                .leaf("./A/B", "v")
                .interior("./C")
                .acl("./A", "Get=ServerA+ServerB&Replace=ServerA")
                .acl("./A/B", "Get=ServerA")
                .acl("./C", "Get=ServerB")
                .acl(".", "Add=*&Get=ServerA")
                .tree();
        ManagementTree without = tree.withoutServer("ServerA");
        assertThat(acl(without, "./A")).isEqualTo("Get=ServerB");
        assertThat(acl(without, "./A/B")).isEmpty();
        assertThat(acl(without, ".")).isEqualTo("Add=*&Get=*");
        assertThat(without.node(Device.uri("./C")))
                .containsSame(tree.node(Device.uri("./C")).orElseThrow());
    }

    @Test
    void removing_a_server_that_no_acl_names_gives_the_same_tree() {
        ManagementTree tree = Device.free().leaf("./A/B", "v").tree();
        assertThat(tree.withoutServer("ServerA")).isSameAs(tree);
    }

    private static String acl(ManagementTree tree, String uri) {
        return tree.node(Device.uri(uri)).orElseThrow().acl().toString();
    }
}
