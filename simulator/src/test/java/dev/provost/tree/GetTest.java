package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GetTest {

    private final Device device =
            Device.open().leaf("./A/B", "value").leaf("./A/C d", "").interior("./E");

    @Test
    void a_leaf_gives_its_value() {
        device.get("./A/B", A).is(200).reads("value");
        assertThat(device.tree().get(Device.uri("./A/B"), A)).isEqualTo(new Reading.OfLeaf(Value.chr("value")));
    }

    @Test
    void an_interior_node_gives_the_names_of_its_children() {
        device.get("./A", A).is(200).lists("B/C%20d");
        device.get(".", A).is(200).lists("A/E");
    }

    @Test
    void an_interior_node_without_children_gives_an_empty_list() {
        device.get("./E", A).is(200).lists("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./X", "./A/X", "./A/B/X", "./X?prop=ACL", "./X?list=TNDS"})
    void a_missing_node_gives_404(String uri) {
        device.get(uri, A).is(404);
    }

    @Test
    void without_the_right_it_gives_425() {
        device.acl("./A", "Get=Other");
        device.get("./A", A).is(425);
        device.get("./A/B", A).is(425);
        device.get("./A/B?prop=Name", A).is(425);
        device.get("./A/B", Actor.server("Other")).is(200);
    }

    @Test
    void an_access_type_without_get_gives_405() {
        Device described = Device.describing(NodeDescription.leaf("Secret", Format.CHR, Right.REPLACE)
                .permanent()
                .defaultValue(Value.chr("x")));
        described.get("./Secret", A).is(405);
        described.get("./Secret?prop=Format", A).is(200).reads("chr");
        described.get("./Secret", Actor.DEVICE).is(200).reads("x");
    }

    @ParameterizedTest
    @CsvSource({
        "./A/B?prop=Format, chr",
        "./A/B?prop=Type, text/plain",
        "./A/B?prop=Name, B",
        "./A/C d?prop=Name, C%20d",
        "./A/B?prop=Size, 5",
        "./A/B?prop=Title, ''",
        "./A/B?prop=VerNo, 0",
        "./A/B?prop=TStamp, 19700101T000000Z",
        "./A/B?prop=ACL, ''",
        "./A?prop=Format, node",
        "./A?prop=Type, ''",
        ".?prop=ACL, Add=*&Get=*",
        ".?prop=Name, ''",
    })
    void a_property_gives_its_text(String uri, String text) {
        device.get(uri, A).is(200).reads(text);
    }

    @Test
    void an_acl_that_is_inherited_is_not_shown() {
        device.acl("./A", "Get=*");
        device.get("./A/B?prop=ACL", A).is(200).reads("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./A/B?prop=Colour", "./A/B?prop=name", "./A?prop=Size"})
    void an_unknown_property_gives_406(String uri) {
        device.get(uri, A).is(406);
    }

    @Test
    void a_property_that_the_device_does_not_have_gives_406() {
        device.features(new TreeFeatures(true, true, true, EnumSet.of(Property.TITLE), TreeFeatures.ALL.lists()));
        device.get("./A/B?prop=TStamp", A).is(406);
        device.get("./A/B?prop=VerNo", A).is(406);
        device.get("./A/B?prop=Size", A).is(406);
        device.get("./A/B?prop=Title", A).is(200);
        device.get("./A/B?prop=Type", A).is(200);
    }
}
