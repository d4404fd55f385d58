package dev.provost.bootstrap.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.Bootstraps;
import dev.provost.security.Imsi;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SimCardTest {

    private static final Imsi IMSI = new Imsi("262011234567890");
    private static final CardLayout LAYOUT = CardLayout.SIM;
    private static final BootstrapMessage CP = BootstrapMessage.plain(BootstrapMessage.CP_WBXML, new byte[] {1, 2, 3});
    private static final BootstrapMessage DM = BootstrapMessage.plain(BootstrapMessage.DM_WBXML, new byte[300]);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void ef_imsi_holds_a_length_and_the_semi_octets() {
        assertThat(hex(SimCard.of(IMSI).file("3F007F206F07").orElseThrow())).isEqualTo("082926102143658709");
        assertThat(SimCard.of(IMSI).imsi()).isEqualTo(IMSI);
        assertThat(SimCard.of(new Imsi("26201123")).imsi()).isEqualTo(new Imsi("26201123"));
    }

    @Test
    void a_card_without_bootstraps_gives_none() {
        assertThat(SimCard.of(IMSI).bootstraps()).isEmpty();
    }

    @Test
    void documents_are_found_through_the_directories() {
        assertThat(SimCard.of(IMSI).with(DM).with(CP).with(CP).bootstraps()).containsExactly(CP, CP, DM);
    }

    @Test
    void the_files_are_those_of_pkcs_15() {
        SimCard card = SimCard.of(IMSI).with(CP);
        // EF(ODF): [7] data objects, path of EF(DODF)
        assertThat(hex(card.file("3F007F505031").orElseThrow())).isEqualTo("a70a3008" + "04063f007f504407");
        // EF(DODF): label "Bootstrap", OID 2.23.43.1.3, path of EF-Bootstrap
        assertThat(hex(card.file("3F007F504407").orElseThrow()))
                .isEqualTo("3021" + "300b0c09426f6f747374726170" + "3006060467" + "2b0103" + "a10a3008"
                        + "04063f007f506fe0");
        // EF-Bootstrap: the document as an octet string
        assertThat(hex(card.file("3F007F506FE0").orElseThrow())).isEqualTo("0403010203");
    }

    @Test
    void padding_after_the_last_document_is_skipped() {
        byte[] padded = HexFormat.of().parseHex("0403010203ffffffff");
        assertThat(SimCard.of(IMSI).with(CP).withFile(LAYOUT.cpFile(), padded).bootstraps())
                .containsExactly(CP);
    }

    @Test
    void another_layout_works_alike() {
        CardLayout other = new CardLayout(
                "3F006F07", "3F005031", "3F004444", "3F006FE0", "3F006FE1", LAYOUT.cpObject(), LAYOUT.dmObject());
        assertThat(SimCard.of(IMSI, other).with(CP).with(DM).bootstraps()).containsExactly(CP, DM);
        assertThatThrownBy(() -> new CardLayout("", "", "", "", "", LAYOUT.cpObject(), LAYOUT.dmObject()))
                .hasMessage("'' is no path of a card. Write the file identifiers in upper-case hexadecimal, such as"
                        + " 3F007F206F07.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3F007F506FE0|0405010203|File 3F007F506FE0 at octet 0: object 0x04 claims 5 octets, only 3 remain",
                "3F007F506FE0|04|File 3F007F506FE0 at octet 1: the file ends within the length of an object",
                "3F007F506FE0|0480|File 3F007F506FE0 at octet 0: a length that is not stated",
                "3F007F506FE0|048400000001|File 3F007F506FE0 at octet 0: a length of 4 octets",
                "3F007F504407|3005300606|File 3F007F504407 at octet 0: object 0x30 claims 5 octets, only 3 remain",
            })
    void broken_files_are_refused_with_their_place(String path, String content, String message) {
        SimCard card = SimCard.of(IMSI).with(CP).withFile(path, HexFormat.of().parseHex(content));
        assertThatThrownBy(card::bootstraps)
                .isInstanceOf(BadCardException.class)
                .hasMessage(message);
    }

    @Test
    void a_file_that_the_directory_names_has_to_be_there() {
        SimCard card = SimCard.of(IMSI)
                .with(CP)
                .withFile(LAYOUT.dataObjects(), CardDirectory.entry("x", LAYOUT.cpObject(), "3F001234"));
        assertThatThrownBy(card::bootstraps)
                .hasMessage("File 3F001234 at octet 0: the directory names it, and it is not there");
    }

    @Test
    void a_card_without_a_sound_imsi_is_refused() {
        for (String content : new String[] {"", "08", "0029", "ff", "0329ffff", "80"}) {
            SimCard card =
                    SimCard.of(IMSI).withFile(LAYOUT.imsi(), HexFormat.of().parseHex(content));
            assertThatThrownBy(card::imsi)
                    .isInstanceOf(BadCardException.class)
                    .hasMessage("File 3F007F206F07 at octet 0: it holds no IMSI");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void mutated_files_end_in_documents_or_in_a_place(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SimCard card = SimCard.of(IMSI).with(CP).with(DM);
        for (String path : new String[] {LAYOUT.directory(), LAYOUT.dataObjects(), LAYOUT.cpFile()}) {
            byte[] content = card.file(path).orElseThrow();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            try {
                card.withFile(path, content).bootstraps();
            } catch (BadCardException expected) {
                assertThat(expected.getMessage()).startsWith("File ");
            } catch (RuntimeException e) {
                fail("seed %d, %s: %s".formatted(seed, path, Base64.getEncoder().encodeToString(content)), e);
            }
        }
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }

    @Test
    void a_document_that_no_card_can_hold_is_refused() {
        BootstrapMessage large = BootstrapMessage.plain(BootstrapMessage.CP_WBXML, new byte[0x10000]);

        assertThatThrownBy(() -> SimCard.of(Bootstraps.IMSI).with(large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An object of 65536 octets does not fit on a card; at most 65535 do.");
    }
}
