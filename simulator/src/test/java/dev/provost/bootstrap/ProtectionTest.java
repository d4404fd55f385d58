package dev.provost.bootstrap;

import static dev.provost.bootstrap.Bootstraps.IMSI;
import static dev.provost.bootstrap.Bootstraps.NETWORK;
import static dev.provost.bootstrap.Bootstraps.cp;
import static dev.provost.bootstrap.Bootstraps.cpMessage;
import static dev.provost.bootstrap.Bootstraps.dmMessage;
import static dev.provost.bootstrap.Bootstraps.w7;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.bootstrap.BootstrapResult.Provisioned;
import dev.provost.bootstrap.BootstrapResult.Refused;
import dev.provost.push.ContentType;
import dev.provost.security.BootstrapKeys;
import dev.provost.security.BootstrapMac;
import dev.provost.security.Imsi;
import dev.provost.syncml.DmVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may bootstrap a device, by each method of protection (DM Security 1.2.1, 5.7.2). */
class ProtectionTest {

    private static final byte[] DOCUMENT = cp(w7());
    private static final byte[] PLAIN = Bootstraps.wbxml(Bootstraps.plain(Bootstraps.plainItems()));
    private static final BootstrapPolicy POLICY = BootstrapPolicy.of(DmVersion.DM_1_2);

    @Test
    void netwpin_proves_the_network() {
        assertThat(read(POLICY, Bootstraps.withNetwPin(DOCUMENT))).isInstanceOf(Provisioned.class);
    }

    @Test
    void netwpin_with_the_digits_of_the_imsi_is_taken_only_by_choice() {
        BootstrapMessage message = cpMessage("0", BootstrapMac.of(IMSI.ascii(), DOCUMENT), DOCUMENT);
        assertThat(sentence(read(POLICY, message))).startsWith("the MAC is not that of this document and this device");
        assertThat(read(POLICY.withAsciiImsi(true), message)).isInstanceOf(Provisioned.class);
    }

    @Test
    void a_document_that_was_altered_is_refused() {
        byte[] altered = DOCUMENT.clone();
        altered[altered.length - 5] ^= 1;
        BootstrapMessage message = cpMessage("0", BootstrapMac.of(BootstrapKeys.netwPin(IMSI), DOCUMENT), altered);
        assertThat(reason(read(POLICY, message))).isEqualTo(Refusal.WRONG_MAC);
    }

    @Test
    void a_document_for_another_subscriber_is_refused() {
        BootstrapMessage message =
                cpMessage("0", BootstrapMac.of(BootstrapKeys.netwPin(new Imsi("262019876543210")), DOCUMENT), DOCUMENT);
        assertThat(reason(read(POLICY, message))).isEqualTo(Refusal.WRONG_MAC);
    }

    @Test
    void userpin_proves_the_user() {
        assertThat(read(POLICY, Bootstraps.withUserPin(DOCUMENT, "1234"), "1234"))
                .isInstanceOf(Provisioned.class);
    }

    @Test
    void the_user_has_three_tries() {
        BootstrapMessage message = Bootstraps.withUserPin(DOCUMENT, "1234");
        assertThat(read(POLICY, message, "1111", "", "1234")).isInstanceOf(Provisioned.class);
        assertThat(sentence(read(POLICY, message, "1111", "2222", "3333", "1234")))
                .isEqualTo("no PIN that the user entered fits the MAC: after 3 tries");
    }

    @Test
    void the_number_of_tries_can_be_set() {
        BootstrapPolicy strict = new BootstrapPolicy(DmVersion.DM_1_2, LevelMapping.APPSRV_IS_CLIENT, false, false, 1);
        assertThat(reason(read(strict, Bootstraps.withUserPin(DOCUMENT, "1234"), "1111", "1234")))
                .isEqualTo(Refusal.WRONG_PIN);
    }

    @Test
    void a_user_who_enters_nothing_refuses() {
        assertThat(sentence(read(POLICY, Bootstraps.withUserPin(DOCUMENT, "1234"), "1111")))
                .isEqualTo("the user entered no PIN: at try 2");
    }

    @Test
    void usernetwpin_proves_both() {
        byte[] key = BootstrapKeys.userNetwPin(IMSI.semiOctets(), "1234");
        BootstrapMessage message = cpMessage("USERNETWPIN", BootstrapMac.of(key, DOCUMENT), DOCUMENT);
        assertThat(read(POLICY, message, "1234")).isInstanceOf(Provisioned.class);
        assertThat(reason(read(POLICY, message, "1", "2", "3"))).isEqualTo(Refusal.WRONG_PIN);
    }

    @Test
    void userpinmac_has_the_mac_in_the_pin() {
        BootstrapMessage message =
                new BootstrapMessage(ContentType.of(BootstrapMessage.CP_WBXML).withSec("3"), DOCUMENT);
        assertThat(read(POLICY, message, BootstrapMac.pinMac("12345", DOCUMENT)))
                .isInstanceOf(Provisioned.class);
        assertThat(reason(read(POLICY, message, "1234512345", "1", "2"))).isEqualTo(Refusal.WRONG_PIN);
    }

    @Test
    void nothing_unprotected_is_taken_unless_the_device_wants_it() {
        BootstrapMessage message = Bootstraps.unprotected(DOCUMENT);
        assertThat(sentence(read(POLICY, message)))
                .isEqualTo(
                        "nothing protects the message, and the device takes none unprotected: neither SEC nor MAC is there");
        assertThat(read(POLICY.withUnprotected(true), message)).isInstanceOf(Provisioned.class);
    }

    @Test
    void a_mac_without_its_method_and_a_method_without_its_mac_are_refused() {
        ContentType type = ContentType.of(BootstrapMessage.CP_WBXML);
        assertThat(sentence(read(POLICY, new BootstrapMessage(type.withMac("00"), DOCUMENT))))
                .isEqualTo("the method of protection is unknown: there is a MAC without SEC");
        assertThat(sentence(read(POLICY, new BootstrapMessage(type.withSec("0"), DOCUMENT))))
                .isEqualTo("the message has no MAC: NETWPIN");
        assertThat(sentence(read(POLICY, new BootstrapMessage(type.withSec("9").withMac("00"), DOCUMENT))))
                .isEqualTo("the method of protection is unknown: SEC=9");
    }

    @Test
    void a_device_without_card_cannot_check_netwpin() {
        BootstrapReader reader = new BootstrapReader(POLICY, NetworkSecret.NONE);
        assertThat(sentence(reader.read(Bootstraps.withNetwPin(DOCUMENT), PinEntry.NOBODY)))
                .isEqualTo("the device has no secret of the network to check the MAC with: NETWPIN");
    }

    @Test
    void the_dm_profile_has_networkid_userpin_and_both() {
        assertThat(read(POLICY, dmMessage("NETWORKID", BootstrapKeys.networkId(IMSI.digits()), PLAIN)))
                .isInstanceOf(Provisioned.class);
        assertThat(read(POLICY, dmMessage("0", IMSI.semiOctets(), PLAIN))).isInstanceOf(Provisioned.class);
        assertThat(read(POLICY, dmMessage("USERPIN", BootstrapKeys.userPin("42"), PLAIN), "42"))
                .isInstanceOf(Provisioned.class);
        assertThat(read(
                        POLICY,
                        dmMessage("USERPIN_NETWORKID", BootstrapKeys.userPinNetworkId("42", IMSI.digits()), PLAIN),
                        "42"))
                .isInstanceOf(Provisioned.class);
        assertThat(reason(read(POLICY, dmMessage("USERPINMAC", BootstrapKeys.userPin("42"), PLAIN), "42")))
                .isEqualTo(Refusal.UNKNOWN_METHOD);
    }

    @Test
    void the_network_may_know_the_device_by_another_secret_than_the_imsi() {
        NetworkSecret esn = new NetworkSecret(Optional.empty(), Optional.of("ESN:80A1B2C3"));
        BootstrapMessage message = dmMessage("NETWORKID", BootstrapKeys.networkId("ESN:80A1B2C3"), PLAIN);
        assertThat(new BootstrapReader(POLICY, esn).read(message, PinEntry.NOBODY))
                .isInstanceOf(Provisioned.class);
    }

    private static BootstrapResult read(BootstrapPolicy policy, BootstrapMessage message, String... pins) {
        List<String> left = new ArrayList<>(List.of(pins));
        return new BootstrapReader(policy, NETWORK)
                .read(message, attempt -> left.isEmpty() ? Optional.empty() : Optional.of(left.removeFirst()));
    }

    private static String sentence(BootstrapResult result) {
        return ((Refused) result).sentence();
    }

    private static Refusal reason(BootstrapResult result) {
        return ((Refused) result).reason();
    }
}
