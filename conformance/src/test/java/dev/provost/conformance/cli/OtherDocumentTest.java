package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.Parm;
import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.push.ContentType;
import dev.provost.push.Ports;
import dev.provost.push.PushMessage;
import dev.provost.push.Segmentation;
import dev.provost.syncml.Encoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherDocumentTest {

    private static final ProvisioningDocument DOCUMENT =
            ProvisioningDocument.of(Characteristic.of("APPLICATION", Parm.of("APPID", "w7")));
    private static final PushMessage PUSH = PushMessage.forDmClient(
            ContentType.of(BootstrapMessage.CP_WBXML).withSec("0").withMac("0A1B"), DOCUMENT.write(Encoding.WBXML));
    private static final String MESSAGE =
            "<!-- no <MgmtTree> --><SyncML xmlns='SYNCML:SYNCML1.2'><SyncHdr><VerDTD>1.2</VerDTD>"
                    + "<VerProto>DM/1.2</VerProto><SessionID>1</SessionID><MsgID>1</MsgID>"
                    + "<Target><LocURI>IMEI:1</LocURI></Target><Source><LocURI>http://s</LocURI></Source></SyncHdr>"
                    + "<SyncBody><Add><CmdID>1</CmdID><Item><Target><LocURI>./Inbox/1</LocURI></Target>"
                    + "<Data><![CDATA[<wap-provisioningdoc/>]]></Data></Item></Add><Final/></SyncBody></SyncML>";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_provisioning_document_is_written_as_wbxml_and_shown_again() throws IOException {
        Path xml = Files.write(folder.resolve("account.xml"), DOCUMENT.write(Encoding.XML));

        CommandRun.of("encode", xml.toString()).endsWith(0).prints("account.wbxml");

        Path wbxml = folder.resolve("account.wbxml");
        assertThat(Files.readAllBytes(wbxml)).isEqualTo(DOCUMENT.write(Encoding.WBXML));
        CommandRun.of("decode", wbxml.toString()).endsWith(0).prints("<parm name=\"APPID\" value=\"w7\"/>");
        CommandRun.of("decode", xml.toString()).endsWith(0).prints("<characteristic type=\"APPLICATION\">");
    }

    @Test
    void a_message_that_carries_a_provisioning_document_is_a_message() throws IOException {
        Path message = Files.writeString(folder.resolve("message.xml"), MESSAGE);

        CommandRun.of("decode", message.toString()).endsWith(0).prints("<VerProto>DM/1.2</VerProto>");
        CommandRun.of("encode", message.toString()).endsWith(0).prints("message.wbxml");

        assertThat(Files.readAllBytes(folder.resolve("message.wbxml"))).startsWith(0x02, 0xA4, 0x01, 0x6A);
    }

    @Test
    void a_provisioning_document_with_a_byte_order_mark_is_xml() throws IOException {
        byte[] xml = ("\uFEFF" + new String(DOCUMENT.write(Encoding.XML), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("account.xml"), xml);

        CommandRun.of("decode", file.toString()).endsWith(0).prints("<parm name=\"APPID\" value=\"w7\"/>");
    }

    @Test
    void a_push_is_shown_field_by_field_with_what_it_carries() throws IOException {
        Path push = Files.write(folder.resolve("push.bin"), PUSH.encode());

        CommandRun.of("decode", push.toString())
                .endsWith(0)
                .prints("0000  ")
                .prints("application/vnd.wap.connectivity-wbxml; SEC=0; MAC=0A1B")
                .prints("x-wap-application:syncml.dm")
                .prints("<parm name=\"APPID\" value=\"w7\"/>");
    }

    @Test
    void a_short_message_is_shown_from_its_header_on() throws IOException {
        byte[] message = Segmentation.of(PUSH.encode(), Ports.toPush(PushMessage.PORT), 1)
                .getFirst()
                .encode();
        Path file = Files.write(folder.resolve("short.bin"), message);

        CommandRun.of("decode", file.toString())
                .endsWith(0)
                .prints("2948")
                .prints("MAC=0A1B")
                .prints("<parm name=\"APPID\" value=\"w7\"/>");
    }

    @Test
    void a_broken_provisioning_document_ends_with_3_and_names_the_place() throws IOException {
        Path broken = Files.write(folder.resolve("broken.wbxml"), new byte[] {3, 0x0B, 0x6A, 0, 0x48});

        CommandRun.of("decode", broken.toString())
                .endsWith(3)
                .printsError("holds a broken provisioning document. At octet 4: token 0x48 is no element of PROV");
        CommandRun.of("encode", broken.toString()).endsWith(3).printsError("is no provisioning document. At octet 4");
    }

    @Test
    void only_messages_have_tokens() throws IOException {
        Path xml = Files.write(folder.resolve("account.xml"), DOCUMENT.write(Encoding.XML));

        CommandRun.of("decode", "--tokens", xml.toString())
                .endsWith(3)
                .printsError("is no SyncML message; only those have --tokens. Leave it out.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_the_octets_are_they_are_looked_at_safely(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            byte[] octets = PUSH.encode();
            for (int n = random.nextInt(6); n > 0; n--) {
                octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> OtherDocument.of(octets)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }
}
