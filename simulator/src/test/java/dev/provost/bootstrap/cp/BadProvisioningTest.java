package dev.provost.bootstrap.cp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.provost.syncml.Encoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives ends in a document or in a message that names the place. */
class BadProvisioningTest {

    private static final String[] FRAGMENTS = {
        "<",
        ">",
        "/>",
        "&",
        "&#0;",
        "<!DOCTYPE a [",
        "]>",
        "<!--",
        "\"",
        "\0",
        "<parm>",
        "<characteristic type='x'>",
        "\u0003"
    };

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|At octet 0: the document ends where the WBXML version is due (in the header)",
                "03 0B 6A|At octet 3: the document ends where the length of the string table is due (in the header)",
                "03 A4 01 6A 00 6D|At octet 1: public identifier 0x1201 announces -//SYNCML//DTD SyncML 1.2//EN, not PROV (in the header)",
                "03 0B 6A 00 48|At octet 4: token 0x48 is no element of PROV (in the header)",
                "03 0B 6A 00 46 01|At octet 4, characteristic: the root of a provisioning document is wap-provisioningdoc",
                "03 0B 6A 00 45 06 01|At octet 5, characteristic: 'type' is missing",
                "03 0B 6A 00 45 C6 51 01 87 01 01 01|At octet 8, parm: 'name' is missing",
                "03 0B 6A 00 45 C6 55|At octet 7: the document ends where an attribute or the end of the attributes is due (in characteristic)",
                "03 0B 6A 00 45 C6 06 96|At octet 7: 0x96 is no value of PROV (in characteristic)",
                "03 0B 6A 00 45 C6 86|At octet 6: the value 0x86 stands before any attribute (in characteristic)",
                "03 0B 6A 00 45 C6 4D|At octet 6: 0x4D is no attribute of PROV (in characteristic)",
                "03 0B 6A 00 45 C6 00 02|At octet 7: page 2 of attributes, which PROV does not define (in characteristic)",
                "03 0B 6A 00 45 00 07|At octet 6: page 7 of tags, which PROV does not define (in wap-provisioningdoc)",
                "03 0B 6A 00 45 C6 50 83 00|At octet 8: index 0 is outside the string table of 0 octets (in characteristic)",
                "03 0B 6A 00 45 C6 50 C3 05 00|At octet 8: a value claims 5 octets, only 1 remain (in characteristic)",
                "03 0B 6A 00 45 C6 50 02 83 B0 00|At octet 7: character entity 55296 is no character (in characteristic)",
                "03 0B 6A 00 05 05|At octet 5: octets follow the root element (in wap-provisioningdoc)"
            })
    void broken_wbxml_is_refused_with_its_place(String octets, String message) {
        byte[] document = ProvisioningDocumentTest.octets(octets);
        assertThatThrownBy(() -> ProvisioningDocument.read(Encoding.WBXML, document))
                .isInstanceOf(BadProvisioningException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a/>|At octet 0, a: the root of a provisioning document is wap-provisioningdoc",
                "<wap-provisioningdoc><b/></wap-provisioningdoc>|At octet 21, b: only characteristic and parm may stand in a provisioning document",
                "<wap-provisioningdoc><characteristic/></wap-provisioningdoc>|At octet 21, characteristic: 'type' is missing",
                "<wap-provisioningdoc><characteristic type='A'><parm name=''/></characteristic></wap-provisioningdoc>|At octet 46, parm: 'name' is missing",
            })
    void broken_xml_is_refused_with_its_place(String xml, String message) {
        assertThatThrownBy(() -> ProvisioningDocument.read(Encoding.XML, xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadProvisioningException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d>&e;</d>",
                "<wap-provisioningdoc version='&e;'/>",
                "<wap-provisioningdoc"
            })
    void hostile_xml_is_refused(String xml) {
        assertThatThrownBy(() -> ProvisioningDocument.read(Encoding.XML, xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadProvisioningException.class)
                .hasMessageStartingWith("At octet ");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void random_octets_end_in_a_document_or_in_a_place(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] octets = new byte[random.nextInt(100)];
        random.nextBytes(octets);
        survives(octets, seed);
        byte[] headed = new byte[octets.length + 4];
        System.arraycopy(new byte[] {3, 0x0B, 0x6A, 0}, 0, headed, 0, 4);
        System.arraycopy(octets, 0, headed, 4, octets.length);
        survives(headed, seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void mutated_documents_end_in_a_document_or_in_a_place(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Encoding encoding : Encoding.values()) {
            byte[] document = Documents.account().write(encoding);
            for (int i = 0; i < 20; i++) {
                survives(mutated(document, random), seed);
            }
        }
    }

    private static byte[] mutated(byte[] document, SplittableRandom random) {
        byte[] mutant = document.clone();
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(3)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
                default -> {
                    byte[] fragment = FRAGMENTS[random.nextInt(FRAGMENTS.length)].getBytes(StandardCharsets.UTF_8);
                    byte[] longer = Arrays.copyOf(mutant, mutant.length + fragment.length);
                    System.arraycopy(mutant, at, longer, at + fragment.length, mutant.length - at);
                    System.arraycopy(fragment, 0, longer, at, fragment.length);
                    mutant = longer;
                }
            }
        }
        return mutant;
    }

    private static void survives(byte[] document, long seed) {
        for (Encoding encoding : Encoding.values()) {
            try {
                ProvisioningDocument read = ProvisioningDocument.read(encoding, document);
                assertThat(ProvisioningDocument.read(Encoding.WBXML, read.write(Encoding.WBXML)))
                        .as("seed %d", seed)
                        .isEqualTo(read);
            } catch (BadProvisioningException expected) {
                assertThat(expected.getMessage()).startsWith("At octet ");
            } catch (RuntimeException e) {
                fail(
                        "seed %d, %s of %s"
                                .formatted(seed, encoding, Base64.getEncoder().encodeToString(document)),
                        e);
            }
        }
    }
}
