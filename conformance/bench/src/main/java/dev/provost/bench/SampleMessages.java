package dev.provost.bench;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Cred;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import java.util.List;

/** Messages of typical size and shape. */
final class SampleMessages {

    private SampleMessages() {}

    /** Package #1 of a DM 1.2 phone with md5 credentials and its five DevInfo leaves. */
    static Message firstPackage() {
        SyncHdr header = SyncHdr.of(
                        DmVersion.DM_1_2,
                        "1",
                        "1",
                        Location.of("http://dm.example.com/dm"),
                        Location.of("IMEI:490154203237518", "user"))
                .withCred(Cred.base64("syncml:auth-md5", "Zz6EivR3yeaaENcRN6lpAQ=="))
                .withMeta(Meta.EMPTY.withMaxMsgSize(16384).withMaxObjSize(1048576));
        Replace devInfo = Replace.of(
                "2",
                leaf("DevId", "IMEI:490154203237518"),
                leaf("Man", "Example Incorporated"),
                leaf("Mod", "Sim-1"),
                leaf("DmV", "1.2.1"),
                leaf("Lang", "en-US"));
        return new Message(
                header, new SyncBody(List.of(Alert.of("1", AlertCode.CLIENT_INITIATED_MGMT), devInfo), true));
    }

    private static Item leaf(String name, String value) {
        return Item.source("./DevInfo/" + name)
                .withMeta(Meta.EMPTY.withFormat("chr").withType("text/plain"))
                .withData(value);
    }
}
