package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static dev.provost.tree.Device.B;
import static dev.provost.tree.Right.ADD;
import static dev.provost.tree.Right.DELETE;
import static dev.provost.tree.Right.GET;
import static dev.provost.tree.Right.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    private final Device device = Device.describing(
            NodeDescription.interior("AP", GET)
                    .permanent()
                    .child(NodeDescription.interior("*", ADD, DELETE, GET, REPLACE)
                            .occurs(Occurrence.zeroToN(2))
                            .types("urn:x:ap:1.0")
                            .child(NodeDescription.leaf("Name", Format.CHR, ADD, GET))
                            .child(NodeDescription.leaf("Kind", Format.CHR, GET)
                                    .permanent()
                                    .defaultValue(Value.chr("GPRS")))),
            NodeDescription.leaf("Port", Format.INT, GET).permanent().defaultValue(Value.integer(80)),
            NodeDescription.leaf("Blank", Format.BIN, GET).permanent().types("image/gif"),
            NodeDescription.leaf("Maybe", Format.CHR, ADD, GET),
            NodeDescription.interior("Inbox", ADD).permanent().child(NodeDescription.anything("*", EnumSet.of(ADD))));

    @Test
    void permanent_nodes_are_there_with_their_defaults_and_dynamic_ones_are_not() {
        device.get("./Port", A).reads("80");
        assertThat(device.node("./Blank").format()).isEqualTo(Format.BIN);
        assertThat(device.node("./Blank").type()).isEqualTo("image/gif");
        device.get("./AP", A).lists("");
        assertThat(device.has("./Maybe")).isFalse();
    }

    @Test
    void a_node_with_a_run_time_name_comes_with_its_permanent_children_and_its_identifier() {
        device.addInterior("./AP/mine", A).is(200);
        device.get("./AP/mine/Kind", A).reads("GPRS");
        device.get("./AP/mine?prop=Type", A).reads("urn:x:ap:1.0");
        device.add("./AP/mine/Name", "n", A).is(200);
    }

    @Test
    void a_name_that_is_not_described_cannot_be_added() {
        device.add("./Other", "v", A).is(405);
        device.addInterior("./AP/mine", A).is(200);
        device.add("./AP/mine/Other", "v", A).is(405);
    }

    @Test
    void a_node_can_be_added_when_its_own_or_its_parents_access_type_says_add() {
        Device mixed = Device.describing(
                NodeDescription.interior("Own", GET).permanent().child(NodeDescription.leaf("*", Format.CHR, ADD)),
                NodeDescription.interior("Parents", ADD).permanent().child(NodeDescription.leaf("*", Format.CHR, GET)),
                NodeDescription.interior("Neither", GET).permanent().child(NodeDescription.leaf("*", Format.CHR, GET)));
        mixed.add("./Own/x", "v", A).is(200);
        mixed.add("./Parents/x", "v", A).is(200);
        mixed.add("./Neither/x", "v", A).is(405);
    }

    @Test
    void an_interior_node_where_a_leaf_is_described_gives_415_and_the_other_way_round() {
        device.addInterior("./Maybe", A).is(415);
        device.add("./AP/mine", "v", A).is(415);
    }

    @Test
    void missing_nodes_are_created_only_where_they_are_described() {
        device.add("./AP/mine/Name", "n", A).is(200);
        device.add("./Nowhere/Name", "n", A).is(405).blames("./Nowhere");
        device.add("./Maybe/x", "n", A).is(415).blames("./Maybe");
    }

    @Test
    void rights_and_format_matter_before_the_room_that_is_left() {
        device.addInterior("./AP/one", A).is(200);
        device.addInterior("./AP/two", A).is(200);
        device.acl("./AP", "Add=ServerB");
        device.addInterior("./AP/three", A).is(425);
        device.add("./AP/three", "a leaf", B).is(415);
        device.addInterior("./AP/three", B).is(420);
    }

    @Test
    void one_more_than_the_occurrence_allows_gives_420() {
        device.addInterior("./AP/one", A).is(200);
        device.addInterior("./AP/two", A).is(200);
        device.addInterior("./AP/three", A).is(420);
        device.add("./AP/three/Name", "n", A).is(420);
        device.delete("./AP/one", A).is(200);
        device.addInterior("./AP/three", A).is(200);
    }

    @Test
    void the_inbox_takes_anything_and_gives_nothing() {
        device.add("./Inbox/a/b", "v", A).is(200);
        device.addInterior("./Inbox/c", A).is(200);
        device.get("./Inbox", A).is(405);
        device.get("./Inbox/a", A).is(405);
        device.get("./Inbox/a/b", A).is(405);
        device.replace("./Inbox/a/b", "w", A).is(405);
        device.delete("./Inbox/a", A).is(405);
        device.get("./Inbox/x", A).is(404);
    }

    @Test
    void the_device_itself_may_do_what_the_description_forbids() {
        device.add("./Other", "v", Actor.DEVICE).is(200);
        device.delete("./Port", Actor.DEVICE).is(200);
        assertThat(device.value("./Other")).isEqualTo("v");
    }

    @Test
    void an_occurrence_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new Occurrence(2, 3)).hasMessage("A node occurs 0 or 1 to n times, not 2 to 3");
        assertThatThrownBy(() -> Occurrence.zeroToN(0)).hasMessage("A node occurs 0 or 1 to n times, not 0 to 0");
    }

    @Test
    void a_leaf_cannot_have_the_format_of_an_interior_node() {
        assertThatThrownBy(() -> Value.of(Format.NODE, ""))
                .hasMessage("A leaf cannot have the format 'node'; add an interior node instead");
    }
}
