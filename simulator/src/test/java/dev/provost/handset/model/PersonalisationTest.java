package dev.provost.handset.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;
import dev.provost.tree.Actor;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.TreeDiff;
import dev.provost.tree.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalisationTest {

    private static final long NOW = 1_000_000_000L;
    private static final DmAccount ACCOUNT = DmAccount.of(
            "acme",
            "http://dm.example:8080/dm",
            AuthType.MD5,
            new Login("user", "secret"),
            new Login("acme", "server-secret"));
    private static final DeviceIdentity IDENTITY = new DeviceIdentity(
            "IMEI:490154203237518", ACCOUNT, new Nonces(Nonce.of((byte) 1, (byte) 2), Nonce.of((byte) 3)));

    private static List<HandsetModel> models() {
        return List.of(
                ModelText.good(), ModelReader.read(ModelText.with("./DMAcc/op", "./SyncML/DMAcc/op"), "legacy.yaml"));
    }

    @Test
    void the_leaves_of_a_dm_1_2_device_are_filled_in() {
        HandsetModel model = ModelText.good();
        ManagementTree own = model.personalise(model.tree(), IDENTITY);
        Map<String, String> expected = Map.ofEntries(
                Map.entry("./DevInfo/DevId", "IMEI:490154203237518"),
                Map.entry("./DMAcc/op/ServerID", "acme"),
                Map.entry("./DMAcc/op/AppAddr/1/Addr", "http://dm.example:8080/dm"),
                Map.entry("./DMAcc/op/AppAddr/1/Port/1/PortNbr", "8080"),
                Map.entry("./DMAcc/op/AAuthPref", "DIGEST"),
                Map.entry("./DMAcc/op/AppAuth/client/AAuthType", "DIGEST"),
                Map.entry("./DMAcc/op/AppAuth/client/AAuthName", "user"),
                Map.entry("./DMAcc/op/AppAuth/client/AAuthSecret", "secret"),
                Map.entry("./DMAcc/op/AppAuth/server/AAuthName", "acme"),
                Map.entry("./DMAcc/op/AppAuth/server/AAuthSecret", "server-secret"));
        expected.forEach((uri, value) -> assertThat(text(own, uri)).as(uri).contains(value));
        assertThat(own.value(LocUri.parse("./DMAcc/op/AppAuth/client/AAuthData"))
                        .orElseThrow()
                        .octets())
                .containsExactly(1, 2);
    }

    @Test
    void the_leaves_of_a_dm_1_1_device_are_filled_in() {
        HandsetModel model = models().getLast();
        ManagementTree own = model.personalise(model.tree(), IDENTITY);
        Map<String, String> expected = Map.of(
                "Addr", "http://dm.example:8080/dm",
                "PortNbr", "8080",
                "ServerId", "acme",
                "ServerPW", "server-secret",
                "UserName", "user",
                "ClientPW", "secret",
                "AuthPref", "syncml:auth-md5",
                "AddrType", "1");
        expected.forEach((leaf, value) ->
                assertThat(text(own, "./SyncML/DMAcc/op/" + leaf)).as(leaf).contains(value));
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_tree_of_the_model_stays_free_of_what_belongs_to_a_device(HandsetModel model) {
        model.personalise(model.tree(), IDENTITY);
        assertThat(text(model.tree(), "./DevInfo/DevId")).contains("");
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_is_not_personal_is_shared_with_the_model(HandsetModel model) {
        ManagementTree own = model.personalise(model.tree(), IDENTITY);
        LocUri settings = LocUri.parse("./Set");
        assertThat(own.node(settings)).containsSame(model.tree().node(settings).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_device_that_does_not_differ_gives_back_the_tree_of_the_model_itself(HandsetModel model) {
        ManagementTree own = model.personalise(model.tree(), IDENTITY);
        assertThat(own).isNotSameAs(model.tree());
        assertThat(model.depersonalise(own)).isSameAs(model.tree());
        assertThat(model.identityIn(own, IDENTITY)).isSameAs(IDENTITY);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_device_that_differs_keeps_its_own_paths_without_its_personal_leaves(HandsetModel model) {
        ManagementTree own = model.personalise(model.tree(), IDENTITY)
                .replace(model.setting("homepage"), Value.chr("http://new/"), Actor.server("acme"), NOW)
                .tree();
        ManagementTree kept = model.depersonalise(own);
        assertThat(TreeDiff.between(model.tree(), kept).uris()).containsExactly(model.setting("homepage"));
        assertThat(kept.node(LocUri.parse("./DevInfo")))
                .containsSame(model.tree().node(LocUri.parse("./DevInfo")).orElseThrow());
        assertThat(model.depersonalise(model.personalise(kept, IDENTITY)).sharedWith(kept))
                .isSameAs(kept);
    }

    @Test
    void a_password_that_a_server_changed_goes_into_the_identity() {
        HandsetModel model = ModelText.good();
        ManagementTree own = model.personalise(model.tree(), IDENTITY)
                .replace(
                        LocUri.parse("./DMAcc/op/AppAuth/client/AAuthSecret"),
                        Value.chr("changed"),
                        Actor.server("acme"),
                        NOW)
                .tree();
        DeviceIdentity now = model.identityIn(own, IDENTITY);
        assertThat(now.account().client()).isEqualTo(new Login("user", "changed"));
        assertThat(now.account().server()).isEqualTo(ACCOUNT.server());
        assertThat(text(model.depersonalise(own), "./DMAcc/op/AppAuth/client/AAuthSecret"))
                .contains("");
    }

    @Test
    void an_address_a_type_and_a_nonce_that_changed_go_into_the_identity() {
        HandsetModel model = ModelText.good();
        ManagementTree own = model.personalise(model.tree(), IDENTITY)
                .withFactoryValue(LocUri.parse("./DMAcc/op/AppAddr/1/Addr"), Value.chr("http://other/"))
                .withFactoryValue(LocUri.parse("./DMAcc/op/AppAuth/client/AAuthType"), Value.chr("BASIC"))
                .withFactoryValue(
                        LocUri.parse("./DMAcc/op/AppAuth/client/AAuthData"),
                        Value.bin("application/octet-stream", new byte[] {9}));
        DeviceIdentity now = model.identityIn(own, IDENTITY);
        assertThat(now.account().serverUri()).isEqualTo("http://other/");
        assertThat(now.account().clientAuth()).contains(AuthType.BASIC);
        assertThat(now.nonces().client()).isEqualTo(Nonce.of((byte) 9));
    }

    @Test
    void each_level_has_a_type_of_its_own() {
        HandsetModel model = ModelText.good();
        DmAccount mixed =
                ACCOUNT.withClientAuth(Optional.of(AuthType.HMAC)).withServerAuth(Optional.of(AuthType.BASIC));
        ManagementTree own =
                model.personalise(model.tree(), new DeviceIdentity(IDENTITY.deviceId(), mixed, IDENTITY.nonces()));

        assertThat(text(own, "./DMAcc/op/AAuthPref")).contains("HMAC");
        assertThat(text(own, "./DMAcc/op/AppAuth/client/AAuthLevel")).contains("CLCRED");
        assertThat(text(own, "./DMAcc/op/AppAuth/client/AAuthType")).contains("HMAC");
        assertThat(text(own, "./DMAcc/op/AppAuth/server/AAuthLevel")).contains("SRVCRED");
        assertThat(text(own, "./DMAcc/op/AppAuth/server/AAuthType")).contains("BASIC");
    }

    @Test
    void an_entry_counts_by_its_level_whatever_its_name() {
        HandsetModel model = ModelText.good();
        ManagementTree own = model.personalise(model.tree(), IDENTITY)
                .delete(LocUri.parse("./DMAcc/op/AppAuth/client"), Actor.DEVICE, NOW)
                .tree();
        DeviceIdentity now = model.identityIn(entry(own, "x7", "CLCRED", "BASIC", "new"), IDENTITY);

        assertThat(now.account().client()).isEqualTo(new Login("new", "new-secret"));
        assertThat(now.account().clientAuth()).contains(AuthType.BASIC);
        assertThat(now.account().server()).isEqualTo(ACCOUNT.server());
    }

    @Test
    void the_preferred_type_chooses_among_several_entries_of_the_device() {
        HandsetModel model = ModelText.good();
        ManagementTree own = entry(model.personalise(model.tree(), IDENTITY), "x7", "CLCRED", "BASIC", "new");

        assertThat(model.identityIn(own, IDENTITY)).isSameAs(IDENTITY);

        ManagementTree changed = own.withFactoryValue(LocUri.parse("./DMAcc/op/AAuthPref"), Value.chr("BASIC"));
        DeviceIdentity now = model.identityIn(changed, IDENTITY);
        assertThat(now.account().client()).isEqualTo(new Login("new", "new-secret"));
        assertThat(now.account().clientAuth()).contains(AuthType.BASIC);
    }

    @ParameterizedTest
    @CsvSource({"DIGEST, DIGEST", "DIGEST, BASIC", "BASIC, BASIC"})
    void entries_of_a_server_survive_from_session_to_session(String preferred, String added) {
        HandsetModel model = ModelText.good();
        ManagementTree own = entry(model.personalise(model.tree(), IDENTITY), "x7", "CLCRED", added, "new")
                .withFactoryValue(LocUri.parse("./DMAcc/op/AAuthPref"), Value.chr(preferred));
        DeviceIdentity now = model.identityIn(own, IDENTITY);

        ManagementTree next = model.personalise(model.depersonalise(own), now);

        assertThat(TreeDiff.between(own, next).changes()).isEmpty();
        assertThat(model.identityIn(next, now)).isSameAs(now);
    }

    private static ManagementTree entry(ManagementTree tree, String name, String level, String type, String user) {
        LocUri entry = LocUri.parse("./DMAcc/op/AppAuth/" + name);
        ManagementTree more = tree.addInterior(entry, "", Actor.DEVICE, NOW).tree();
        Map<String, String> leaves =
                Map.of("AAuthLevel", level, "AAuthType", type, "AAuthName", user, "AAuthSecret", user + "-secret");
        for (Map.Entry<String, String> leaf : leaves.entrySet()) {
            more = more.addLeaf(entry.child(leaf.getKey()), Value.chr(leaf.getValue()), Actor.DEVICE, NOW)
                    .tree();
        }
        return more;
    }

    @Test
    void a_preference_that_a_server_changed_is_followed_by_the_device_only() {
        HandsetModel model = ModelText.good();
        ManagementTree own = model.personalise(model.tree(), IDENTITY)
                .withFactoryValue(LocUri.parse("./DMAcc/op/AAuthPref"), Value.chr("HMAC"));
        DeviceIdentity now = model.identityIn(own, IDENTITY);

        assertThat(now.account().clientAuth()).contains(AuthType.HMAC);
        assertThat(now.account().serverAuth()).contains(AuthType.MD5);
    }

    @Test
    void an_address_or_a_type_that_makes_no_sense_leaves_the_identity_as_it_was() {
        HandsetModel model = ModelText.good();
        ManagementTree own = model.personalise(model.tree(), IDENTITY)
                .withFactoryValue(LocUri.parse("./DMAcc/op/AppAddr/1/Addr"), Value.chr(" "))
                .withFactoryValue(LocUri.parse("./DMAcc/op/AppAuth/client/AAuthType"), Value.chr("X509"));
        assertThat(model.identityIn(own, IDENTITY)).isSameAs(IDENTITY);
    }

    @ParameterizedTest
    @MethodSource("models")
    void an_account_that_was_deleted_stays_deleted(HandsetModel model) {
        ManagementTree own = model.personalise(model.tree(), IDENTITY)
                .delete(model.account(), Actor.DEVICE, NOW)
                .tree();
        assertThat(model.identityIn(own, IDENTITY)).isSameAs(IDENTITY);
        ManagementTree kept = model.depersonalise(own);
        assertThat(model.personalise(kept, IDENTITY).node(model.account())).isEmpty();
    }

    private static Optional<String> text(ManagementTree tree, String uri) {
        return tree.value(LocUri.parse(uri)).map(Value::text);
    }
}
