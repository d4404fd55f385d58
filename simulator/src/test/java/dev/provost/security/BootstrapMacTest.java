package dev.provost.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors 13 of the reference sheet on security. */
class BootstrapMacTest {

    private static final byte[] DOCUMENT = HexFormat.of().parseHex("030b6a0045c65601870706034e414d4500010101");
    private static final Imsi IMSI = new Imsi("262011234567890");

    @Test
    void an_odd_imsi_becomes_semi_octets_with_parity_9() {
        assertThat(hex(IMSI.semiOctets())).isEqualTo("2926102143658709");
    }

    @Test
    void an_even_imsi_becomes_semi_octets_with_parity_1_and_filler() {
        assertThat(hex(new Imsi("26201123456789").semiOctets())).isEqualTo("21261021436587f9");
    }

    @Test
    void semi_octets_become_the_imsi_again() {
        for (String digits : new String[] {"262011234567890", "26201123456789", "123456"}) {
            assertThat(Imsi.ofSemiOctets(new Imsi(digits).semiOctets())).contains(new Imsi(digits));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "29", "2926102143658f09", "2126102143658709", "ffffffffffffffff"})
    void octets_that_hold_no_imsi_give_none(String octets) {
        assertThat(Imsi.ofSemiOctets(HexFormat.of().parseHex(octets))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567890123456", "26201a"})
    void what_is_no_imsi_is_refused(String digits) {
        assertThatThrownBy(() -> new Imsi(digits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + digits + "' is no IMSI. Give 6 to 15 digits, for instance 262011234567890.");
    }

    @Test
    void netwpin_is_the_mac_with_the_imsi_in_semi_octets() {
        assertThat(BootstrapMac.of(BootstrapKeys.netwPin(IMSI), DOCUMENT))
                .isEqualTo("B702FAE3A934382B674FEEE8E1FCF0916C0F9278");
    }

    @Test
    void netwpin_with_the_imsi_in_ascii_is_a_variant_of_some_senders() {
        assertThat(BootstrapMac.of(IMSI.ascii(), DOCUMENT)).isEqualTo("0CA5D547F1E361F9DC5D6F091B8AD92504328E98");
    }

    @Test
    void userpin_is_the_mac_with_the_pin() {
        assertThat(BootstrapMac.of(BootstrapKeys.userPin("1234"), DOCUMENT))
                .isEqualTo("51774EC6E1996CB6D994D3163C1DA746B80443DA");
    }

    @Test
    void usernetwpin_is_the_mac_with_imsi_and_pin() {
        assertThat(BootstrapMac.of(BootstrapKeys.userNetwPin(IMSI.semiOctets(), "1234"), DOCUMENT))
                .isEqualTo("A7098EB97565B0C9D613961D5ED37B61BDE6999E");
    }

    @Test
    void userpinmac_is_entered_as_key_and_mac() {
        assertThat(BootstrapMac.pinMac("12345", DOCUMENT)).isEqualTo("1234546097");
        assertThat(BootstrapMac.pinMacMatches("1234546097", DOCUMENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234546098",
                "12345460",
                "12345460971",
                "12345x6097",
                "1234546097123454609712345460971234546097124"
            })
    void what_does_not_fit_as_userpinmac_is_refused(String entered) {
        assertThat(BootstrapMac.pinMacMatches(entered, DOCUMENT)).isFalse();
    }

    @Test
    void userpin_networkid_of_the_dm_profile_joins_both_with_a_colon() {
        assertThat(BootstrapMac.of(BootstrapKeys.userPinNetworkId("1234", "262011234567890"), DOCUMENT))
                .isEqualTo("6CFE65B6299A523CDD15765E316F0687120C80F8");
    }

    @Test
    void a_mac_is_compared_without_regard_to_case_and_never_in_part() {
        byte[] key = BootstrapKeys.userPin("1234");
        String mac = BootstrapMac.of(key, DOCUMENT);
        assertThat(BootstrapMac.matches(mac, key, DOCUMENT)).isTrue();
        assertThat(BootstrapMac.matches(mac.toLowerCase(Locale.ROOT), key, DOCUMENT))
                .isTrue();
        assertThat(BootstrapMac.matches(mac.substring(1), key, DOCUMENT)).isFalse();
        assertThat(BootstrapMac.matches("", key, DOCUMENT)).isFalse();
    }

    @Test
    void an_empty_key_is_refused() {
        assertThatThrownBy(() -> BootstrapMac.of(new byte[0], DOCUMENT))
                .hasMessage("The key of a bootstrap MAC is empty. Give an IMSI, a PIN or both.");
    }

    @Test
    void sec_is_known_by_code_and_by_the_names_of_both_profiles() {
        assertThat(BootstrapSecurity.ofCode(2)).contains(BootstrapSecurity.USERNETWPIN);
        assertThat(BootstrapSecurity.ofText("USERPIN_NETWORKID")).contains(BootstrapSecurity.USERNETWPIN);
        assertThat(BootstrapSecurity.ofText("NETWPIN")).contains(BootstrapSecurity.NETWPIN);
        assertThat(BootstrapSecurity.ofText("1")).contains(BootstrapSecurity.USERPIN);
        assertThat(BootstrapSecurity.ofCode(4)).isEmpty();
        assertThat(BootstrapSecurity.ofText("PIN")).isEmpty();
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }
}
