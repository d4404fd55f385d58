package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static dev.provost.tree.Device.B;
import static dev.provost.tree.Device.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyReplacementTest {

    private final Device device = Device.free().leaf("./A/B", "value").leaf("./A/C", "other");

    @Test
    void a_title_is_replaced() {
        device.replace("./A/B?prop=Title", "Überschrift", A).is(200);
        device.get("./A/B?prop=Title", A).reads("Überschrift");
        assertThat(device.node("./A/B").verNo()).isEqualTo(1);
        assertThat(device.node("./A/B").tStamp()).isEqualTo(NOW);
        assertThat(device.value("./A/B")).isEqualTo("value");
    }

    @Test
    void a_title_of_more_than_255_octets_gives_413() {
        device.replace("./A/B?prop=Title", "x".repeat(255), A).is(200);
        device.replace("./A/B?prop=Title", "x".repeat(256), A).is(413);
        device.replace("./A/B?prop=Title", "ü".repeat(128), A).is(413);
    }

    @Test
    void a_title_needs_the_right_to_replace() {
        device.acl("./A/B", "Replace=ServerA");
        device.replace("./A/B?prop=Title", "t", B).is(425);
        device.replace("./A/B?prop=Title", "t", A).is(200);
    }

    @Test
    void a_node_is_renamed_with_all_below_it() {
        device.replace("./A?prop=Name", "Z", A).is(200);
        assertThat(device.has("./A")).isFalse();
        assertThat(device.value("./Z/B")).isEqualTo("value");
        device.get("./Z?prop=Name", A).reads("Z");
    }

    @Test
    void a_new_name_may_be_escaped() {
        device.replace("./A/B?prop=Name", "my%20node", A).is(200);
        assertThat(device.value("./A/my node")).isEqualTo("value");
    }

    @Test
    void the_name_of_a_sibling_gives_418() {
        device.replace("./A/B?prop=Name", "C", A).is(418);
    }

    @Test
    void the_name_it_has_already_gives_200_and_changes_nothing() {
        ManagementTree before = device.tree();
        device.replace("./A/B?prop=Name", "B", A).is(200);
        assertThat(device.tree()).isSameAs(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a%2Fb", "a%"})
    void a_name_that_no_node_may_have_gives_400(String name) {
        device.replace("./A/B?prop=Name", name, A).is(400);
    }

    @Test
    void a_name_beyond_the_limits_gives_414() {
        device.limits(TreeLimits.NONE.withUri(0, 0, 8));
        device.replace("./A/B?prop=Name", "123456789", A).is(414);
        device.replace("./A/B?prop=Name", "12345678", A).is(200);
    }

    @Test
    void renaming_the_root_or_a_permanent_node_gives_405() {
        Device described =
                Device.describing(NodeDescription.interior("P", Right.values()).permanent());
        described.replace("./P?prop=Name", "Q", A).is(405);
        described.replace(".?prop=Name", "Q", A).is(405);
    }

    @Test
    void renaming_to_a_name_that_is_not_described_gives_405() {
        Device described =
                Device.describing(NodeDescription.interior("D", Right.values())).interior("./D");
        described.replace("./D?prop=Name", "Q", A).is(405);
    }

    @Test
    void renaming_needs_the_right_to_replace() {
        device.acl("./A/B", "Replace=ServerA");
        device.replace("./A/B?prop=Name", "X", B).is(425);
        device.replace("./A/B?prop=Name", "X", A).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Format", "Size", "TStamp", "Type", "VerNo"})
    void a_property_that_can_only_be_read_gives_405(String property) {
        device.replace("./A/B?prop=" + property, "1", A).is(405);
    }

    @Test
    void an_unknown_property_or_one_that_the_device_does_not_have_gives_406() {
        device.replace("./A/B?prop=Colour", "red", A).is(406);
        device.features(new TreeFeatures(true, true, true, EnumSet.noneOf(Property.class), TreeFeatures.ALL.lists()));
        device.replace("./A/B?prop=Title", "t", A).is(406);
    }

    @Test
    void a_property_of_a_missing_node_gives_404() {
        device.replace("./A/X?prop=Title", "t", A).is(404);
    }
}
