package dev.provost.conformance.rules;

import dev.provost.bootstrap.AccountCredentials;
import dev.provost.bootstrap.BootstrapDocuments;
import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.ServerAccount;
import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.Parm;
import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.conformance.transcript.PushRecord;
import dev.provost.conformance.transcript.Transcript;
import dev.provost.push.ContentType;
import dev.provost.push.PushMessage;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.codec.Codec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BootstrapRulesTest {

    private static RuleAssert examine(Rule rule, String mediaType, byte[] body) {
        PushMessage message = PushMessage.forDmClient(ContentType.of(mediaType), body);
        PushRecord push = Calls.datagram(message.encode());
        return RuleAssert.examine(rule, Transcript.of(List.of()).withPushes(List.of(push)), RuleContext.NONE);
    }

    @Nested
    class Document {

        private static final String GOOD = "WBXML with PROVIDER-ID and ADDR in each application w7";

        private final Rule rule = new BootstrapDocumentRule();

        private RuleAssert examine(Characteristic... characteristics) {
            return BootstrapRulesTest.examine(
                    rule,
                    BootstrapMessage.CP_WBXML,
                    ProvisioningDocument.of(characteristics).write(Encoding.WBXML));
        }

        @Test
        void a_complete_account_is_right_wherever_its_address_stands() {
            examine(account(Parm.of("PROVIDER-ID", "acme"), Parm.of("ADDR", "http://a")))
                    .passes(GOOD);
            examine(account(Parm.of("PROVIDER-ID", "acme"))
                            .with(Characteristic.of("APPADDR", Parm.of("ADDR", "http://a"))))
                    .passes(GOOD);
        }

        @Test
        void an_account_without_server_or_address_is_a_failure() {
            examine(account())
                    .fails("An application w7 lacks what no account can do without")
                    .expecting(GOOD, "without PROVIDER-ID, ADDR");
        }

        @Test
        void a_document_without_account_is_doubtful() {
            examine(Characteristic.of("NAPDEF"))
                    .warns("The provisioning document holds no account of a DM server")
                    .expecting("an application w7", "[NAPDEF]");
        }

        @Test
        void xml_under_the_type_of_wbxml_is_a_failure() {
            BootstrapRulesTest.examine(
                            rule,
                            BootstrapMessage.CP_WBXML,
                            ProvisioningDocument.of(account()).write(Encoding.XML))
                    .fails("The provisioning document cannot be read");
        }

        @Test
        void other_content_is_none_of_its_business() {
            BootstrapRulesTest.examine(rule, "text/plain", new byte[] {1}).hasNoEvidence();
        }

        private static Characteristic account(Parm... parms) {
            Characteristic account = Characteristic.of("APPLICATION", Parm.of("APPID", "w7"));
            for (Parm parm : parms) {
                account = account.with(parm);
            }
            return account;
        }
    }

    @Nested
    class MessageOfTheDmProfile {

        private static final String GOOD = "WBXML with Add or Replace, and Final";
        private static final Message SOUND = BootstrapDocuments.dm(
                ServerAccount.of("acme", "http://a", AccountCredentials.NONE, Optional.empty()), "IMEI:1");

        private final Rule rule = new BootstrapMessageRule();

        private RuleAssert examine(SyncBody body) {
            return BootstrapRulesTest.examine(
                    rule,
                    BootstrapMessage.DM_WBXML,
                    Codec.of(Encoding.WBXML).encode(new Message(SOUND.header(), body)));
        }

        @Test
        void an_add_and_final_are_right() {
            examine(SOUND.body()).passes(GOOD);
        }

        @Test
        void a_message_without_final_is_a_failure() {
            examine(new SyncBody(SOUND.body().commands(), false))
                    .fails("The bootstrap message has no Final")
                    .expecting(GOOD, "no Final");
        }

        @Test
        void another_command_is_a_failure() {
            examine(new SyncBody(List.of(Get.of("1", Item.target("./DevInfo"))), true))
                    .fails("The bootstrap message holds other commands than it may")
                    .expecting(GOOD, "[Get]");
        }

        @Test
        void xml_is_a_failure() {
            BootstrapRulesTest.examine(rule, BootstrapMessage.DM_WBXML, "<SyncML/>".getBytes(StandardCharsets.US_ASCII))
                    .fails("The bootstrap message is no WBXML");
        }
    }
}
