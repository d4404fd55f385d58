package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {

    private static final String MESSAGE = "<SyncML xmlns='SYNCML:SYNCML1.2'><SyncHdr><VerDTD>1.2</VerDTD>"
            + "<VerProto>DM/1.2</VerProto><SessionID>1</SessionID><MsgID>1</MsgID>"
            + "<Target><LocURI>http://s</LocURI></Target><Source><LocURI>IMEI:1</LocURI></Source></SyncHdr>"
            + "<SyncBody><Alert><CmdID>1</CmdID><Data>1201</Data></Alert><Final/></SyncBody></SyncML>";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_message_is_written_as_wbxml_and_shown_again() throws IOException {
        Path xml = Files.writeString(folder.resolve("message.xml"), MESSAGE);

        CommandRun.of("encode", xml.toString()).endsWith(0).prints("message.wbxml");

        Path wbxml = folder.resolve("message.wbxml");
        assertThat(Files.readAllBytes(wbxml)).startsWith(0x02, 0xA4, 0x01, 0x6A);
        CommandRun.of("decode", wbxml.toString()).endsWith(0).prints("<VerProto>DM/1.2</VerProto>");
        CommandRun.of("decode", "--tokens", wbxml.toString()).endsWith(0).prints("VerProto");
    }

    @Test
    void wbxml_is_written_as_xml_to_a_file_of_choice() throws IOException {
        Path xml = Files.writeString(folder.resolve("message.xml"), MESSAGE);
        CommandRun.of("encode", xml.toString()).endsWith(0);
        Path copy = folder.resolve("copy.xml");

        CommandRun.of("encode", folder.resolve("message.wbxml").toString(), "--to", copy.toString())
                .endsWith(0);

        assertThat(copy).content().contains("<Data>1201</Data>");
    }

    @Test
    void what_is_odd_about_a_message_is_listed() throws IOException {
        Path xml = Files.writeString(folder.resolve("odd.xml"), MESSAGE.replace("<MsgID>1</MsgID>", ""));

        CommandRun.of("decode", xml.toString()).endsWith(0).printsError("MsgID");
    }

    @Test
    void a_file_that_is_no_message_is_shown_and_ends_with_3() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<html><body>Sorry</body></html>");

        CommandRun.of("decode", page.toString())
                .endsWith(3)
                .prints("<body>Sorry</body>")
                .printsError("page.html is no SyncML message. At octet");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        CommandRun.of("decode", folder.resolve("absent").toString())
                .endsWith(3)
                .printsError("provost: There is no file " + folder.resolve("absent") + ".");
    }

    @Test
    void xml_has_no_tokens() throws IOException {
        Path xml = Files.writeString(folder.resolve("message.xml"), MESSAGE);

        CommandRun.of("decode", "--tokens", xml.toString()).endsWith(3).printsError("is XML, which has no tokens");
    }
}
