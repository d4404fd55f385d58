package dev.provost.tree.ddf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.provost.tree.Acl;
import dev.provost.tree.Format;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Occurrence;
import dev.provost.tree.Right;
import dev.provost.tree.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DdfTest {

    private static final String LEAF = """
            <Node>
            <NodeName>Port</NodeName>
            <DFProperties>
            <AccessType><Get/><Replace/></AccessType>
            <DefaultValue>80</DefaultValue>
            <DFFormat><int/></DFFormat>
            <Occurrence><ZeroOrOne/></Occurrence>
            <Scope><Permanent/></Scope>
            <DFType><MIME>text/plain</MIME></DFType>
            </DFProperties>
            </Node>
            """;

    private static final String GOOD = """
            <MgmtTree xmlns='syncml:dmddf1.2' xmlns:x='urn:x'>
            <VerDTD>1.2</VerDTD><Man>Acme</Man><Mod>M1</Mod>
            <Node>
            <NodeName>Net</NodeName><Path>./Vendor/Acme/</Path>
            <RTProperties><ACL>Get=*</ACL><Type><DDFName>urn:n</DDFName></Type></RTProperties>
            <DFProperties>
            <AccessType><Add/><Copy/><Delete/><Exec/><Get/><Replace/></AccessType>
            <Description>Points</Description>
            <DFFormat><node/></DFFormat>
            <DFTitle>Network</DFTitle>
            <DFType><DDFName>urn:n</DDFName></DFType>
            <CaseSense><CIS/></CaseSense>
            <x:Extra><x:More/></x:Extra>
            </DFProperties>
            %s</Node>
            </MgmtTree>
            """.formatted(LEAF);

    private static DdfDocument read(String xml) {
        return DdfDocument.read(xml.getBytes(StandardCharsets.UTF_8), "net.ddf");
    }

    private static NodeDescription leaf(String from, String to) {
        assertThat(LEAF).contains(from);
        return read(GOOD.replace(LEAF, LEAF.replace(from, to)))
                .only()
                .orElseThrow()
                .children()
                .values()
                .iterator()
                .next();
    }

    @Test
    void a_description_says_what_its_elements_say() {
        DdfDocument document = read(GOOD);
        DdfNode top = document.nodes().getFirst();

        assertThat(document.man()).contains("Acme");
        assertThat(document.mod()).contains("M1");
        assertThat(top.path()).contains("./Vendor/Acme");
        assertThat(top.title()).contains("Network");
        assertThat(top.acl()).contains(Acl.parse("Get=*"));
        assertThat(top.description().name()).isEqualTo("Net");
        assertThat(top.description().access()).containsExactlyInAnyOrder(Right.values());
        assertThat(top.description().types()).containsExactly("urn:n");
        assertThat(top.description().isPermanent()).isFalse();
        assertThat(top.description().occurrence()).isEqualTo(Occurrence.ONE);
        NodeDescription port = top.description().child("Port").orElseThrow();
        assertThat(port.format()).contains(Format.INT);
        assertThat(port.access()).containsExactlyInAnyOrder(Right.GET, Right.REPLACE);
        assertThat(port.isPermanent()).isTrue();
        assertThat(port.occurrence()).isEqualTo(Occurrence.ZERO_OR_ONE);
        assertThat(port.defaultValue()).contains(Value.integer(80));
    }

    @ParameterizedTest
    @CsvSource({
        "One,1,1",
        "ZeroOrOne,0,1",
        "ZeroOrMore,0,2147483647",
        "OneOrMore,1,2147483647",
        "ZeroOrN,0,2147483647",
        "OneOrN,1,2147483647"
    })
    void every_occurrence_is_known(String name, int min, int max) {
        NodeDescription description = read(GOOD.replace("<NodeName>Port", "<NodeName>")
                        .replace("ZeroOrOne", name))
                .only()
                .orElseThrow()
                .child("any")
                .orElseThrow();

        assertThat(description.occurrence()).isEqualTo(new Occurrence(min, max));
    }

    @ParameterizedTest
    @CsvSource({"<ZeroOrN>5</ZeroOrN>,0,5", "<OneOrN>65536</OneOrN>,1,65536"})
    void an_occurrence_may_have_a_limit(String written, int min, int max) {
        assertThat(leaf("<ZeroOrOne/>", written).occurrence()).isEqualTo(new Occurrence(min, max));
    }

    @ParameterizedTest
    @CsvSource({
        "b64,BIN",
        "bin,BIN",
        "bool,BOOL",
        "chr,CHR",
        "date,DATE",
        "float,FLOAT",
        "int,INT",
        "node,NODE",
        "null,NULL",
        "time,TIME",
        "xml,XML"
    })
    void every_format_is_known(String name, Format format) {
        NodeDescription description = leaf(
                "<DefaultValue>80</DefaultValue>\n<DFFormat><int/></DFFormat>", "<DFFormat><" + name + "/></DFFormat>");

        assertThat(description.format()).contains(format);
    }

    @ParameterizedTest
    @CsvSource({"''", "*", "&lt;X&gt;", "[X]"})
    void a_name_may_be_left_to_run_time(String name) {
        assertThat(leaf("Port", name).isUnnamed()).isTrue();
    }

    @Test
    void case_makes_no_difference_in_a_name_and_below_it_where_the_file_says_so() {
        NodeDescription net = read(GOOD).only().orElseThrow();

        assertThat(net.isCaseSensitive()).isFalse();
        assertThat(net.child("PORT").map(NodeDescription::name)).contains("Port");
    }

    @Test
    void case_makes_a_difference_by_default_and_where_the_file_says_so() {
        NodeDescription named = leaf("</DFType>", "</DFType><CaseSense><CS/></CaseSense>");
        NodeDescription open =
                read(GOOD.replace("<CaseSense><CIS/></CaseSense>", "")).only().orElseThrow();

        assertThat(named.isCaseSensitive()).isTrue();
        assertThat(open.isCaseSensitive()).isTrue();
        assertThat(open.child("PORT")).isEmpty();
    }

    @Test
    void a_default_value_of_octets_is_base64() {
        NodeDescription description = leaf(
                "<DefaultValue>80</DefaultValue>\n<DFFormat><int/></DFFormat>",
                "<DefaultValue>AQL/</DefaultValue><DFFormat><bin/></DFFormat>");

        assertThat(description.defaultValue()).contains(Value.bin("text/plain", new byte[] {1, 2, (byte) 0xFF}));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<VerDTD>1.2</VerDTD> | <VerDTD>2</VerDTD> | line 1: element MgmtTree: VerDTD is '2'; write 1.2",
                "MgmtTree | Tree | line 1: element Tree: the document begins with it; begin with MgmtTree",
                "./Vendor/Acme/ | ../x | line 3: element MgmtTree/Node: Path '../x' is not a node URI: '..' is no name"
                        + " of a node",
                "<AccessType><Get/><Replace/> | <AccessType><Get/><Read/> | line 18: element MgmtTree/Node/Node/DFProperties/AccessType/Read: it"
                        + " is no command; write some of Add, Copy, Delete, Exec, Get, Replace",
                "<DFFormat><int/> | <DFFormat><jpg/> | line 20: element MgmtTree/Node/Node/DFProperties/DFFormat: 'jpg'"
                        + " is no format; write one of b64, bin, bool, chr, date, float, int, node, null, time, xml",
                "<ZeroOrOne/> | <ZeroOrN>1</ZeroOrN> | line 21: element"
                        + " MgmtTree/Node/Node/DFProperties/Occurrence/ZeroOrN: '1' is no limit; write a number from 2 to"
                        + " 65536",
                "<ZeroOrOne/> | <Seven/> | line 21: element MgmtTree/Node/Node/DFProperties/Occurrence/Seven: it says not"
                        + " how often a node occurs; write One, ZeroOrOne, ZeroOrMore, OneOrMore, ZeroOrN or OneOrN",
                "<Permanent/> | <Forever/> | line 22: element MgmtTree/Node/Node/DFProperties/Scope/Forever: it is no"
                        + " scope; write Permanent or Dynamic",
                "<DFFormat><int/></DFFormat> | <x:a/> | line 17: element MgmtTree/Node/Node/DFProperties: it has no"
                        + " DFFormat; add it",
                "<AccessType><Get/><Replace/></AccessType> | <x:a/> | line 17: element MgmtTree/Node/Node/DFProperties:"
                        + " it has no AccessType; add it",
                "<DFType><MIME>text/plain</MIME></DFType> | <x:a/> | line 17: element MgmtTree/Node/Node/DFProperties:"
                        + " it has no DFType; add it",
                "<DFFormat><node/> | <DFFormat><chr/> | line 3: element MgmtTree/Node: its DFFormat is that of a leaf,"
                        + " but it holds a Node; write <node/> or take the Node out",
                "<NodeName>Port</NodeName> | <x:a/> | line 15: element MgmtTree/Node/Node: it has no NodeName; write one,"
                        + " which may be empty",
                "<NodeName>Port</NodeName> | <NodeName>a/b</NodeName> | line 15: element MgmtTree/Node/Node: 'a/b' is no"
                        + " name of a node: a name must not contain '/'",
                "<NodeName>Port</NodeName> | <NodeName>P</NodeName><Path>.</Path> | line 15: element MgmtTree/Node/Node:"
                        + " it has a Path; only a Node at the top may have one",
                "<ACL>Get=* | <ACL>Get | line 5: element MgmtTree/Node/RTProperties/ACL: 'Get' is not an ACL: the entry"
                        + " 'Get' has no '='. Write for instance 'Add=*&Get=*&Replace=ServerA+ServerB'",
                "<CIS/> | <ci/> | line 12: element MgmtTree/Node/DFProperties/CaseSense/ci: it is no way to compare names;"
                        + " write CS or CIS",
                "<DFTitle> | <DFTitel> | line 10: At octet",
            })
    void a_bad_file_is_refused_with_file_line_and_reason(String from, String to, String message) {
        assertThat(GOOD).contains(from);

        assertThatThrownBy(() -> read(GOOD.replace(from, to)))
                .isInstanceOf(BadDdfException.class)
                .hasMessageStartingWith("net.ddf, " + message);
    }

    @Test
    void a_node_without_description_is_refused() {
        String values =
                "<MgmtTree><VerDTD>1.2</VerDTD>\n<Node><NodeName>a</NodeName><Value>1</Value></Node></MgmtTree>";

        assertThatThrownBy(() -> read(values))
                .hasMessage(
                        "net.ddf, line 2: element MgmtTree/Node: it has no DFProperties; describe it, or use TNDS for"
                                + " values");
    }

    @Test
    void an_entity_is_refused() {
        assertThatThrownBy(() -> read("<!DOCTYPE MgmtTree [<!ENTITY a 'b'>]>" + GOOD))
                .isInstanceOf(BadDdfException.class)
                .hasMessageContaining("internal subset");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThatThrownBy(() -> read("<Node>".repeat(100_000)))
                .isInstanceOf(BadDdfException.class)
                .hasMessageContaining("nested deeper than the limit of 64");
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_damaged_file_is_read_or_refused_with_its_line(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] octets = GOOD.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(5); i >= 0; i--) {
            octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
        }
        byte[] file = random.nextInt(4) == 0 ? Arrays.copyOf(octets, random.nextInt(octets.length)) : octets;
        try {
            DdfDocument.read(file, "net.ddf");
        } catch (BadDdfException e) {
            assertThat(e).as("seed %d", seed).hasMessageMatching("(?s)net\\.ddf, line \\d+: .+");
        } catch (RuntimeException e) {
            fail("seed " + seed, e);
        }
    }
}
