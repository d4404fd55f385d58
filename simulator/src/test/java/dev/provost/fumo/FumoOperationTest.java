package dev.provost.fumo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FumoOperationTest {

    @ParameterizedTest
    @CsvSource({
        "DOWNLOAD, Download, org.openmobilealliance.dm.firmwareupdate.download, true, false",
        "UPDATE, Update, org.openmobilealliance.dm.firmwareupdate.update, false, true",
        "DOWNLOAD_AND_UPDATE, DownloadAndUpdate, org.openmobilealliance.dm.firmwareupdate.downloadandupdate, true, true"
    })
    void each_operation_has_its_node_and_the_type_of_its_alert(
            FumoOperation operation, String node, String type, boolean downloads, boolean updates) {
        assertThat(operation.nodeName()).isEqualTo(node);
        assertThat(operation.alertType()).isEqualTo(type);
        assertThat(operation.downloads()).isEqualTo(downloads);
        assertThat(operation.updates()).isEqualTo(updates);
        assertThat(FumoOperation.ofNode(node)).contains(operation);
        assertThat(FumoOperation.ofAlertType(type)).contains(operation);
    }

    @Test
    void other_nodes_and_types_belong_to_no_operation() {
        assertThat(FumoOperation.ofNode("download")).isEmpty();
        assertThat(FumoOperation.ofNode("State")).isEmpty();
        assertThat(FumoOperation.ofAlertType("org.openmobilealliance.dm.firmwareupdate.devicerequest"))
                .isEmpty();
    }

    @Test
    void requests_have_alert_types_of_their_own() {
        assertThat(FumoRequest.DEVICE.alertType()).isEqualTo("org.openmobilealliance.dm.firmwareupdate.devicerequest");
        assertThat(FumoRequest.USER.alertType()).isEqualTo("org.openmobilealliance.dm.firmwareupdate.userrequest");
    }
}
