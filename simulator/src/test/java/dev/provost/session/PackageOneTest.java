package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import org.junit.jupiter.api.Test;

class PackageOneTest {

    @Test
    void the_header_names_version_session_message_server_and_device() {
        var header = given_a_session().with(b -> b.sessionId("2A")).begins().header();

        assertThat(header.verDtd()).isEqualTo("1.2");
        assertThat(header.verProto()).isEqualTo("DM/1.2");
        assertThat(header.sessionId()).isEqualTo("2A");
        assertThat(header.msgId()).isEqualTo("1");
        assertThat(header.target()).isEqualTo(Location.of("http://dm.example/dm"));
        assertThat(header.source()).isEqualTo(Location.of("IMEI:490154203237518"));
        assertThat(header.cred()).isEmpty();
        assertThat(header.meta()).isEmpty();
    }

    @Test
    void a_session_of_an_older_version_says_so() {
        var header = given_a_session()
                .with(b -> b.version(DmVersion.DM_1_1))
                .begins()
                .header();

        assertThat(header.verDtd()).isEqualTo("1.1");
        assertThat(header.verProto()).isEqualTo("DM/1.1");
    }

    @Test
    void a_session_of_the_client_begins_with_alert_1201() {
        assertThat(given_a_session().begins())
                .hasAlerts(AlertCode.CLIENT_INITIATED_MGMT)
                .hasKinds("Alert", "Replace")
                .isFinal();
    }

    @Test
    void a_session_of_the_server_begins_with_alert_1200() {
        assertThat(given_a_session().with(b -> b.initiator(Initiator.SERVER)).begins())
                .hasAlerts(AlertCode.SERVER_INITIATED_MGMT);
    }

    @Test
    void the_device_tells_about_itself_by_source() {
        Message message = given_a_session().begins();

        assertThat(message.body().commands().get(1))
                .isEqualTo(Replace.of(
                        "2",
                        Item.source("./DevInfo/DevId").withData("IMEI:490154203237518"),
                        Item.source("./DevInfo/Man").withData("Acme")));
    }

    @Test
    void limits_are_announced() {
        SessionLimits limits = SessionLimits.DEFAULT.withMaxMsgSize(5000).withMaxObjSize(20000);

        assertThat(given_a_session()
                        .with(b -> b.limits(limits))
                        .begins()
                        .header()
                        .meta())
                .contains(Meta.EMPTY.withMaxMsgSize(5000).withMaxObjSize(20000));
    }

    @Test
    void events_follow_the_information_about_the_device() {
        Dialogue dialogue = given_a_session();
        dialogue.device()
                .alerts
                .add(DeviceAlert.generic("./Apn", "org.openmobilealliance.dm.firmwareupdate.userrequest", "chr", "x"));

        assertThat(dialogue.begins())
                .hasKinds("Alert", "Replace", "Alert")
                .hasAlerts(AlertCode.CLIENT_INITIATED_MGMT, AlertCode.GENERIC_ALERT);
    }

    @Test
    void events_are_reported_as_they_come_up() {
        Dialogue dialogue = given_a_session();
        dialogue.begins();
        dialogue.device()
                .alerts
                .add(DeviceAlert.generic("./Apn", "x-oma:event", "chr", "").withCorrelator("c1"));

        assertThat(dialogue.whenServerSends(Alert.of("2", AlertCode.NEXT_MESSAGE))
                        .sent())
                .hasKinds("Status", "Status", "Alert")
                .hasAlerts(AlertCode.GENERIC_ALERT)
                .isFinal();
    }

    @Test
    void an_event_that_comes_up_when_the_server_has_taken_its_leave_waits_for_the_next_session() {
        Dialogue dialogue = given_a_session();
        dialogue.begins();
        dialogue.device().alerts.add(DeviceAlert.generic("./Apn", "x-oma:event", "chr", ""));

        assertThat(dialogue.whenServerSends().result().isCompleted()).isTrue();
        assertThat(dialogue.device().alerts).hasSize(1);
    }

    @Test
    void a_session_begins_once() {
        Dialogue dialogue = given_a_session();
        dialogue.begins();

        assertThatThrownBy(dialogue.session()::first)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("first() is for a session that has not begun; this one is open.");
    }

    @Test
    void a_session_id_longer_than_four_octets_is_refused() {
        assertThatThrownBy(
                        () -> given_a_session().with(b -> b.sessionId("12345")).begins())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'12345' is no SessionID. Use 1 to 4 hexadecimal digits, for instance '1A'.");
    }
}
