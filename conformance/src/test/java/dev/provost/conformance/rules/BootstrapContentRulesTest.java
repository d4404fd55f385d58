package dev.provost.conformance.rules;

import static dev.provost.conformance.rules.RuleAssert.examine;
import static dev.provost.conformance.transcript.Samples.*;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.Parm;
import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.push.ContentType;
import dev.provost.push.PushMessage;
import dev.provost.syncml.Add;
import dev.provost.syncml.Command;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Codec;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapContentRulesTest {

    private static Transcript pushed(PushRecord... pushes) {
        return Transcript.of(List.of()).withPushes(List.of(pushes));
    }

    private static RuleAssert judge(Rule rule, PushRecord... pushes) {
        return examine(rule, pushed(pushes), RuleContext.NONE);
    }

    private static PushRecord push(ContentType type, byte[] body) {
        return Calls.datagram(PushMessage.forDmClient(type, body).encode());
    }

    private static PushRecord document(Characteristic... characteristics) {
        return push(
                ContentType.of(BootstrapMessage.CP_WBXML),
                ProvisioningDocument.of(characteristics).write(Encoding.WBXML));
    }

    private static Characteristic account(String server, Parm... credentials) {
        return Characteristic.of(
                        "APPLICATION",
                        Parm.of("APPID", "w7"),
                        Parm.of("PROVIDER-ID", server),
                        Parm.of("ADDR", "http://a"))
                .with(Characteristic.of("APPAUTH", credentials));
    }

    @Test
    void credentials_stand_at_known_levels() {
        judge(
                        new BootstrapValuesRule(),
                        document(
                                account("acme", Parm.of("AAUTHLEVEL", "APPSRV"), Parm.of("AAUTHTYPE", "DIGEST,BASIC"))))
                .passes("levels APPSRV, CLIENT and OBEX");
        judge(new BootstrapValuesRule()).hasNoEvidence();
    }

    @Test
    void credentials_stand_at_strange_levels() {
        judge(new BootstrapValuesRule(), document(account("acme", Parm.of("AAUTHLEVEL", "SERVER"))))
                .fails("Credentials in an application w7 stand at no known level")
                .expecting("levels APPSRV, CLIENT and OBEX", "SERVER");
        judge(new BootstrapValuesRule(), document(account("acme", Parm.of("AAUTHTYPE", "MD5"))))
                .warns("Credentials in an application w7 are of a type that DM does not name");
    }

    @Test
    void each_server_has_one_account() {
        judge(new BootstrapAccountsRule(), document(account("acme"), account("other")))
                .passes("one application w7 for each PROVIDER-ID");
        judge(new BootstrapAccountsRule(), document(account("acme"), account("acme")))
                .fails("A provisioning document holds two accounts of one server")
                .expecting("one application w7 for each PROVIDER-ID", "acme");
        judge(new BootstrapAccountsRule()).hasNoEvidence();
    }

    private static PushRecord sealed(ContentType type) {
        return push(type, ProvisioningDocument.of(account("acme")).write(Encoding.WBXML));
    }

    private static final ContentType PLAIN = ContentType.of(BootstrapMessage.CP_WBXML);
    private static final String MAC = "B702FAE3A934382B674FEEE8E1FCF0916C0F9278";

    @Test
    void seals_are_well_formed() {
        judge(new BootstrapSealRule(), sealed(PLAIN.withSec("0").withMac(MAC)))
                .passes("SEC and a MAC of 40 hexadecimal digits");
        judge(new BootstrapSealRule(), sealed(PLAIN)).passes("neither SEC nor MAC");
        judge(new BootstrapSealRule(), sealed(PLAIN.withSec("3"))).passes("SEC for check digits that the user enters");
        judge(new BootstrapSealRule(), Calls.push(Calls.TRIGGER)).hasNoEvidence();
    }

    @Test
    void seals_are_malformed() {
        judge(new BootstrapSealRule(), sealed(PLAIN.withSec("0").withMac("B702")))
                .fails("MAC of a bootstrap message is no MAC")
                .expecting("SEC and a MAC of 40 hexadecimal digits", "B702");
        judge(new BootstrapSealRule(), sealed(PLAIN.withMac(MAC)))
                .fails("A bootstrap message has only one of SEC and MAC")
                .expecting("SEC and a MAC of 40 hexadecimal digits", "no SEC");
    }

    private static PushRecord plain(String session, Command... commands) {
        SyncHdr header = SyncHdr.of(DmVersion.DM_1_1, session, "0", Location.of("IMEI:1"), Location.of("acme"));
        Message message = new Message(header, new SyncBody(List.of(commands), true));
        return push(
                ContentType.of(BootstrapMessage.DM_WBXML),
                Codec.of(Encoding.WBXML).encode(message));
    }

    private static final Add NODE =
            Add.of("1", Item.target("./SyncML/DMAcc/1/Addr").withData("http://a"));
    private static final String GOOD = "SessionID 0, MsgID 0, one Add with CmdID 1, Target and Data in each Item";

    @Test
    void a_plain_message_is_as_it_has_to_be() {
        judge(new PlainBootstrapRule(), plain("0", NODE)).passes(GOOD);
        judge(new PlainBootstrapRule()).hasNoEvidence();
    }

    @Test
    void a_plain_message_is_not_as_it_has_to_be() {
        judge(new PlainBootstrapRule(), plain("7", NODE))
                .fails("A plain bootstrap message is not as DM 1.1.2 has it")
                .expecting(GOOD, "SessionID 7, MsgID 0");
        judge(new PlainBootstrapRule(), plain("0", NODE, NODE))
                .fails("A plain bootstrap message is not as DM 1.1.2 has it")
                .expecting(GOOD, "Add (CmdID 1), Add (CmdID 1)");
        judge(new PlainBootstrapRule(), plain("0", Add.of("1", Item.target("./A"))))
                .fails("A plain bootstrap message is not as DM 1.1.2 has it")
                .expecting(GOOD, "an Item without Data");
    }
}
