package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.codec.Codec;
import dev.provost.tree.Format;
import dev.provost.tree.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What differs between DM 1.1.2, 1.2 and 1.3. */
class VersionTest {

    private static final DeviceAlert EVENT =
            DeviceAlert.generic("./Apn", "org.example.event", "chr", "done").withCorrelator("c1");

    @ParameterizedTest
    @CsvSource({
        "DM_1_1,1.1,DM/1.1,SYNCML:SYNCML1.1",
        "DM_1_2,1.2,DM/1.2,SYNCML:SYNCML1.2",
        "DM_1_3,1.2,DM/1.3,SYNCML:SYNCML1.2"
    })
    void header_and_namespace_say_the_version(DmVersion version, String dtd, String proto, String namespace) {
        Message first = in(version).begins();

        assertThat(first.header().verDtd()).isEqualTo(dtd);
        assertThat(first.header().verProto()).isEqualTo(proto);
        assertThat(new String(Codec.of(Encoding.XML).encode(first), StandardCharsets.UTF_8))
                .contains("<SyncML xmlns=\"" + namespace + "\">");
    }

    @ParameterizedTest
    @EnumSource(
            value = DmVersion.class,
            names = {"DM_1_2", "DM_1_3"})
    void an_event_is_a_generic_alert_with_its_correlator_since_1_2(DmVersion version) {
        Alert alert = event(version);

        assertThat(alert.code()).contains(AlertCode.GENERIC_ALERT);
        assertThat(alert.correlator()).contains("c1");
    }

    @Test
    void an_event_is_a_client_event_without_correlator_in_1_1() {
        Alert alert = event(DmVersion.DM_1_1);

        assertThat(alert.code()).contains(AlertCode.CLIENT_EVENT);
        assertThat(alert.correlator()).isEmpty();
        assertThat(alert.items()).containsExactly(EVENT.item());
    }

    @ParameterizedTest
    @CsvSource({"DM_1_1,", "DM_1_2,c7", "DM_1_3,c7"})
    void the_correlator_of_an_exec_is_read_since_1_2(DmVersion version, String expected) {
        Dialogue dialogue = in(version);
        dialogue.whenServerSends(
                new Exec("2", false, Optional.empty(), Optional.of("c7"), List.of(Item.target("./Apn/Name"))));

        assertThat(dialogue.device().execs.getFirst().correlator()).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "DM_1_1,date,2009-12-31,./Apn/When 2009-12-31",
        "DM_1_1,time,12:00:00Z,./Apn/When 12:00:00Z",
        "DM_1_1,float,0.5,./Apn/When 0.5",
        "DM_1_2,date,2009-12-31,./Apn/When [date] 2009-12-31",
        "DM_1_3,float,0.5,./Apn/When [float] 0.5"
    })
    void dates_times_and_floats_are_plain_text_in_1_1(DmVersion version, String format, String value, String expected) {
        Dialogue dialogue = in(version);
        dialogue.device().set("./Apn/When", Value.of(Format.ofWireName(format).orElseThrow(), value));
        dialogue.whenServerSends(Get.of("2", Item.target("./Apn/When")));

        assertThat(dialogue.sent()).hasResults(expected);
    }

    @ParameterizedTest
    @CsvSource({"DM_1_1,415", "DM_1_2,200", "DM_1_3,200"})
    void a_date_of_the_server_gives_415_in_1_1(DmVersion version, int code) {
        Dialogue dialogue = in(version);
        dialogue.device().set("./Apn/When", Value.of(Format.DATE, "2009-12-30"));
        dialogue.whenServerSends(Replace.of(
                "2",
                Item.target("./Apn/When")
                        .withMeta(Meta.EMPTY.withFormat("date"))
                        .withData("2009-12-31")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Replace " + code);
    }

    private static Dialogue in(DmVersion version) {
        return given_a_session().with(b -> b.version(version));
    }

    private static Alert event(DmVersion version) {
        Dialogue dialogue = in(version);
        dialogue.device().alerts.add(EVENT);
        return (Alert) dialogue.begins().body().commands().getLast();
    }
}
