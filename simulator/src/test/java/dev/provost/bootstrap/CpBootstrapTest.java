package dev.provost.bootstrap;

import static dev.provost.bootstrap.Bootstraps.accessPoint;
import static dev.provost.bootstrap.Bootstraps.auth;
import static dev.provost.bootstrap.Bootstraps.cp;
import static dev.provost.bootstrap.Bootstraps.unprotected;
import static dev.provost.bootstrap.Bootstraps.w7;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.bootstrap.BootstrapResult.Provisioned;
import dev.provost.bootstrap.BootstrapResult.Refused;
import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.Parm;
import dev.provost.push.ContentType;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.syncml.DmVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CpBootstrapTest {

    private static final BootstrapReader READER =
            new BootstrapReader(BootstrapPolicy.of(DmVersion.DM_1_2), NetworkSecret.NONE);
    private static final AccountCredentials DEVICE = new AccountCredentials(
            Optional.of(AuthType.MD5),
            new Login("device1", "s3cret"),
            Nonce.of((byte) 0, (byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5, (byte) 6, (byte) 7));
    private static final AccountCredentials SERVER = new AccountCredentials(
            Optional.of(AuthType.MD5),
            new Login("srv.example", "srvpw"),
            Nonce.of((byte) 8, (byte) 9, (byte) 10, (byte) 11, (byte) 12, (byte) 13, (byte) 14, (byte) 15));

    @Test
    void the_application_w7_becomes_the_account_of_the_server() {
        assertThat(accounts(cp(accessPoint(), w7())))
                .containsExactly(new ServerAccount(
                        "srv.example",
                        Optional.of("Example DM"),
                        "http://dm.example/dm",
                        OptionalInt.of(8080),
                        List.of("NAP1"),
                        Optional.of(DEVICE),
                        Optional.of(SERVER),
                        false,
                        Placement.FREE));
    }

    @Test
    void dm_1_1_reads_the_levels_the_other_way_round() {
        BootstrapReader reader = new BootstrapReader(BootstrapPolicy.of(DmVersion.DM_1_1), NetworkSecret.NONE);
        Provisioned result = (Provisioned) reader.readTrusted(unprotected(cp(w7())));
        assertThat(result.accounts()).singleElement().satisfies(account -> {
            assertThat(account.client()).contains(SERVER);
            assertThat(account.server()).contains(DEVICE);
        });
    }

    @Test
    void the_mapping_of_the_levels_can_be_set_whatever_the_version() {
        BootstrapPolicy policy = BootstrapPolicy.of(DmVersion.DM_1_1).withLevels(LevelMapping.APPSRV_IS_CLIENT);
        Provisioned result =
                (Provisioned) new BootstrapReader(policy, NetworkSecret.NONE).readTrusted(unprotected(cp(w7())));
        assertThat(result.accounts().getFirst().client()).contains(DEVICE);
    }

    @Test
    void what_is_written_as_w7_is_read_again() {
        ServerAccount account = accounts(cp(w7())).getFirst();
        for (LevelMapping levels : LevelMapping.values()) {
            assertThat(W7.read(W7.write(account, levels), levels)).isEqualTo(account);
        }
    }

    @Test
    void the_port_of_the_document_enters_an_address_without_one() {
        assertThat(accounts(cp(w7())).getFirst().uri()).isEqualTo("http://dm.example:8080/dm");
        assertThat(ServerAddress.withPort("https://dm.example/dm?a=1", 443)).isEqualTo("https://dm.example/dm?a=1");
        assertThat(ServerAddress.withPort("https://[::1]?a", 8443)).isEqualTo("https://[::1]:8443?a");
        assertThat(ServerAddress.withPort("http://dm.example:81/dm", 8080)).isEqualTo("http://dm.example:81/dm");
        assertThat(ServerAddress.withPort("dm.example", 8080)).isEqualTo("dm.example");
    }

    @Test
    void the_address_may_stand_in_the_application_itself_and_init_asks_for_a_session() {
        Characteristic short7 = Characteristic.of(
                "APPLICATION",
                Parm.of("APPID", "w7"),
                Parm.of("PROVIDER-ID", "s"),
                Parm.of("ADDR", "http://a.example"),
                Parm.of("INIT"));
        assertThat(accounts(cp(short7))).singleElement().satisfies(account -> {
            assertThat(account.uri()).isEqualTo("http://a.example");
            assertThat(account.startsSession()).isTrue();
            assertThat(account.client()).isEmpty();
        });
    }

    @Test
    void of_several_types_of_credentials_the_first_known_one_counts() {
        Characteristic application = Characteristic.of(
                        "APPLICATION", Parm.of("APPID", "w7"), Parm.of("PROVIDER-ID", "s"), Parm.of("ADDR", "http://a"))
                .with(Characteristic.of(
                        "APPAUTH", Parm.of("AAUTHLEVEL", "APPSRV"), Parm.of("AAUTHTYPE", "HTTP-BASIC,BASIC,DIGEST")));
        assertThat(accounts(cp(application)).getFirst().client().orElseThrow().type())
                .contains(AuthType.BASIC);
    }

    @Test
    void what_the_device_does_not_know_is_passed_over() {
        Provisioned result = (Provisioned) READER.readTrusted(unprotected(cp(
                Characteristic.of("BOOTSTRAP", Parm.of("NAME", "x")),
                Characteristic.of("APPLICATION", Parm.of("APPID", "w4")),
                w7(),
                Characteristic.of("X-NEW"))));
        assertThat(result.leftOut()).containsExactly("BOOTSTRAP", "APPLICATION w4", "X-NEW");
        assertThat(result.accounts()).hasSize(1);
    }

    @Test
    void a_document_with_connections_alone_brings_no_account() {
        Provisioned result = (Provisioned) READER.readTrusted(unprotected(cp(accessPoint())));
        assertThat(result.accounts()).isEmpty();
        assertThat(result.connections()).singleElement().satisfies(connection -> {
            assertThat(connection.id()).isEqualTo("NAP1");
            assertThat(connection.kind()).isEqualTo(Connection.Kind.ACCESS_POINT);
            assertThat(connection.parameters()).containsEntry("NAP-ADDRESS", "internet");
        });
    }

    @Test
    void a_document_without_anything_of_use_is_refused() {
        assertThat(refusal(unprotected(cp(Characteristic.of("X-NEW")))))
                .isEqualTo("the account is incomplete: it holds neither an application w7 nor a connection");
    }

    @Test
    void an_account_without_its_mandatory_parameters_is_refused() {
        assertThat(refusal(unprotected(cp(Characteristic.of("APPLICATION", Parm.of("APPID", "w7"))))))
                .isEqualTo("the account is incomplete: PROVIDER-ID is missing in the application w7");
        assertThat(refusal(unprotected(
                        cp(Characteristic.of("APPLICATION", Parm.of("APPID", "w7"), Parm.of("PROVIDER-ID", "s"))))))
                .isEqualTo("the account is incomplete: ADDR is missing in the application w7");
    }

    @Test
    void values_that_make_no_sense_are_refused() {
        Characteristic base = Characteristic.of(
                "APPLICATION", Parm.of("APPID", "w7"), Parm.of("PROVIDER-ID", "s"), Parm.of("ADDR", "http://a"));
        assertThat(refusal(unprotected(cp(base.with(auth("APPSRV", "n", "p", "no base64!"))))))
                .isEqualTo("the document cannot be read: AAUTHDATA 'no base64!' is no base64");
        Characteristic place = Characteristic.of("APPADDR", Parm.of("ADDR", "http://a"))
                .with(Characteristic.of("PORT", Parm.of("PORTNBR", "65536")));
        assertThat(refusal(unprotected(cp(base.with(place)))))
                .isEqualTo("the document cannot be read: PORTNBR '65536' is no port");
    }

    @Test
    void content_that_is_no_bootstrap_is_refused() {
        assertThat(refusal(new BootstrapMessage(ContentType.of("text/plain"), new byte[0])))
                .isEqualTo("the content is no bootstrap that the device supports: text/plain");
        assertThat(refusal(unprotected("x".getBytes(StandardCharsets.US_ASCII))))
                .startsWith("the document cannot be read: At octet ");
    }

    private static List<ServerAccount> accounts(byte[] document) {
        return ((Provisioned) READER.readTrusted(unprotected(document))).accounts();
    }

    private static String refusal(BootstrapMessage message) {
        return ((Refused) READER.readTrusted(message)).sentence();
    }
}
