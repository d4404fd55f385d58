package dev.provost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.bootstrap.BootstrapResult.Provisioned;
import dev.provost.security.AuthType;
import dev.provost.security.BootstrapSecurity;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.tree.Acl;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server writes a device reads, in every profile and with every protection. */
class BootstrapDocumentsTest {

    private static final ServerAccount ACCOUNT = new ServerAccount(
            "srv.example",
            Optional.of("Example DM"),
            "http://dm.example/dm",
            OptionalInt.of(8080),
            List.of(),
            Optional.of(new AccountCredentials(
                    Optional.of(AuthType.MD5), new Login("device1", "s3cret"), Nonce.of((byte) 1, (byte) 0))),
            Optional.of(new AccountCredentials(
                    Optional.of(AuthType.MD5), new Login("srv.example", "srvpw"), Nonce.of((byte) 2))),
            false,
            Placement.FREE);

    @Test
    void the_cp_profile_carries_the_account() {
        byte[] document =
                BootstrapDocuments.cp(ACCOUNT, LevelMapping.APPSRV_IS_CLIENT).write(Encoding.WBXML);
        assertThat(read(DmVersion.DM_1_2, BootstrapMessage.CP_WBXML, document)).isEqualTo(ACCOUNT);
    }

    @Test
    void the_dm_profile_carries_the_account_and_the_rights_of_its_server() {
        byte[] document = Bootstraps.wbxml(BootstrapDocuments.dm(ACCOUNT, "IMEI:1"));
        Placement granted = new Placement(
                Optional.empty(), Optional.of(Acl.parse("Get=srv.example&Replace=srv.example&Delete=srv.example")));
        assertThat(read(DmVersion.DM_1_2, BootstrapMessage.DM_WBXML, document)).isEqualTo(placed(granted));
    }

    @Test
    void the_plain_profile_carries_the_account_and_its_node() {
        byte[] document = Bootstraps.wbxml(BootstrapDocuments.plain(ACCOUNT, "IMEI:1", "op"));
        assertThat(read(DmVersion.DM_1_1, BootstrapMessage.DM_WBXML, document))
                .isEqualTo(placed(new Placement(Optional.of("op"), Optional.empty())));
    }

    @ParameterizedTest
    @EnumSource(BootstrapSecurity.class)
    void every_protection_of_a_server_is_accepted_by_the_device(BootstrapSecurity method) {
        byte[] document = Bootstraps.cp(Bootstraps.w7());
        BootstrapSeal seal = new BootstrapSeal(Optional.of(method), Bootstraps.NETWORK, Optional.of("12345"));
        BootstrapMessage message = seal.seal(BootstrapMessage.CP_WBXML, document);
        BootstrapReader reader = new BootstrapReader(BootstrapPolicy.of(DmVersion.DM_1_2), Bootstraps.NETWORK);
        assertThat(reader.read(message, attempt -> seal.entered(document))).isInstanceOf(Provisioned.class);
        assertThat(seal.entered(document).isPresent()).isEqualTo(method.needsUser());
        if (method != BootstrapSecurity.USERPINMAC) {
            BootstrapMessage dm =
                    seal.seal(BootstrapMessage.DM_WBXML, Bootstraps.wbxml(BootstrapDocuments.dm(ACCOUNT, "IMEI:1")));
            assertThat(reader.read(dm, attempt -> seal.entered(document))).isInstanceOf(Provisioned.class);
        }
    }

    @Test
    void a_secret_that_is_missing_is_named() {
        BootstrapSeal pin =
                new BootstrapSeal(Optional.of(BootstrapSecurity.USERPIN), NetworkSecret.NONE, Optional.empty());
        assertThatThrownBy(() -> pin.seal(BootstrapMessage.CP_WBXML, new byte[1]))
                .hasMessage("This protection needs a PIN of the user. Give one, for instance 1234.");
        BootstrapSeal network =
                new BootstrapSeal(Optional.of(BootstrapSecurity.NETWPIN), NetworkSecret.NONE, Optional.empty());
        assertThatThrownBy(() -> network.seal(BootstrapMessage.CP_WBXML, new byte[1]))
                .hasMessage("This protection needs the IMSI of the subscriber. Give it, for instance 262011234567890.");
        assertThatThrownBy(() -> network.seal(BootstrapMessage.DM_WBXML, new byte[1]))
                .hasMessage("This protection needs a secret of the network. Give the IMSI, for instance"
                        + " 262011234567890.");
        assertThat(BootstrapSeal.NONE
                        .seal(BootstrapMessage.CP_WBXML, new byte[1])
                        .contentType()
                        .header())
                .isEqualTo(BootstrapMessage.CP_WBXML);
    }

    private static ServerAccount placed(Placement placement) {
        return new ServerAccount(
                ACCOUNT.serverId(),
                ACCOUNT.name(),
                ACCOUNT.address(),
                ACCOUNT.port(),
                ACCOUNT.connections(),
                ACCOUNT.client(),
                ACCOUNT.server(),
                false,
                placement);
    }

    private static ServerAccount read(DmVersion version, String mediaType, byte[] document) {
        BootstrapReader reader = new BootstrapReader(BootstrapPolicy.of(version), NetworkSecret.NONE);
        return ((Provisioned) reader.readTrusted(BootstrapMessage.plain(mediaType, document)))
                .accounts()
                .getFirst();
    }
}
