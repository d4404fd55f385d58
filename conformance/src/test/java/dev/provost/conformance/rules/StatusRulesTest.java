package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;
import static dev.provost.conformance.transcript.TranscriptBuilder.transcript;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusRulesTest {

    private static TranscriptBuilder answered(int code) {
        return firstPackage()
                .server(
                        1,
                        header("1", 1, 212),
                        status("2", 1, sessionAlert("1"), code),
                        status("3", 1, deviceInfo("2"), 200));
    }

    @Test
    void a_code_is_defined() {
        examine(new StatusCodeRule(), answered(200)).passes("a code of SyncML");
    }

    @Test
    void a_code_may_be_of_an_application() {
        examine(new StatusCodeRule(), firstPackage().server(1, header("1", 1, 1200)))
                .passes("a code of an application");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 299, 515, 600, 2000})
    void a_code_is_none(int code) {
        examine(new StatusCodeRule(), answered(code))
                .fails("A Status carries a code that SyncML does not define")
                .expecting("a code of RepPro 1.2.2, 10", "MsgRef 1, CmdRef 1, Cmd Alert, code " + code)
                .at(1);
    }

    @Test
    void a_code_is_no_number() {
        Status words = new Status("1", "1", "0", "SyncHdr", List.of(), List.of(), Optional.empty(), "OK", List.of());
        examine(new StatusCodeRule(), firstPackage().server(1, words))
                .fails("A Status carries a code that SyncML does not define")
                .expecting("a code of RepPro 1.2.2, 10", "MsgRef 1, CmdRef 0, Cmd SyncHdr, code OK");
    }

    @Test
    void code_212_is_for_headers() {
        examine(new StatusCodePlaceRule(), answered(200)).passes("212 for a header");
        examine(new StatusCodePlaceRule(), answered(212))
                .fails("A command is answered by 212, which only a header can be")
                .expecting("200 or another code for the command", "MsgRef 1, CmdRef 1, Cmd Alert, code 212");
    }

    @Test
    void code_213_is_for_chunks() {
        examine(new StatusCodePlaceRule(), answered(213))
                .fails("A command that is complete is answered by 213, as if more of it were to come")
                .expecting("the code of the command", "MsgRef 1, CmdRef 1, Cmd Alert, code 213");
    }

    @Test
    void code_213_answers_a_chunk() {
        Alert chunk = Alert.of(
                "1",
                AlertCode.GENERIC_ALERT,
                Item.source("./Log").withData("ab").withMoreData());
        Message asked = open(transcript().fromDevice(1, chunk));
        Message answer = open(transcript().fromServer(1, header("1", 1, 200), status("2", 1, chunk, 213)));
        examine(new StatusCodePlaceRule(), transcript().device(asked).server(answer))
                .passes("213 for a chunk");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 401, 404, 405, 406, 412, 415, 420, 500, 1400})
    void a_code_is_usual(int code) {
        examine(new UsualCodeRule(), answered(code)).passes("a code of DM for what it answers");
    }

    @ParameterizedTest
    @ValueSource(ints = {208, 304, 419, 507, 505})
    void a_code_is_unusual_for_a_command(int code) {
        examine(new UsualCodeRule(), answered(code))
                .warns("A Status for Alert carries a code that DM has no use for there")
                .expecting("a code of the table for it", "MsgRef 1, CmdRef 1, Cmd Alert, code " + code);
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 213, 418, 425})
    void a_code_is_unusual_for_a_header(int code) {
        examine(new UsualCodeRule(), firstPackage().server(1, header("1", 1, code)))
                .warns("A Status for the header carries a code that DM has no use for there")
                .expecting("a code of the table for it", "MsgRef 1, CmdRef 0, Cmd SyncHdr, code " + code);
    }

    @Test
    void the_code_of_a_refused_header_may_answer_its_commands() {
        examine(
                        new UsualCodeRule(),
                        firstPackage().server(1, header("1", 1, 513), status("2", 1, sessionAlert("1"), 513)))
                .passes("a code of DM for what it answers");
    }

    @Test
    void a_command_gets_one_status() {
        examine(new RepeatedStatusRule(), answered(200)).passes("one Status");
    }

    @Test
    void a_command_gets_two() {
        examine(
                        new RepeatedStatusRule(),
                        firstPackage()
                                .server(
                                        1,
                                        header("1", 1, 212),
                                        status("2", 1, sessionAlert("1"), 200),
                                        status("3", 1, sessionAlert("1"), 200)))
                .fails("Alert 1201 (CmdID 1) gets several statuses")
                .expecting("one Status", "2 statuses");
    }

    @Test
    void the_header_gets_two() {
        examine(new RepeatedStatusRule(), firstPackage().server(1, header("1", 1, 212), header("2", 1, 212)))
                .fails("The header gets several statuses")
                .expecting("one Status", "2 statuses");
    }

    @Test
    void items_may_get_one_each_and_no_more() {
        Replace two = Replace.of(
                "2",
                Item.source("./DevInfo/Lang").withData("en"),
                Item.source("./DevInfo/Man").withData("x"));
        Status first = status("2", 1, two, 200).withSourceRef("./DevInfo/Lang");
        Status second = status("3", 1, two, 404).withSourceRef("./DevInfo/Man");
        examine(
                        new RepeatedStatusRule(),
                        transcript().device(1, sessionAlert("1"), two).server(1, header("1", 1, 212), first, second))
                .passes("a Status for each item");
        examine(
                        new RepeatedStatusRule(),
                        transcript()
                                .device(1, sessionAlert("1"), two)
                                .server(1, header("1", 1, 212), first, second, status("4", 1, two, 200)))
                .fails("Replace (CmdID 2) gets several statuses")
                .expecting("at most 2 statuses", "3 statuses");
    }

    @Test
    void without_an_answer_there_is_nothing_to_judge() {
        for (Rule rule : List.of(
                new StatusCodeRule(), new StatusCodePlaceRule(), new UsualCodeRule(), new RepeatedStatusRule())) {
            examine(rule, firstPackage().silence("gone")).hasNoEvidence();
        }
    }
}
