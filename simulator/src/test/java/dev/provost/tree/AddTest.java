package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static dev.provost.tree.Device.B;
import static dev.provost.tree.Device.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddTest {

    private static final TreeFeatures NO_IMPLICIT_NODES =
            new TreeFeatures(false, true, true, TreeFeatures.ALL.properties(), TreeFeatures.ALL.lists());

    private final Device device = Device.free().interior("./A").leaf("./L", "1");

    @Test
    void a_leaf_is_added_with_its_value_and_properties() {
        device.add("./A/B", "value", A).is(200);
        Node node = device.node("./A/B");
        assertThat(device.value("./A/B")).isEqualTo("value");
        assertThat(node.tStamp()).isEqualTo(NOW);
        assertThat(node.tStampText()).isEqualTo("20010711T163817Z");
        assertThat(node.verNo()).isZero();
        assertThat(node.acl()).isEqualTo(Acl.EMPTY);
        assertThat(node.title()).isEmpty();
    }

    @Test
    void an_interior_node_is_added_with_its_identifier() {
        Change change = device.tree().addInterior(Device.uri("./A/B"), "urn:x:1.0", A, NOW);
        assertThat(change.status()).isEqualTo(TreeStatus.OK);
        assertThat(change.tree().node(Device.uri("./A/B")).orElseThrow().type()).isEqualTo("urn:x:1.0");
    }

    @Test
    void the_list_of_the_parent_counts_as_changed() {
        device.add("./A/B", "value", A).is(200);
        assertThat(device.node("./A").verNo()).isEqualTo(1);
        assertThat(device.node("./A").tStamp()).isEqualTo(NOW);
        assertThat(device.node(".").verNo())
                .isEqualTo(
                        Device.free().interior("./A").leaf("./L", "1").node(".").verNo());
    }

    @Test
    void a_node_that_is_there_gives_418() {
        device.add("./L", "2", A).is(418);
        device.addInterior("./A", A).is(418);
        device.addInterior(".", A).is(418);
    }

    @Test
    void a_node_below_a_leaf_gives_405() {
        device.add("./L/X", "2", A).is(405);
        device.add("./L/X/Y", "2", A).is(405);
    }

    @Test
    void a_property_gives_405() {
        device.add("./A/B?prop=Title", "t", A).is(405);
        device.add("./A?prop=ACL", "Get=*", A).is(405);
        device.add("./A?list=Struct", "x", A).is(405);
    }

    @Test
    void missing_interior_nodes_come_to_life() {
        device.add("./A/X/Y/Z", "deep", A).is(200);
        assertThat(device.value("./A/X/Y/Z")).isEqualTo("deep");
        assertThat(device.node("./A/X/Y")).isInstanceOf(Interior.class);
        assertThat(device.node("./A/X").acl()).isEqualTo(Acl.EMPTY);
    }

    @Test
    void a_device_without_implicit_nodes_gives_404_and_names_the_missing_one() {
        device.features(NO_IMPLICIT_NODES);
        device.add("./A/X/Y", "deep", A).is(404).blames("./A/X");
        device.add("./A/X", "fine", A).is(200);
    }

    @Test
    void the_device_itself_creates_missing_nodes_whatever_its_features() {
        device.features(NO_IMPLICIT_NODES);
        device.add("./A/X/Y", "deep", Actor.DEVICE).is(200);
    }

    @Test
    void the_right_is_that_of_the_parent() {
        device.acl("./A", "Add=ServerA");
        device.add("./A/B", "1", B).is(425);
        device.add("./A/B", "1", A).is(200);
    }

    @Test
    void the_right_is_that_of_the_nearest_node_there_is() {
        device.acl("./A", "Add=ServerA");
        device.add("./A/X/Y/Z", "1", B).is(425);
        device.add("./A/X/Y/Z", "1", A).is(200);
    }

    @Test
    void who_may_not_replace_the_parent_gets_rights_on_a_new_interior_node() {
        device.acl("./A", "Add=*&Get=*");
        device.addInterior("./A/B", A).is(200);
        device.get("./A/B?prop=ACL", Actor.DEVICE).reads("Add=ServerA&Delete=ServerA&Replace=ServerA");
    }

    @Test
    void who_may_not_replace_the_parent_gets_rights_on_an_implicit_node_and_none_on_the_leaf() {
        device.acl("./A", "Add=*&Get=*");
        device.add("./A/X/Y/Z", "1", A).is(200);
        device.get("./A/X?prop=ACL", Actor.DEVICE).reads("Add=ServerA&Delete=ServerA&Replace=ServerA");
        device.get("./A/X/Y?prop=ACL", Actor.DEVICE).reads("");
        device.get("./A/X/Y/Z?prop=ACL", Actor.DEVICE).reads("");
    }

    @Test
    void who_may_replace_the_parent_or_adds_a_leaf_gets_no_rights_of_his_own() {
        device.addInterior("./A/B", A).is(200);
        device.get("./A/B?prop=ACL", A).reads("");
        device.acl("./A", "Add=*&Get=*");
        device.add("./A/C", "1", A).is(200);
        device.get("./A/C?prop=ACL", A).reads("");
    }

    @Test
    void a_subtree_as_tnds_gives_415() {
        Value tnds = Value.of(Format.XML, "application/vnd.syncml.dmtnds+xml", new byte[] {'<'});
        device.add("./A/B", tnds, A).is(415);
    }

    @Test
    void the_device_itself_needs_no_right() {
        device.acl("./A", "Get=*");
        device.add("./A/B", "1", Actor.DEVICE).is(200);
    }
}
