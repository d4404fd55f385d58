package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static dev.provost.tree.Device.B;
import static dev.provost.tree.Device.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeleteTest {

    private final Device device = Device.free().leaf("./A/B/C", "v").leaf("./A/D", "w");

    @Test
    void a_node_goes_with_all_below_it() {
        device.delete("./A/B", A).is(200);
        assertThat(device.has("./A/B")).isFalse();
        assertThat(device.has("./A/B/C")).isFalse();
        assertThat(device.value("./A/D")).isEqualTo("w");
        assertThat(device.node("./A").tStamp()).isEqualTo(NOW);
    }

    @Test
    void a_missing_node_gives_404() {
        device.delete("./A/X", A).is(404);
        device.delete("./A/D/X", A).is(404);
    }

    @Test
    void the_root_gives_405_whoever_asks() {
        device.delete(".", A).is(405);
        device.delete(".", Actor.DEVICE).is(405);
    }

    @Test
    void a_property_gives_405() {
        device.delete("./A/D?prop=Title", A).is(405);
        device.delete("./A?list=Struct", A).is(405);
    }

    @Test
    void a_permanent_node_gives_405() {
        Device described =
                Device.describing(NodeDescription.interior("P", Right.values()).permanent());
        described.delete("./P", A).is(405);
    }

    @Test
    void an_access_type_without_delete_gives_405_but_does_not_protect_from_deleting_the_ancestor() {
        Device described = Device.describing(NodeDescription.interior("D", Right.ADD, Right.DELETE)
                        .child(NodeDescription.leaf("Kept", Format.CHR, Right.ADD, Right.GET)))
                .leaf("./D/Kept", "v");
        described.delete("./D/Kept", A).is(405);
        described.delete("./D", A).is(200);
        assertThat(described.has("./D/Kept")).isFalse();
    }

    @Test
    void permanent_nodes_go_with_their_dynamic_ancestor() {
        Device described = Device.describing(NodeDescription.interior("D", Right.ADD, Right.DELETE)
                .child(NodeDescription.leaf("P", Format.CHR, Right.GET).permanent()));
        described.addInterior("./D", A).is(200);
        described.delete("./D/P", A).is(405);
        described.delete("./D", A).is(200);
    }

    @Test
    void the_right_on_the_node_decides_and_children_need_none() {
        device.acl("./A/B", "Delete=ServerA").acl("./A/B/C", "Get=ServerB");
        device.delete("./A/B", B).is(425);
        device.delete("./A/B", A).is(200);
    }

    @Test
    void the_last_of_one_or_more_gives_405() {
        Device described = Device.describing(NodeDescription.interior("L", Right.ADD)
                        .permanent()
                        .child(NodeDescription.leaf("*", Format.CHR, Right.ADD, Right.DELETE)
                                .occurs(Occurrence.ONE_OR_MORE)))
                .leaf("./L/a", "1")
                .leaf("./L/b", "2");
        described.delete("./L/a", A).is(200);
        described.delete("./L/b", A).is(405);
    }
}
