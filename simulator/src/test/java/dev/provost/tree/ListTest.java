package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static dev.provost.tree.Device.B;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {

    private final Device device = Device.open()
            .leaf("./A/B", "value")
            .leaf("./A/C d", "")
            .interior("./A/E")
            .leaf("./A/Closed/Key", "k")
            .acl("./A/Closed", "Get=ServerB");

    @Test
    void struct_gives_every_node_without_values() {
        device.get("./A?list=Struct", B)
                .is(200)
                .listsNodes(
                        "./A node",
                        "./A/B chr",
                        "./A/C%20d chr",
                        "./A/Closed node",
                        "./A/Closed/Key chr",
                        "./A/E node");
    }

    @Test
    void struct_data_gives_the_values_too() {
        device.get("./A?list=StructData", B)
                .is(200)
                .listsNodes(
                        "./A node",
                        "./A/B chr 'value'",
                        "./A/C%20d chr ''",
                        "./A/Closed node",
                        "./A/Closed/Key chr 'k'",
                        "./A/E node");
    }

    @Test
    void a_list_of_a_leaf_is_the_leaf() {
        device.get("./A/B?list=StructData", A).is(200).listsNodes("./A/B chr 'value'");
    }

    @Test
    void nodes_that_the_server_may_not_read_are_left_out() {
        device.get("./A?list=Struct", A).is(200).listsNodes("./A node", "./A/B chr", "./A/C%20d chr", "./A/E node");
        Interior read =
                (Interior) device.get("./A?list=TNDS", A).is(200).subtree().node();
        assertThat(read.childNames()).containsExactly("B", "C d", "E");
    }

    @Test
    void a_list_holds_what_may_be_read_below_a_node_that_may_not() {
        device.acl("./A/Closed/Key", "Get=ServerA");

        device.get("./A?list=Struct", A)
                .is(200)
                .listsNodes("./A node", "./A/B chr", "./A/C%20d chr", "./A/Closed/Key chr", "./A/E node");
    }

    @Test
    void a_document_cannot_hold_what_may_be_read_below_a_node_that_may_not() {
        device.acl("./A/Closed/Key", "Get=ServerA");

        Interior read =
                (Interior) device.get("./A?list=TNDS", A).is(200).subtree().node();
        assertThat(read.childNames()).containsExactly("B", "C d", "E");
    }

    @Test
    void nodes_whose_access_type_has_no_get_are_left_out() {
        Device described = Device.describing(NodeDescription.interior("A", Right.GET)
                .permanent()
                .child(NodeDescription.leaf("Open", Format.CHR, Right.GET).permanent())
                .child(NodeDescription.leaf("Secret", Format.CHR, Right.REPLACE).permanent()));

        described.get("./A?list=Struct", A).is(200).listsNodes("./A node", "./A/Open chr");
    }

    @Test
    void a_start_that_the_server_may_not_read_gives_425_or_405() {
        device.get("./A/Closed?list=Struct", A).is(425);
        Device described =
                Device.describing(NodeDescription.interior("A", Right.ADD).permanent());
        described.get("./A?list=TNDS", A).is(405);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TNDS | ACL FORMAT TITLE TSTAMP TYPE VER_NO | true",
                "TNDS+Value | '' | true",
                "TNDS+ACL+Value+Type | ACL TYPE | true",
                "TNDS+ACL | ACL | false",
                "TNDS-Value | ACL FORMAT TITLE TSTAMP TYPE VER_NO | false",
                "TNDS-ACL-VerNo-TStamp-Title | FORMAT TYPE | true",
            })
    void a_filter_says_which_properties_are_wanted(String list, String properties, boolean values) {
        Reading.OfSubtree read = device.get("./A?list=" + list, A).is(200).subtree();

        assertThat(read.properties())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(properties.isEmpty() ? new String[0] : properties.split(" "));
        assertThat(read.withValues()).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nonsense",
                "struct",
                "Struct+ACL",
                "TNDSx",
                "TNDS+",
                "TNDS-",
                "TNDS+ACL-Value",
                "TNDS-ACL+Value",
                "TNDS+Colour",
                "TNDS+Size",
                "TNDS+ACL+"
            })
    void what_is_unknown_or_mixed_gives_406(String list) {
        device.get("./A?list=" + list, A).is(406);
    }

    @Test
    void a_property_that_the_device_does_not_have_gives_406() {
        device.features(new TreeFeatures(true, true, true, Set.of(), TreeFeatures.ALL.lists()));

        device.get("./A?list=TNDS-Title", A).is(406);
        assertThat(device.get("./A?list=TNDS", A).is(200).subtree().properties())
                .containsExactlyInAnyOrder(Property.ACL, Property.FORMAT, Property.TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Struct", "StructData", "TNDS"})
    void a_list_that_the_device_does_not_have_gives_406(String list) {
        device.features(new TreeFeatures(true, true, true, Set.of(), Set.of()));

        device.get("./A?list=" + list, A).is(406);
    }
}
