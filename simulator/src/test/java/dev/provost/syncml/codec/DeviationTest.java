package dev.provost.syncml.codec;

import static dev.provost.syncml.codec.Messages.HEADER;
import static dev.provost.syncml.codec.Messages.decodeXml;
import static dev.provost.syncml.codec.Messages.withBody;
import static dev.provost.syncml.codec.Messages.withHeader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.Unsupported;
import dev.provost.syncml.codec.Deviation.Kind;
import org.assertj.core.api.AbstractListAssert;
import org.junit.jupiter.api.Test;

class DeviationTest {

    private static final String ITEM = "<Item><Target><LocURI>./A</LocURI></Target></Item>";
    private static final String ALERT = "<Alert><CmdID>1</CmdID><Data>1201</Data></Alert>";

    private static AbstractListAssert<?, ?, org.assertj.core.groups.Tuple, ?> deviationsOf(String document) {
        return assertThat(decodeXml(document).deviations())
                .extracting(Deviation::kind, Deviation::path, Deviation::detail);
    }

    @Test
    void a_lawful_message_has_none() {
        deviationsOf(withBody(ALERT + "<Final/>")).isEmpty();
    }

    @Test
    void wrong_order() {
        String status = "<Status><MsgRef>1</MsgRef><CmdID>5</CmdID><CmdRef>0</CmdRef><Cmd>SyncHdr</Cmd>"
                + "<Data>200</Data></Status>";

        deviationsOf(withBody(status))
                .containsExactly(tuple(
                        Kind.MISPLACED,
                        "SyncML/SyncBody/Status/CmdID",
                        "CmdID stands after MsgRef; the DTD has it before."));
        assertThat(decodeXml(withBody(status)).message().body().commands())
                .containsExactly(Status.ofHeader("5", "1", 200));
    }

    @Test
    void the_place_is_an_offset_and_a_path_that_counts() {
        String document = withBody(ALERT + ALERT.replace("Data>", "Datum>"));
        Deviation deviation = decodeXml(document).deviations().getFirst();

        assertThat(deviation.path()).isEqualTo("SyncML/SyncBody/Alert[2]/Datum");
        assertThat(deviation.offset()).isEqualTo(document.indexOf("<Datum>"));
    }

    @Test
    void a_command_after_final() {
        deviationsOf(withBody("<Final/>" + ALERT))
                .containsExactly(tuple(
                        Kind.MISPLACED, "SyncML/SyncBody/Alert", "Alert stands after Final; the DTD has it before."));
    }

    @Test
    void missing_elements() {
        deviationsOf(withBody("<Get>" + ITEM + "</Get><Status><CmdID/></Status>"))
                .containsExactly(
                        tuple(Kind.MISSING, "SyncML/SyncBody/Get/CmdID", "Get has no CmdID."),
                        tuple(Kind.MISSING, "SyncML/SyncBody/Status/CmdID", "CmdID is empty."),
                        tuple(Kind.MISSING, "SyncML/SyncBody/Status/MsgRef", "Status has no MsgRef."),
                        tuple(Kind.MISSING, "SyncML/SyncBody/Status/CmdRef", "Status has no CmdRef."),
                        tuple(Kind.MISSING, "SyncML/SyncBody/Status/Cmd", "Status has no Cmd."),
                        tuple(Kind.MISSING, "SyncML/SyncBody/Status/Data", "Status has no Data."));
    }

    @Test
    void missing_header_and_body() {
        deviationsOf("<SyncML xmlns='SYNCML:SYNCML1.2'/>")
                .containsExactly(
                        tuple(Kind.MISSING, "SyncML/SyncHdr", "SyncML has no SyncHdr."),
                        tuple(Kind.MISSING, "SyncML/SyncBody", "SyncML has no SyncBody."));
    }

    @Test
    void an_empty_body() {
        deviationsOf(withBody("<Final/>"))
                .containsExactly(tuple(Kind.MISSING, "SyncML/SyncBody", "SyncBody has no command."));
    }

    @Test
    void repeated_elements_of_which_the_first_counts() {
        String document = withBody("<Get><CmdID>1</CmdID><CmdID>2</CmdID>" + ITEM + "</Get>");

        deviationsOf(document)
                .containsExactly(tuple(
                        Kind.REPEATED, "SyncML/SyncBody/Get/CmdID[2]", "CmdID occurs again; the first one counts."));
        assertThat(decodeXml(document).message().body().commands().getFirst().cmdId())
                .isEqualTo("1");
    }

    @Test
    void a_second_item_of_exec() {
        String document = withBody("<Exec><CmdID>1</CmdID>" + ITEM + ITEM + "</Exec>");

        deviationsOf(document)
                .containsExactly(tuple(
                        Kind.REPEATED, "SyncML/SyncBody/Exec/Item[2]", "Item occurs again; the first one counts."));
        assertThat(((Exec) decodeXml(document).message().body().commands().getFirst()).items())
                .hasSize(1);
    }

    @Test
    void unknown_elements() {
        String document = withBody("<Foo><CmdID>7</CmdID></Foo>" + ALERT.replace("</Alert>", "<Bar/></Alert>"));

        deviationsOf(document)
                .containsExactly(
                        tuple(Kind.UNKNOWN_ELEMENT, "SyncML/SyncBody/Foo", "No DTD of SyncML defines Foo."),
                        tuple(Kind.UNKNOWN_ELEMENT, "SyncML/SyncBody/Alert/Bar", "No DTD of SyncML defines Bar."));
        assertThat(decodeXml(document).message().body().commands().getFirst())
                .isInstanceOfSatisfying(
                        Unsupported.class, foo -> assertThat(foo.cmdId()).isEqualTo("7"));
    }

    @Test
    void foreign_elements() {
        String foreign = "<Data xmlns='urn:x'>1223</Data>";

        deviationsOf(withBody(ALERT.replace("<Data>", foreign + "<Data>")))
                .containsExactly(tuple(
                        Kind.UNKNOWN_ELEMENT,
                        "SyncML/SyncBody/Alert/{urn:x}Data",
                        "No DTD of SyncML defines {urn:x}Data."));
    }

    @Test
    void elements_in_the_wrong_parent() {
        String results =
                "<Results><CmdID>1</CmdID><MsgRef>1</MsgRef><CmdRef>2</CmdRef><Cmd>Get</Cmd>" + ITEM + "</Results>";

        deviationsOf(withBody(results))
                .containsExactly(
                        tuple(Kind.MISPLACED, "SyncML/SyncBody/Results/Cmd", "Cmd is not allowed in Results."));
        assertThat(decodeXml(withBody(results)).message().body().commands().getFirst())
                .isInstanceOf(Results.class);
    }

    @Test
    void a_sequence_inside_a_sequence() {
        String get = "<Get><CmdID>3</CmdID>" + ITEM + "</Get>";

        deviationsOf(withBody("<Sequence><CmdID>1</CmdID><Sequence><CmdID>2</CmdID>" + get + "</Sequence>" + get
                        + "</Sequence>"))
                .containsExactly(tuple(
                        Kind.MISPLACED, "SyncML/SyncBody/Sequence/Sequence", "Sequence is not allowed in Sequence."));
    }

    @Test
    void elements_that_dm_excludes() {
        String document = withBody("<Get><CmdID>1</CmdID><NoResp/><Lang>en</Lang>" + ITEM + "</Get>"
                + "<Put><CmdID>2</CmdID>" + ITEM + "</Put>");

        deviationsOf(document)
                .containsExactly(
                        tuple(Kind.NOT_USED_IN_DM, "SyncML/SyncBody/Get/NoResp", "NoResp is not used in DM."),
                        tuple(Kind.NOT_USED_IN_DM, "SyncML/SyncBody/Get/Lang", "Lang is not used in DM."),
                        tuple(Kind.NOT_USED_IN_DM, "SyncML/SyncBody/Put", "Put is not used in DM."));
        assertThat(((Get) decodeXml(document).message().body().commands().getFirst()).noResp())
                .isTrue();
    }

    @Test
    void credentials_inside_a_command() {
        deviationsOf(withBody("<Get><CmdID>1</CmdID><Cred><Data>x</Data></Cred>" + ITEM + "</Get>"))
                .containsExactly(tuple(Kind.NOT_USED_IN_DM, "SyncML/SyncBody/Get/Cred", "Cred is not used in DM."));
    }

    @Test
    void a_root_without_namespace_is_reported_once() {
        deviationsOf(withBody(ALERT).replace(" xmlns=\"SYNCML:SYNCML1.2\"", ""))
                .containsExactly(
                        tuple(Kind.NAMESPACE, "SyncML", "SyncML has no namespace; 'SYNCML:SYNCML1.2' or 1.1 is due."));
    }

    @Test
    void a_root_with_a_strange_namespace() {
        deviationsOf(withBody(ALERT).replace("SYNCML:SYNCML1.2", "syncml:syncml1.2"))
                .containsExactly(tuple(
                        Kind.NAMESPACE,
                        "SyncML",
                        "SyncML has the namespace 'syncml:syncml1.2'; 'SYNCML:SYNCML1.2' or 1.1 is due."));
    }

    @Test
    void a_namespace_of_another_version_than_the_header_says() {
        deviationsOf(withBody(ALERT).replace("SYNCML:SYNCML1.2", "SYNCML:SYNCML1.1"))
                .containsExactly(
                        tuple(Kind.NAMESPACE, "SyncML", "The elements are of 'SYNCML:SYNCML1.1' but VerDTD is '1.2'."));
    }

    @Test
    void meta_information_without_its_namespace() {
        deviationsOf(withHeader(HEADER + "<Meta><MaxMsgSize>4096</MaxMsgSize></Meta>", ALERT))
                .containsExactly(tuple(
                        Kind.NAMESPACE,
                        "SyncML/SyncHdr/Meta/MaxMsgSize",
                        "MaxMsgSize has the namespace 'SYNCML:SYNCML1.2'; 'syncml:metinf' is due."));
    }

    @Test
    void the_order_inside_metinf() {
        deviationsOf(withHeader(
                        HEADER
                                + "<Meta><MetInf xmlns='syncml:metinf'><MaxMsgSize>9</MaxMsgSize><Size>1</Size></MetInf></Meta>",
                        ALERT))
                .containsExactly(tuple(
                        Kind.MISPLACED,
                        "SyncML/SyncHdr/Meta/MetInf/Size",
                        "Size stands after MaxMsgSize; the DTD has it before."));
    }

    @Test
    void stray_text() {
        deviationsOf(withBody("oops" + ALERT))
                .containsExactly(
                        tuple(Kind.STRAY_TEXT, "SyncML/SyncBody", "Text between the elements of SyncBody: 'oops'."));
        deviationsOf(withBody(ALERT + "<Final>1</Final>"))
                .containsExactly(
                        tuple(Kind.STRAY_TEXT, "SyncML/SyncBody/Final", "Final has content but must be empty."));
    }

    @Test
    void a_target_with_bare_text() {
        String document = withHeader(HEADER.replace("<LocURI>http://s</LocURI>", "http://s"), ALERT);

        deviationsOf(document)
                .containsExactly(
                        tuple(
                                Kind.STRAY_TEXT,
                                "SyncML/SyncHdr/Target",
                                "Text between the elements of Target: 'http://s'."),
                        tuple(Kind.MISSING, "SyncML/SyncHdr/Target/LocURI", "Target has no LocURI."));
        assertThat(decodeXml(document).message().header().target().uri()).isEqualTo("http://s");
    }

    @Test
    void an_element_inside_a_text_element() {
        deviationsOf(withBody(ALERT.replace("<CmdID>1", "<CmdID><b/>1")))
                .containsExactly(tuple(Kind.MISPLACED, "SyncML/SyncBody/Alert/CmdID", "b is not allowed in CmdID."));
    }

    @Test
    void an_attribute() {
        deviationsOf(withBody(ALERT.replace("<Data>", "<Data kind='x' xml:lang='en'>")))
                .containsExactly(
                        tuple(Kind.ENCODING, "SyncML/SyncBody/Alert", "Attribute 'kind' of 'Data' is none of SyncML."));
    }
}
