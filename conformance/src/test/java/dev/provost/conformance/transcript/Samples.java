package dev.provost.conformance.transcript;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Command;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Deviation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Messages and commands for transcripts in tests. */
public final class Samples {

    private Samples() {}

    public static Alert sessionAlert(String cmdId) {
        return Alert.of(cmdId, AlertCode.CLIENT_INITIATED_MGMT);
    }

    public static Replace deviceInfo(String cmdId) {
        return Replace.of(cmdId, Item.source("./DevInfo/Lang").withData("en"));
    }

    public static Get getLang(String cmdId) {
        return Get.of(cmdId, Item.target("./DevInfo/Lang"));
    }

    public static Status header(String cmdId, int msgRef, int code) {
        return Status.ofHeader(cmdId, Integer.toString(msgRef), code);
    }

    public static Status status(String cmdId, int msgRef, Command command, int code) {
        return Status.of(cmdId, Integer.toString(msgRef), command.cmdId(), command.name(), code);
    }

    public static Results results(String cmdId, int msgRef, String cmdRef) {
        return Results.of(
                cmdId,
                Integer.toString(msgRef),
                cmdRef,
                List.of(Item.source("./DevInfo/Lang").withData("en")));
    }

    /** This message without {@code Final}. */
    public static Message open(Message message) {
        return new Message(message.header(), new SyncBody(message.body().commands(), false));
    }

    public static Message with(Message message, UnaryOperator<SyncHdr> change) {
        return new Message(change.apply(message.header()), message.body());
    }

    public static Deviation deviation(Deviation.Kind kind, String path, String detail) {
        return new Deviation(kind, path, 0, detail);
    }

    /** The first package and a correct answer to it that holds {@code commands}, numbered from 4. */
    public static TranscriptBuilder serverSends(Command... commands) {
        List<Command> all = new ArrayList<>(List.of(
                header("1", 1, 212), status("2", 1, sessionAlert("1"), 200), status("3", 1, deviceInfo("2"), 200)));
        all.addAll(List.of(commands));
        return firstPackage().server(1, all.toArray(Command[]::new));
    }

    /** The first package of the device, not yet answered. */
    public static TranscriptBuilder firstPackage() {
        return TranscriptBuilder.transcript().device(1, sessionAlert("1"), deviceInfo("2"));
    }

    /** A whole lawful session: the server reads a value and ends. */
    public static TranscriptBuilder lawfulSession() {
        return serverSends(getLang("4"))
                .device(2, header("1", 1, 200), status("2", 1, getLang("4"), 200), results("3", 1, "4"))
                .server(2, header("1", 2, 200));
    }
}
