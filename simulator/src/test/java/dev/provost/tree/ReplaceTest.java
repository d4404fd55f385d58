package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static dev.provost.tree.Device.B;
import static dev.provost.tree.Device.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplaceTest {

    private final Device device = Device.free().leaf("./A/B", "old");

    @Test
    void the_value_of_a_leaf_is_replaced() {
        device.replace("./A/B", "new", A).is(200);
        assertThat(device.value("./A/B")).isEqualTo("new");
        assertThat(device.node("./A/B").verNo()).isEqualTo(1);
        assertThat(device.node("./A/B").tStamp()).isEqualTo(NOW);
    }

    @Test
    void replacing_a_value_does_not_change_the_parent() {
        int before = device.node("./A").verNo();
        device.replace("./A/B", "new", A).is(200);
        assertThat(device.node("./A").verNo()).isEqualTo(before);
    }

    @Test
    void format_and_type_follow_the_value() {
        device.replace("./A/B", Value.bin("image/png", new byte[] {1, 2}), A).is(200);
        device.get("./A/B?prop=Format", A).reads("bin");
        device.get("./A/B?prop=Type", A).reads("image/png");
        device.get("./A/B?prop=Size", A).reads("2");
    }

    @Test
    void the_version_number_wraps_after_65535() {
        for (int i = 0; i < 65_535; i++) {
            device.replace("./A/B", "v", Actor.DEVICE);
        }
        device.get("./A/B?prop=VerNo", A).reads("65535");
        device.replace("./A/B", "v", A).is(200);
        device.get("./A/B?prop=VerNo", A).reads("0");
    }

    @Test
    void replace_of_a_missing_node_gives_404() {
        device.replace("./A/X", "new", A).is(404);
        device.replace("./X/Y", "new", A).is(404);
    }

    @Test
    void replace_of_an_interior_node_gives_405() {
        device.replace("./A", "new", A).is(405);
        device.replace(".", "new", A).is(405);
    }

    @Test
    void replace_of_an_interior_node_by_tnds_gives_415() {
        device.replace("./A", Value.of(Format.XML, "application/vnd.syncml.dmtnds+xml", new byte[0]), A)
                .is(415);
    }

    @Test
    void replace_of_a_list_gives_405() {
        device.replace("./A?list=Struct", "new", A).is(405);
    }

    @Test
    void without_the_right_it_gives_425() {
        device.acl("./A/B", "Replace=ServerA&Get=*");
        device.replace("./A/B", "new", B).is(425);
        device.replace("./A/B", "new", A).is(200);
    }

    @Test
    void an_access_type_without_replace_gives_405_before_the_acl_is_asked() {
        Device described = Device.describing(NodeDescription.leaf("Man", Format.CHR, Right.GET)
                        .permanent()
                        .defaultValue(Value.chr("Maker")))
                .acl("./Man", "Get=*");
        described.replace("./Man", "Other", A).is(405);
        described.replace("./Man", "Other", Actor.DEVICE).is(200);
    }

    @ParameterizedTest
    @CsvSource({
        "int, 12, 200",
        "int, -2147483648, 200",
        "int, 2147483648, 415",
        "int, twelve, 415",
        "int, '', 415",
        "bool, true, 200",
        "bool, false, 200",
        "bool, TRUE, 415",
        "bool, 1, 415",
        "float, 1.5e3, 200",
        "float, NaN, 200",
        "float, 1.5x, 415",
        "chr, anything, 200",
        "null, '', 200",
        "null, x, 415",
        "xml, <a/>, 200",
        "date, 2026-11-20, 200",
        "date, 20261120, 200",
        "date, 2026-1120, 415",
        "date, 2026-13-01, 415",
        "date, today, 415",
        "time, 10:00:00Z, 200",
        "time, 100000, 200",
        "time, 10:00:00.5+01:00, 200",
        "time, 20261120T163817Z, 200",
        "time, 25:00:00, 415",
        "time, todayT10:00:00, 415",
        "time, noon, 415",
    })
    void a_value_has_to_fit_its_format(String format, String text, int code) {
        Format f = Format.ofWireName(format).orElseThrow();
        Device described = Device.describing(NodeDescription.leaf("N", f, Right.ADD, Right.REPLACE));
        described.add("./N", Value.of(f, text), A).is(code);
    }

    @Test
    void a_dynamic_leaf_takes_only_its_described_format_and_types() {
        Device described = Device.describing(
                NodeDescription.leaf("N", Format.BIN, Right.ADD, Right.REPLACE).types("image/gif", "image/png"));
        described.add("./N", Value.chr("text"), A).is(415);
        described.add("./N", Value.bin("image/jpeg", new byte[1]), A).is(415);
        described.add("./N", Value.bin("image/gif", new byte[1]), A).is(200);
        described.replace("./N", Value.chr("text"), A).is(415);
        described.replace("./N", Value.bin("image/jpeg", new byte[1]), A).is(415);
        described.replace("./N", Value.bin("image/png", new byte[1]), A).is(200);
    }

    @Test
    void format_and_type_of_a_permanent_leaf_are_fixed() {
        Device described = Device.describing(
                NodeDescription.leaf("N", Format.INT, Right.REPLACE).permanent().defaultValue(Value.integer(1)));
        described.replace("./N", Value.chr("2"), A).is(405);
        described
                .replace("./N", Value.of(Format.INT, "text/x-number", new byte[] {'2'}), A)
                .is(405);
        described.replace("./N", Value.of(Format.INT, "two"), A).is(415);
        described.replace("./N", Value.integer(2), A).is(200);
    }

    @Test
    void parameters_of_a_type_make_no_difference() {
        Device described = Device.describing(
                NodeDescription.leaf("P", Format.CHR, Right.REPLACE).permanent().defaultValue(Value.chr("v")),
                NodeDescription.leaf("D", Format.CHR, Right.ADD).types("text/plain"));
        Value utf8 = Value.of(Format.CHR, "text/plain; charset=UTF-8", new byte[] {'x'});
        described.replace("./P", utf8, A).is(200);
        described.add("./D", utf8, A).is(200);
    }

    @Test
    void what_a_sender_leaves_out_is_taken_from_the_leaf_then_from_the_description() {
        Device described = Device.describing(
                NodeDescription.leaf("Here", Format.INT).permanent().defaultValue(Value.integer(1)),
                NodeDescription.leaf("Free", Format.BIN, Right.ADD).types("image/gif"));
        byte[] five = {'5'};
        assertThat(valueFor(described, "./Here", five)).isEqualTo(Value.integer(5));
        assertThat(valueFor(described, "./Free", five)).isEqualTo(Value.bin("image/gif", five));
        assertThat(valueFor(described, "./Unknown", five)).isEqualTo(Value.chr("5"));
    }

    private static Value valueFor(Device device, String uri, byte[] octets) {
        return device.tree().valueFor(Device.uri(uri), Optional.empty(), Optional.empty(), octets);
    }
}
