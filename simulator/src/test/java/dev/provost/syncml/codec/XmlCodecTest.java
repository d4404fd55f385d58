package dev.provost.syncml.codec;

import static dev.provost.syncml.codec.Messages.HEADER;
import static dev.provost.syncml.codec.Messages.decodeXml;
import static dev.provost.syncml.codec.Messages.encodeXml;
import static dev.provost.syncml.codec.Messages.withBody;
import static dev.provost.syncml.codec.Messages.withHeader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.syncml.Add;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Chal;
import dev.provost.syncml.Command;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Element;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCodecTest {

    private static final String ALERT = "<Alert><CmdID>1</CmdID><Data>1201</Data></Alert><Final/>";
    private static final Message ALERT_MESSAGE = Messages.of(Alert.of("1", AlertCode.CLIENT_INITIATED_MGMT));

    private static Data data(String content) {
        Decoded decoded =
                decodeXml(withBody("<Replace><CmdID>1</CmdID><Item><Data>" + content + "</Data></Item></Replace>"));
        assertThat(decoded.deviations()).isEmpty();
        return ((Replace) decoded.message().body().commands().getFirst())
                .items()
                .getFirst()
                .data()
                .orElseThrow();
    }

    private static String written(String text) {
        String document = encodeXml(Messages.of(Replace.of("1", Item.EMPTY.withData(text))));
        return document.replaceAll("(?s).*<Data>(.*)</Data>.*", "$1");
    }

    @Test
    void writes_compact_xml_in_the_order_of_the_dtd() {
        SyncHdr header = SyncHdr.of(DmVersion.DM_1_1, "1", "2", Location.of("http://s"), Location.of("IMEI:1", "user"))
                .withCred(Cred.base64("syncml:auth-md5", "AAEC"))
                .withMeta(Meta.EMPTY.withMaxObjSize(9).withMaxMsgSize(4096))
                .withRespUri("http://s/2");
        Command status = Status.of("1", "1", "0", "SyncHdr", 401)
                .withSourceRef("a")
                .withTargetRef("b")
                .withChal(new Chal(Meta.EMPTY
                        .withNextNonce("AA==")
                        .withType("syncml:auth-md5")
                        .withFormat("b64")));
        Message message = new Message(header, new SyncBody(List.of(status), true));

        assertThat(encodeXml(message))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<SyncML xmlns=\"SYNCML:SYNCML1.1\"><SyncHdr>"
                        + "<VerDTD>1.1</VerDTD><VerProto>DM/1.1</VerProto><SessionID>1</SessionID><MsgID>2</MsgID>"
                        + "<Target><LocURI>http://s</LocURI></Target>"
                        + "<Source><LocURI>IMEI:1</LocURI><LocName>user</LocName></Source>"
                        + "<RespURI>http://s/2</RespURI>"
                        + "<Cred><Meta><Format xmlns=\"syncml:metinf\">b64</Format>"
                        + "<Type xmlns=\"syncml:metinf\">syncml:auth-md5</Type></Meta><Data>AAEC</Data></Cred>"
                        + "<Meta><MaxMsgSize xmlns=\"syncml:metinf\">4096</MaxMsgSize>"
                        + "<MaxObjSize xmlns=\"syncml:metinf\">9</MaxObjSize></Meta>"
                        + "</SyncHdr><SyncBody><Status><CmdID>1</CmdID><MsgRef>1</MsgRef><CmdRef>0</CmdRef>"
                        + "<Cmd>SyncHdr</Cmd><TargetRef>b</TargetRef><SourceRef>a</SourceRef>"
                        + "<Chal><Meta><Format xmlns=\"syncml:metinf\">b64</Format>"
                        + "<Type xmlns=\"syncml:metinf\">syncml:auth-md5</Type>"
                        + "<NextNonce xmlns=\"syncml:metinf\">AA==</NextNonce></Meta></Chal>"
                        + "<Data>401</Data></Status><Final/></SyncBody></SyncML>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "\uFEFF%s",
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n%s\n",
                "<?xml version='1.0'?><!-- remark --><?pi x?>%s<!-- end -->",
                "<!DOCTYPE SyncML PUBLIC \"-//SYNCML//DTD SyncML 1.2//EN\" \"http://127.0.0.1:1/syncml.dtd\">%s",
                "<!DOCTYPE SyncML SYSTEM \"http://127.0.0.1:1/syncml.dtd\" []>%s"
            })
    void tolerates_what_may_stand_around_the_message(String frame) {
        assertThat(decodeXml(frame.formatted(withBody(ALERT)))).isEqualTo(new Decoded(ALERT_MESSAGE, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Meta><Format xmlns='syncml:metinf'>b64</Format><Type xmlns='syncml:metinf'>t</Type></Meta>",
                "<Meta xmlns='syncml:metinf'><Format>b64</Format><Type>t</Type></Meta>",
                "<Meta xmlns:m='syncml:metinf'><m:Format>b64</m:Format><m:Type>t</m:Type></Meta>",
                "<Meta><MetInf xmlns='syncml:metinf'><Format>b64</Format><Type>t</Type></MetInf></Meta>",
                "<Meta><Type xmlns='syncml:metinf'>t</Type><Format xmlns='syncml:metinf'>b64</Format></Meta>"
            })
    void accepts_every_style_of_meta(String meta) {
        Decoded decoded = decodeXml(
                withBody("<Get><CmdID>1</CmdID>" + meta + "<Item><Target><LocURI>.</LocURI></Target></Item></Get>"));

        assertThat(decoded.deviations()).isEmpty();
        assertThat(decoded.message().body().commands().getFirst())
                .hasFieldOrPropertyWithValue(
                        "meta",
                        java.util.Optional.of(Meta.EMPTY.withFormat("b64").withType("t")));
    }

    @Test
    void accepts_a_prefix_on_every_element() {
        String document = withBody(ALERT).replaceAll("<(/?)(\\w)", "<$1s:$2").replace("xmlns=", "xmlns:s=");

        assertThat(decodeXml(document)).isEqualTo(new Decoded(ALERT_MESSAGE, List.of()));
    }

    @Test
    void reads_text_with_references_and_cdata() {
        assertThat(data("a&amp;b&lt;&#x20AC;&#13;c")).isEqualTo(Data.text("a&b<\u20AC\rc"));
        assertThat(data("1<![CDATA[<a>&amp;</a>]]>2")).isEqualTo(Data.text("1<a>&amp;</a>2"));
        assertThat(data("a<!-- remark -->b")).isEqualTo(Data.text("ab"));
        assertThat(data("line\r\nline")).isEqualTo(Data.text("line\nline"));
        assertThat(data("  ")).isEqualTo(Data.text("  "));
        assertThat(data("")).isEqualTo(Data.EMPTY);
    }

    @Test
    void reads_mark_up_in_data() {
        assertThat(data("\n <MgmtTree xmlns='syncml:dmddf1.2'>\n <VerDTD>1.2</VerDTD><Man/> </MgmtTree>\n"))
                .isEqualTo(new Data.Markup(List.of(new Element(
                        "syncml:dmddf1.2",
                        "MgmtTree",
                        "",
                        List.of(
                                new Element("syncml:dmddf1.2", "VerDTD", "1.2", List.of()),
                                new Element("syncml:dmddf1.2", "Man", "", List.of()))))));
    }

    @Test
    void writes_mark_up_with_its_namespace_once() {
        Element tree = new Element(
                "syncml:dmddf1.2", "MgmtTree", "", List.of(new Element("syncml:dmddf1.2", "VerDTD", "1.2", List.of())));

        assertThat(encodeXml(Messages.of(Add.of("1", Item.EMPTY.withData(new Data.Markup(List.of(tree)))))))
                .contains("<Data><MgmtTree xmlns=\"syncml:dmddf1.2\"><VerDTD>1.2</VerDTD></MgmtTree></Data>");
    }

    @Test
    void escapes_what_xml_needs_escaped() {
        assertThat(written("a&b<c>d\"e'f")).isEqualTo("a&amp;b&lt;c&gt;d&quot;e'f");
        assertThat(written("]]>\r\n\t")).isEqualTo("]]&gt;&#13;\n\t");
        assertThat(written("\u65E5\uD83D\uDCF1")).isEqualTo("\u65E5\uD83D\uDCF1");
    }

    @Test
    void opaque_text_is_written_as_text() {
        byte[] octets = "b64text".getBytes(StandardCharsets.UTF_8);

        assertThat(encodeXml(Messages.of(Replace.of("1", Item.EMPTY.withData(Data.octets(octets))))))
                .contains("<Data>b64text</Data>");
    }

    @Test
    void what_xml_cannot_carry_is_refused_with_its_place() {
        assertThatThrownBy(() -> written("a\0b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "SyncML/SyncBody/Replace/Item/Data: character U+0000 at position 1 cannot be written as XML");
        assertThatThrownBy(() -> written("\uDC00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "SyncML/SyncBody/Replace/Item/Data: character U+DC00 at position 0 cannot be written as XML");
        Data binary = Data.octets(new byte[] {(byte) 0xFF});
        assertThatThrownBy(() -> encodeXml(Messages.of(Replace.of("1", Item.EMPTY.withData(binary)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SyncML/SyncBody/Replace/Item/Data: 1 octets that are no text cannot be written as XML;"
                        + " send them as base64");
        Data noName = new Data.Markup(List.of(new Element("", "a b", "", List.of())));
        assertThatThrownBy(() -> encodeXml(Messages.of(Replace.of("1", Item.EMPTY.withData(noName)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SyncML/SyncBody/Replace/Item/Data: 'a b' is no name of an XML element");
    }

    @Test
    void reads_latin_1_and_reports_it() {
        byte[] document = ("<?xml version='1.0' encoding='ISO-8859-1'?>"
                        + withHeader(HEADER.replace("IMEI:1", "\u00E9"), ALERT))
                .getBytes(StandardCharsets.ISO_8859_1);

        Decoded decoded = Messages.XML.decode(document);

        assertThat(decoded.message().header().source().uri()).isEqualTo("\u00E9");
        assertThat(decoded.deviations())
                .extracting(Deviation::detail)
                .containsExactly("Character encoding ISO-8859-1 instead of UTF-8.");
    }
}
