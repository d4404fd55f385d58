package dev.provost.syncml.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Data;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageViewTest {

    private static final String GET = """
            <SyncML xmlns="SYNCML:SYNCML1.2">
              <SyncHdr>
                <VerDTD>1.2</VerDTD>
                <VerProto>DM/1.2</VerProto>
                <SessionID>1</SessionID>
                <MsgID>1</MsgID>
                <Target>
                  <LocURI>http://s</LocURI>
                </Target>
                <Source>
                  <LocURI>IMEI:1</LocURI>
                </Source>
              </SyncHdr>
              <SyncBody>
                <Get>
                  <CmdID>1</CmdID>
                  <Item>
                    <Target>
                      <LocURI>./A&amp;B</LocURI>
                    </Target>
                  </Item>
                </Get>
                <Final/>
              </SyncBody>
            </SyncML>
            """;

    @Test
    void a_message_and_its_documents_look_the_same() {
        var message = Messages.of(Get.of("1", Item.target("./A&B")));

        assertThat(MessageView.xml(message)).isEqualTo(GET);
        assertThat(MessageView.xml(Encoding.XML, Messages.XML.encode(message))).isEqualTo(GET);
        assertThat(MessageView.xml(Encoding.WBXML, Messages.WBXML.encode(message)))
                .isEqualTo(GET);
        assertThat(MessageView.xml(Encoding.XML, GET.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(GET);
    }

    @Test
    void binary_data_are_shown_as_base64_and_opaque_text_as_text() {
        var message = Messages.of(Replace.of(
                "1",
                Item.EMPTY.withData(Data.octets(new byte[] {0, 1, (byte) 0xFF})),
                Item.EMPTY.withData(Data.octets(new byte[] {'h', 'i'}))));

        assertThat(MessageView.xml(message))
                .contains("<Data><!-- opaque, 3 octets, base64: AAH/ --></Data>")
                .contains("<Data>hi<!-- opaque, 2 octets --></Data>");
    }

    @Test
    void a_document_that_is_no_message_is_shown_as_it_is() {
        assertThat(MessageView.xml(Encoding.XML, "<a><b x='1'>t</b><c/> \n</a>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("<a>\n  <b>t</b>\n  <c/>\n</a>\n");
    }

    @Test
    void a_document_that_is_not_well_formed_is_shown_as_far_as_it_goes() {
        assertThat(MessageView.xml(Encoding.WBXML, Hex.octets("02 A4 01 6A 00 6D 6C 7F")))
                .isEqualTo("""
                        <SyncML xmlns="SYNCML:SYNCML1.2">
                          <SyncHdr>
                            <!-- At octet 7: unknown tag token 0x3F on code page 0 (SyncML); the page defines 0x05 to 0x3C -->
                        """);
    }

    @Test
    void control_characters_do_not_reach_the_terminal() {
        var message = Messages.of(Replace.of("1", Item.EMPTY.withData("a\u001B[31mb")));

        assertThat(MessageView.xml(message)).contains("<Data>a\\u001B[31mb</Data>");
    }

    @Test
    void tokens_are_listed_with_offset_octets_and_meaning() {
        assertThat(MessageView.tokens(Hex.octets(
                        "02 A4 01 6A 00 6D 6C 5A 00 01 4C 03 34 30 39 36 00 01 01 01 00 00 6B 12 C3 02 68 69 01 01")))
                .isEqualTo("""
                        0000  02                          WBXML 1.2
                        0001  A4 01                       public identifier 0x1201: -//SYNCML//DTD SyncML 1.2//EN
                        0003  6A                          character set UTF-8
                        0004  00                          string table of 0 octets
                        0005  6D                          <SyncML>
                        0006  6C                            <SyncHdr>
                        0007  5A                              <Meta>
                        0008  00 01                             code page 1 (MetInf)
                        000A  4C                                <MaxMsgSize>
                        000B  03 34 30 39 36 00                   '4096'
                        0011  01                                </MaxMsgSize>
                        0012  01                              </Meta>
                        0013  01                            </SyncHdr>
                        0014  00 00                         code page 0 (SyncML)
                        0016  6B                            <SyncBody>
                        0017  12                              <Final/>
                        0018  C3 02 68 69                     opaque, 2 octets: 'hi'
                        001C  01                            </SyncBody>
                        001D  01                          </SyncML>
                        """);
    }

    @Test
    void a_listing_ends_where_the_document_breaks() {
        assertThat(MessageView.tokens(Hex.octets("02 A4 01 6A 00 6D 7F 01 02"))).endsWith("""
                        0005  6D                          <SyncML>
                        0006  7F 01 02                    ?
                        At octet 6: unknown tag token 0x3F on code page 0 (SyncML); the page defines 0x05 to 0x3C
                        """);
    }
}
