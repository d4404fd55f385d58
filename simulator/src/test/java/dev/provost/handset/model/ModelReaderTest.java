package dev.provost.handset.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.session.Feature;
import dev.provost.session.UserAnswer;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.tree.Actor;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.Property;
import dev.provost.tree.Reading;
import dev.provost.tree.TreeStatus;
import dev.provost.tree.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReaderTest {

    private static final Actor SERVER = Actor.server("srv");
    private final HandsetModel model = ModelText.good();

    @Test
    void what_the_model_is() {
        assertThat(model.name()).isEqualTo("Plain One");
        assertThat(model.info().year()).isEqualTo(2006);
        assertThat(model.info().description()).isEqualTo("A phone for tests.");
        assertThat(model.user()).isEqualTo(UserScript.always(UserAnswer.REJECTED));
    }

    @Test
    void how_it_speaks() {
        ModelProtocol protocol = model.protocol();
        assertThat(protocol.versions()).containsExactly(DmVersion.DM_1_2, DmVersion.DM_1_1);
        assertThat(protocol.preferredVersion()).isEqualTo(DmVersion.DM_1_2);
        assertThat(protocol.preferredEncoding()).isEqualTo(Encoding.WBXML);
        assertThat(protocol.userAgent()).isEqualTo("Plain/1");
        assertThat(protocol.limits().maxMsgSize()).hasValue(5000);
        assertThat(protocol.limits().maxObjSize()).isEmpty();
        assertThat(protocol.features()).containsExactlyInAnyOrder(Feature.ATOMIC, Feature.COPY, Feature.LARGE_OBJECTS);
    }

    @Test
    void noresp_is_heeded_by_a_model_that_says_so() {
        assertThat(model.protocol().heedsNoResp()).isFalse();
        String text = ModelText.with("userAgent: Plain/1", "userAgent: Plain/1\n  heedsNoResp: true");
        assertThat(ModelReader.read(text, "plain.yaml").protocol().heedsNoResp())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "./DevInfo/Man, Plain",
        "./DevInfo/Mod, One",
        "./DevInfo/DmV, 1.2",
        "./DevInfo/Lang, en",
        "./DevInfo/DevId, ''",
        "./DevDetail/DevTyp, phone",
        "./DevDetail/URI/MaxDepth, 8",
        "./DevDetail/URI/MaxTotLen, 0",
        "./DevDetail/LrgObj, true",
        "./DMAcc/op/AppID, w7",
        "./DMAcc/op/AppAddr/1/AddrType, URI",
        "./DMAcc/op/AppAuth/client/AAuthLevel, CLCRED",
        "./DMAcc/op/AppAuth/server/AAuthLevel, SRVCRED",
        "./Set/Gateway, 10.0.0.1",
        "./Set/AP/Data/Name, data.example",
    })
    void leaves_hold_their_values(String uri, String value) {
        assertThat(model.tree().value(LocUri.parse(uri)).map(Value::text)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "./Set/Port, INT",
        "./Set/Online, BOOL",
        "./Set/Gateway, CHR",
        "./Set/Logo, BIN",
        "./DevDetail/LrgObj, BOOL",
        "./DMAcc/op, NODE",
    })
    void formats_follow_the_way_a_value_is_written(String uri, Format format) {
        assertThat(model.tree().node(LocUri.parse(uri)).orElseThrow().format()).isEqualTo(format);
    }

    @Test
    void octets_are_read_from_base64() {
        assertThat(model.tree().value(LocUri.parse("./Set/Logo")))
                .contains(Value.bin("image/gif", new byte[] {0, 1, 2}));
    }

    @Test
    void acls_and_titles_are_set() {
        assertThat(model.tree().get(LocUri.parse("./Set").withProperty(Property.ACL), SERVER))
                .isEqualTo(new Reading.OfProperty("Add=*&Delete=*&Get=*&Replace=*"));
        assertThat(model.tree().get(LocUri.parse("./Set/AP/MMS").withProperty(Property.TITLE), SERVER))
                .isEqualTo(new Reading.OfProperty("For pictures"));
    }

    @Test
    void access_types_scope_and_features_hold() {
        assertThat(get("./Set/Secret")).isEqualTo(TreeStatus.COMMAND_NOT_ALLOWED);
        assertThat(get("./Inbox")).isEqualTo(TreeStatus.COMMAND_NOT_ALLOWED);
        assertThat(get("./DMAcc/op/AppAuth/client/AAuthSecret")).isEqualTo(TreeStatus.COMMAND_NOT_ALLOWED);
        assertThat(get("./Set?prop=VerNo")).isEqualTo(TreeStatus.OPTIONAL_FEATURE_NOT_SUPPORTED);
        assertThat(model.tree().delete(LocUri.parse("./Set/Home"), SERVER, 0).status())
                .isEqualTo(TreeStatus.COMMAND_NOT_ALLOWED);
        assertThat(model.tree()
                        .addLeaf(LocUri.parse("./Set/AP/New/Name"), Value.chr("x"), SERVER, 0)
                        .status())
                .isEqualTo(TreeStatus.NOT_FOUND);
        assertThat(model.tree()
                        .addInterior(LocUri.parse("./Set/AP/New"), "", SERVER, 0)
                        .status())
                .isEqualTo(TreeStatus.OK);
    }

    private TreeStatus get(String uri) {
        return model.tree().get(LocUri.parse(uri), SERVER).status();
    }

    @Test
    void a_setting_names_a_node() {
        assertThat(model.setting("homepage")).isEqualTo(LocUri.parse("./Set/Home"));
        assertThat(model.account()).isEqualTo(LocUri.parse("./DMAcc/op"));
    }

    @Test
    void a_setting_that_the_model_does_not_have_is_refused_with_those_it_has() {
        assertThatThrownBy(() -> model.setting("gateway"))
                .isInstanceOf(UnknownSettingException.class)
                .hasMessageStartingWith(
                        "The model 'Plain One' has no setting 'gateway'. It has: WAP gateway address, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Addr", "ServerId", "ClientPW", "ClientNonce", "PortNbr"})
    void an_account_below_syncml_looks_as_in_dm_1_1(String leaf) {
        HandsetModel legacy = ModelReader.read(ModelText.with("./DMAcc/op", "./SyncML/DMAcc/op"), "plain.yaml");
        assertThat(legacy.tree().node(LocUri.parse("./SyncML/DMAcc/op").child(leaf)))
                .isPresent();
        assertThat(legacy.tree().node(LocUri.parse("./SyncML/Con"))).isPresent();
        assertThat(legacy.tree().node(LocUri.parse("./DMAcc"))).isEmpty();
    }

    @Test
    void a_model_without_options_has_the_plainest_defaults() {
        String bare = ModelText.GOOD
                .replace("features: [atomic, copy, large objects]\n", "")
                .replace("properties: [Title]\n", "")
                .replace("limits:\n  uriDepth: 8\n  capacity: 4000\n", "")
                .replace("user: rejects\n", "")
                .replace("inbox: true\n", "");
        HandsetModel plain = ModelReader.read(bare, "plain.yaml");
        assertThat(plain.protocol().features()).isEmpty();
        assertThat(plain.user()).isEqualTo(UserScript.always(UserAnswer.ACCEPTED));
        assertThat(plain.tree().node(LocUri.parse("./Inbox"))).isEmpty();
        assertThat(plain.tree().description().limits().maxDepth()).isZero();
        assertThat(plain.tree().description().features().properties())
                .containsExactlyInAnyOrderElementsOf(Property.mandatory());
    }
}
