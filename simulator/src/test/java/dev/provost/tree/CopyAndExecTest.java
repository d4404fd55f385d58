package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static dev.provost.tree.Device.B;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyAndExecTest {

    private final Device device =
            Device.free().leaf("./A/S", "source").leaf("./A/T", "target").interior("./I");

    @Test
    void the_value_of_an_existing_target_is_overwritten() {
        device.copy("./A/S", "./A/T", A).is(200);
        assertThat(device.value("./A/T")).isEqualTo("source");
        assertThat(device.value("./A/S")).isEqualTo("source");
    }

    @Test
    void a_missing_target_comes_to_life() {
        device.copy("./A/S", "./I/New", A).is(200);
        assertThat(device.value("./I/New")).isEqualTo("source");
    }

    @Test
    void a_missing_source_or_an_interior_node_at_either_end_gives_403() {
        device.copy("./A/X", "./A/T", A).is(403);
        device.copy("./I", "./A/T", A).is(403);
        device.copy("./A/S", "./I", A).is(403);
    }

    @Test
    void a_target_that_cannot_take_the_value_gives_403() {
        Device described = Device.describing(
                        NodeDescription.leaf("S", Format.CHR, Right.ADD, Right.COPY),
                        NodeDescription.leaf("N", Format.INT, Right.ADD, Right.REPLACE))
                .leaf("./S", "text");
        described.copy("./S", "./N", A).is(403);
    }

    @Test
    void a_missing_parent_of_the_target_gives_403_on_a_device_without_implicit_nodes() {
        device.features(new TreeFeatures(false, true, true, TreeFeatures.ALL.properties(), TreeFeatures.ALL.lists()));
        device.copy("./A/S", "./I/X/Y", A).is(403).blames("./I/X");
    }

    @Test
    void an_access_type_without_copy_at_the_source_or_without_replace_at_the_target_gives_405() {
        Device described = Device.describing(
                        NodeDescription.leaf("S", Format.CHR, Right.ADD, Right.GET, Right.REPLACE),
                        NodeDescription.leaf("C", Format.CHR, Right.ADD, Right.COPY))
                .leaf("./S", "s")
                .leaf("./C", "c");
        described.copy("./S", "./C", A).is(405);
        described.copy("./C", "./S", A).is(200);
    }

    @Test
    void a_property_at_either_end_gives_405() {
        device.copy("./A/S?prop=Title", "./A/T", A).is(405);
        device.copy("./A/S", "./A/T?prop=Title", A).is(405);
    }

    @Test
    void a_device_without_copy_gives_406() {
        device.features(new TreeFeatures(true, false, true, TreeFeatures.ALL.properties(), TreeFeatures.ALL.lists()));
        device.copy("./A/S", "./A/T", A).is(406);
    }

    @Test
    void exec_goes_ahead_with_access_type_and_right() {
        assertThat(device.tree().mayExec(Device.uri("./I"), A)).isEqualTo(TreeStatus.OK);
        assertThat(device.tree().mayExec(Device.uri("./A/S"), A)).isEqualTo(TreeStatus.OK);
    }

    @Test
    void exec_on_a_missing_node_gives_404() {
        assertThat(device.tree().mayExec(Device.uri("./X"), A).code()).isEqualTo(404);
    }

    @Test
    void exec_without_the_right_gives_425() {
        device.acl("./I", "Exec=ServerA");
        assertThat(device.tree().mayExec(Device.uri("./I"), B).code()).isEqualTo(425);
        assertThat(device.tree().mayExec(Device.uri("./I"), A).code()).isEqualTo(200);
    }

    @Test
    void exec_against_the_access_type_or_on_a_property_gives_405() {
        Device described = Device.describing(
                NodeDescription.leaf("S", Format.NULL, Right.GET).permanent(),
                NodeDescription.leaf("X", Format.NULL, Right.EXEC).permanent());
        assertThat(described.tree().mayExec(Device.uri("./S"), A).code()).isEqualTo(405);
        assertThat(described.tree().mayExec(Device.uri("./X?prop=ACL"), A).code())
                .isEqualTo(405);
        assertThat(described.tree().mayExec(Device.uri("./X"), A).code()).isEqualTo(200);
    }

    @Test
    void a_device_without_exec_gives_406() {
        device.features(new TreeFeatures(true, true, false, TreeFeatures.ALL.properties(), TreeFeatures.ALL.lists()));
        assertThat(device.tree().mayExec(Device.uri("./I"), A).code()).isEqualTo(406);
    }
}
