package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreeDiffTest {

    private final Device device =
            Device.free().leaf("./A/B", "old").leaf("./A/C/D", "d").leaf("./E", "e");
    private final ManagementTree before = device.tree();

    private String[] changes() {
        return TreeDiff.between(before, device.tree()).changes().stream()
                .map(NodeChange::toString)
                .toArray(String[]::new);
    }

    @Test
    void a_tree_does_not_differ_from_itself() {
        assertThat(TreeDiff.between(before, before).isEmpty()).isTrue();
    }

    @Test
    void a_changed_value_is_shown_with_both_values_and_its_parent_is_not() {
        device.replace("./A/B", "new", A);
        assertThat(changes()).containsExactly("./A/B changed from 'old' to 'new'");
    }

    @Test
    void a_value_written_again_is_no_difference() {
        device.replace("./A/B", "old", A);
        assertThat(device.tree()).isNotSameAs(before);
        assertThat(changes()).isEmpty();
        assertThat(device.tree().sameContent(before)).isTrue();
    }

    @Test
    void a_new_subtree_is_shown_node_by_node() {
        device.add("./A/X/Y", "y", A);
        assertThat(changes()).containsExactly("./A/X was added", "./A/X/Y was added with 'y'");
    }

    @Test
    void a_subtree_that_went_is_shown_node_by_node() {
        device.delete("./A/C", A);
        assertThat(changes()).containsExactly("./A/C was removed", "./A/C/D was removed, it held 'd'");
    }

    @Test
    void a_renamed_node_is_one_that_went_and_one_that_came() {
        device.replace("./E?prop=Name", "F", A);
        assertThat(changes()).containsExactly("./E was removed, it held 'e'", "./F was added with 'e'");
    }

    @Test
    void acl_title_and_type_count_as_differences() {
        device.replace("./A?prop=ACL", "Get=*", Actor.DEVICE);
        device.replace("./E?prop=Title", "Title", A);
        assertThat(changes())
                .containsExactly("./A has the ACL 'Get=*' instead of ''", "./E has the title 'Title' instead of ''");
    }

    @Test
    void binary_values_are_shown_by_their_size() {
        device.replace("./E", Value.bin("image/gif", new byte[7]), A);
        assertThat(changes())
                .containsExactly("./E changed from 'e' to 7 octets of image/gif has the type 'image/gif' instead of"
                        + " 'text/plain'");
    }

    @Test
    void a_leaf_that_became_an_interior_node_has_changed_and_its_children_came() {
        device.delete("./E", A);
        device.leaf("./E/F", "f");
        assertThat(TreeDiff.between(before, device.tree()).uris())
                .containsExactly(Device.uri("./E"), Device.uri("./E/F"));
    }

    @Test
    void a_tree_that_was_changed_back_can_share_again() {
        ManagementTree own = before.withFactoryValue(Device.uri("./A/B"), Value.chr("mine"));
        ManagementTree back = own.withFactoryValue(Device.uri("./A/B"), Value.chr("old"));
        assertThat(back).isNotSameAs(before);
        assertThat(back.sharedWith(before)).isSameAs(before);
    }

    @Test
    void sharing_keeps_what_differs_and_shares_the_rest() {
        device.replace("./E", "new", A);
        ManagementTree own = device.tree()
                .withFactoryValue(Device.uri("./A/B"), Value.chr("mine"))
                .withFactoryValue(Device.uri("./A/B"), Value.chr("old"));
        ManagementTree shared = own.sharedWith(before);
        assertThat(shared.value(Device.uri("./E"))).contains(Value.chr("new"));
        assertThat(shared.node(Device.uri("./A")))
                .containsSame(before.node(Device.uri("./A")).orElseThrow());
    }

    @Test
    void a_value_written_again_is_not_shared_because_its_time_stamp_differs() {
        device.replace("./E", "e", A);
        assertThat(device.tree().sharedWith(before)).isNotSameAs(before);
    }

    @Test
    void a_factory_value_changes_neither_time_stamp_nor_version_and_never_creates() {
        ManagementTree own = before.withFactoryValue(Device.uri("./E"), Value.chr("mine"));
        Node leaf = own.node(Device.uri("./E")).orElseThrow();
        Node was = before.node(Device.uri("./E")).orElseThrow();
        assertThat(leaf.verNo()).isEqualTo(was.verNo());
        assertThat(leaf.tStamp()).isEqualTo(was.tStamp());
        assertThat(before.withFactoryValue(Device.uri("./X"), Value.chr("x"))).isSameAs(before);
        assertThat(before.withFactoryValue(Device.uri("./A"), Value.chr("x"))).isSameAs(before);
        assertThat(before.withFactoryValue(Device.uri("./E"), Value.chr("e"))).isSameAs(before);
    }
}
