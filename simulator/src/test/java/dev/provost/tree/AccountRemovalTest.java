package dev.provost.tree;

import static dev.provost.tree.Device.A;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the last account of a server, its identifier goes from every ACL (TND 1.2.1, 7.7.1.4). */
class AccountRemovalTest {

    private static Device with(String... accounts) {
        Device device = Device.describing(
                NodeDescription.interior("DMAcc", Right.ADD, Right.GET, Right.DELETE)
                        .child(NodeDescription.interior("*", Right.ADD, Right.DELETE, Right.GET)
                                .types("urn:oma:mo:oma-dm-dmacc:1.0")
                                .child(NodeDescription.leaf("ServerID", Format.CHR, Right.ADD, Right.GET))),
                NodeDescription.interior("SyncML", Right.GET)
                        .child(NodeDescription.interior("DMAcc", Right.ADD)
                                .child(NodeDescription.interior("*", Right.ADD, Right.DELETE)
                                        .child(NodeDescription.leaf("ServerId", Format.CHR, Right.ADD)))),
                NodeDescription.interior("Set", Right.GET)
                        .child(NodeDescription.anything("*", java.util.EnumSet.allOf(Right.class))));
        for (String account : accounts) {
            device.leaf(account, "ServerB");
        }
        return device.leaf("./Set/Shared", "x")
                .leaf("./Set/Own", "x")
                .acl("./Set/Shared", "Get=ServerB+ServerC&Replace=ServerB")
                .acl("./Set/Own", "Replace=ServerB");
    }

    private static String acl(Device device, String uri) {
        return device.node(uri).acl().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"./DMAcc/b/ServerID", "./SyncML/DMAcc/b/ServerId"})
    void the_server_is_named_in_no_acl_any_more(String leaf) {
        Device device = with(leaf);

        device.delete(leaf.substring(0, leaf.lastIndexOf('/')), A).is(200);

        assertThat(acl(device, "./Set/Shared")).isEqualTo("Get=ServerC");
        assertThat(acl(device, "./Set/Own")).isEmpty();
    }

    @Test
    void it_counts_too_when_a_folder_above_is_deleted() {
        Device device = with("./DMAcc/b/ServerID");

        device.delete("./DMAcc", A).is(200);

        assertThat(acl(device, "./Set/Own")).isEmpty();
    }

    @Test
    void a_server_with_another_account_keeps_its_rights() {
        Device device = with("./DMAcc/b/ServerID", "./DMAcc/c/ServerID");

        device.delete("./DMAcc/b", A).is(200);

        assertThat(acl(device, "./Set/Own")).isEqualTo("Replace=ServerB");
    }

    @Test
    void deleting_something_else_changes_no_acl() {
        Device device = with("./DMAcc/b/ServerID");

        device.delete("./Set/Shared", A).is(425);
        device.leaf("./Set/Other", "ServerB").delete("./Set/Other", A).is(200);

        assertThat(acl(device, "./Set/Own")).isEqualTo("Replace=ServerB");
    }
}
