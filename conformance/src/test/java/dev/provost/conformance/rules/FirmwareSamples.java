package dev.provost.conformance.rules;

import static dev.provost.conformance.transcript.Samples.deviceInfo;
import static dev.provost.conformance.transcript.Samples.header;
import static dev.provost.conformance.transcript.Samples.serverSends;
import static dev.provost.conformance.transcript.Samples.sessionAlert;
import static dev.provost.conformance.transcript.Samples.status;

import dev.provost.conformance.transcript.TranscriptBuilder;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import java.util.List;

/** What passes between a server and a phone about firmware. */
final class FirmwareSamples {

    private FirmwareSamples() {}

    static final String BOTH = "./FUMO/DownloadAndUpdate";
    static final String TYPES = "org.openmobilealliance.dm.firmwareupdate.";

    static Replace set(String cmdId, String uri, String value) {
        return Replace.of(cmdId, Item.target(uri).withData(value));
    }

    static Replace url(String cmdId) {
        return set(cmdId, BOTH + "/PkgURL", "http://dm.example/fw.bin");
    }

    static Exec exec(String cmdId, String uri) {
        return Exec.of(cmdId, Item.target(uri));
    }

    static Alert alert(String type) {
        return Alert.of(
                "3",
                AlertCode.GENERIC_ALERT,
                Item.source("./FUMO").withMeta(Meta.EMPTY.withType(type)).withData("200"));
    }

    /** The device answers the commands of the server, and the server goes on. */
    static TranscriptBuilder answered(TranscriptBuilder before, Command sent, int code, Command... more) {
        return before.device(2, header("1", 1, 200), status("2", 1, sent, code)).server(2, withHeader(2, more));
    }

    static Command[] withHeader(int msgRef, Command... more) {
        Command[] all = new Command[more.length + 1];
        all[0] = header("1", msgRef, 200);
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    /** An update is ordered in a first session, and the device says something in a second one. */
    static TranscriptBuilder later(Alert said, int code) {
        return serverSends(url("4"), exec("5", BOTH))
                .session("2")
                .device(1, sessionAlert("1"), deviceInfo("2"), said)
                .server(
                        1,
                        header("1", 1, 212),
                        status("2", 1, sessionAlert("1"), 200),
                        status("3", 1, deviceInfo("2"), 200),
                        status("4", 1, said, code));
    }

    static TranscriptBuilder unasked(Alert said, int code) {
        return TranscriptBuilder.transcript()
                .device(1, sessionAlert("1"), deviceInfo("2"), said)
                .server(
                        1,
                        header("1", 1, 212),
                        status("2", 1, sessionAlert("1"), 200),
                        status("3", 1, deviceInfo("2"), 200),
                        status("4", 1, said, code));
    }

    /** The device has said what is an object for firmware, and then the server goes on. */
    static TranscriptBuilder typed(Command... then) {
        Get list = Get.of("4", Item.target(".?list=Struct"));
        return serverSends(list)
                .device(
                        2,
                        header("1", 1, 200),
                        status("2", 1, list, 200),
                        Results.of(
                                "3",
                                "1",
                                "4",
                                List.of(Item.source("./FUMO")
                                        .withMeta(Meta.EMPTY.withFormat("node").withType("urn:oma:mo:oma-fumo:1.0")))))
                .server(2, withHeader(2, then));
    }
}
