package dev.provost.conformance.transcript;

import static dev.provost.conformance.transcript.Samples.deviceInfo;
import static dev.provost.conformance.transcript.Samples.header;
import static dev.provost.conformance.transcript.Samples.lawfulSession;
import static dev.provost.conformance.transcript.Samples.results;
import static dev.provost.conformance.transcript.Samples.sessionAlert;
import static dev.provost.conformance.transcript.Samples.with;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Command;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncHdr;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProprietyTest {

    private static Turn last(TranscriptBuilder transcript) {
        return transcript.silence("nobody answers").build().turns().toList().getLast();
    }

    private static boolean holds(TranscriptBuilder transcript) {
        Turn turn = last(transcript);
        return Propriety.holds(turn, turn.request().orElseThrow());
    }

    private static Message first(Command... commands) {
        return transcript().fromDevice(1, commands);
    }

    private static boolean holdsWith(UnaryOperator<SyncHdr> change) {
        return holds(transcript().device(with(first(sessionAlert("1"), deviceInfo("2")), change)));
    }

    private static boolean holdsWith(Command command) {
        return holds(transcript().device(first(sessionAlert("1"), command)));
    }

    @Test
    void every_message_of_a_lawful_session_is_proper() {
        assertThat(lawfulSession().build().turns())
                .hasSize(2)
                .allMatch(turn -> Propriety.holds(turn, turn.request().orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "'',false", "' ',false"})
    void a_session_needs_an_id(String id, boolean proper) {
        assertThat(holdsWith(header -> header.withSessionId(id))).isEqualTo(proper);
    }

    @ParameterizedTest
    @CsvSource({"64,true", "65,false"})
    void an_id_of_a_session_has_at_most_64_characters(int length, boolean proper) {
        assertThat(holdsWith(header -> header.withSessionId("1".repeat(length))))
                .isEqualTo(proper);
    }

    @ParameterizedTest
    @CsvSource({"IMEI:1,true", "'',false", "' ',false"})
    void a_device_needs_a_name(String name, boolean proper) {
        assertThat(holdsWith(header -> header.withSource(Location.of(name)))).isEqualTo(proper);
    }

    @ParameterizedTest
    @CsvSource({"1024,true", "1025,false"})
    void a_name_has_at_most_1024_characters(int length, boolean proper) {
        assertThat(holdsWith(header -> header.withSource(Location.of("d".repeat(length)))))
                .isEqualTo(proper);
        assertThat(holdsWith(header -> header.withSource(Location.of("d", "n".repeat(length)))))
                .isEqualTo(proper);
        assertThat(holdsWith(Replace.of("2", Item.source("a".repeat(length)).withData("en"))))
                .isEqualTo(proper);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "5000,true", "0,false"})
    void a_limit_is_a_positive_number(long octets, boolean proper) {
        assertThat(holdsWith(header -> header.withMeta(Meta.EMPTY.withMaxMsgSize(octets))))
                .isEqualTo(proper);
        assertThat(holdsWith(header -> header.withMeta(Meta.EMPTY.withMaxObjSize(octets))))
                .isEqualTo(proper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/DevInfo/Lang", "./A/../B", "http://dm.example/x"})
    void a_device_describes_itself_by_addresses_of_its_tree(String uri) {
        assertThat(holdsWith(Replace.of("2", Item.source(uri).withData("en")))).isFalse();
    }

    @Test
    void a_device_gives_no_orders() {
        assertThat(holdsWith(Get.of("2", Item.target("./DevInfo/Lang")))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,false", "0,false", "x,false"})
    void statuses_refer_to_messages_that_the_server_has_sent(String msgRef, boolean proper) {
        TranscriptBuilder begun = Samples.firstPackage().server(1, header("1", 1, 212));

        assertThat(holds(begun.device(2, Status.ofHeader("1", msgRef, 200)))).isEqualTo(proper);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,false"})
    void results_refer_to_messages_that_the_server_has_sent(int msgRef, boolean proper) {
        TranscriptBuilder begun = Samples.firstPackage().server(1, header("1", 1, 212));

        assertThat(holds(begun.device(2, header("1", 1, 200), results("2", msgRef, "4"))))
                .isEqualTo(proper);
    }

    @Test
    void the_first_message_answers_nothing() {
        assertThat(holdsWith(header("2", 1, 200))).isFalse();
    }

    @Test
    void a_transcript_may_begin_in_the_middle() {
        assertThat(holds(transcript().device(3, header("1", 2, 200)))).isTrue();
    }

    @Test
    void a_packed_body_is_not_what_every_server_takes() {
        assertThat(holds(transcript()
                        .deviceHeader("Content-Encoding", "gzip")
                        .device(1, sessionAlert("1"), deviceInfo("2"))))
                .isFalse();
    }

    @Test
    void a_body_has_the_length_that_its_header_says() {
        assertThat(holds(transcript().deviceHeader("Content-Length", "1").device(1, sessionAlert("1"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4000,true", "5000,false"})
    void a_head_has_at_most_4_kib(int octets, boolean proper) {
        assertThat(holds(transcript()
                        .deviceHeader("X-Long", "x".repeat(octets))
                        .device(1, sessionAlert("1"), deviceInfo("2"))))
                .isEqualTo(proper);
    }

    @ParameterizedTest
    @CsvSource({"100000,true", "140000,false"})
    void a_message_has_at_most_128_kib(int octets, boolean proper) {
        assertThat(holdsWith(Replace.of("2", Item.source("./DevInfo/Lang").withData("x".repeat(octets)))))
                .isEqualTo(proper);
    }
}
