package dev.provost.conformance.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.BootstrapOptions;
import dev.provost.adapter.BootstrapProfile;
import dev.provost.adapter.BootstrapSecurity;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.NotificationOptions;
import dev.provost.adapter.Operation;
import dev.provost.adapter.PromptOptions;
import dev.provost.adapter.PushAddress;
import dev.provost.adapter.SoftwarePackage;
import dev.provost.adapter.UiMode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What adapters outside of this project rely on: these texts must not change. */
class OrderJsonTest {

    @Test
    void an_account() {
        assertThat(OrderJson.account(
                                Account.of("IMEI:1", "u1", "p1", AuthScheme.MD5).withServerPassword("s1"), "acme-dm")
                        .toString())
                .isEqualTo("""
                        {"auth":"md5","user":"u1","password":"p1","serverId":"acme-dm","serverPassword":"s1"}""");
        assertThat(OrderJson.account(Account.of("IMEI:1", "u1", "p1", AuthScheme.BASIC), "acme-dm")
                        .toString())
                .isEqualTo("""
                        {"auth":"basic","user":"u1","password":"p1","serverId":"acme-dm"}""");
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of(new Operation.Get("./DevInfo/Lang"), """
                        {"kind":"get","uri":"./DevInfo/Lang"}"""),
                Arguments.of(new Operation.Add("./A", NodeValue.interior()), """
                        {"kind":"add","uri":"./A","format":"node"}"""),
                Arguments.of(new Operation.Add("./A/B", NodeValue.text("ä & <b>")), """
                        {"kind":"add","uri":"./A/B","format":"chr","type":"text/plain","value":"ä & <b>"}"""),
                Arguments.of(new Operation.Replace("./A/B", NodeValue.binary("image/png", new byte[] {0, 1, 2})), """
                        {"kind":"replace","uri":"./A/B","format":"bin","type":"image/png","base64":"AAEC"}"""),
                Arguments.of(
                        new Operation.Replace("./A/B", new NodeValue("chr", "text/plain", new byte[] {(byte) 0xFF})),
                        """
                        {"kind":"replace","uri":"./A/B","format":"chr","type":"text/plain","base64":"/w=="}"""),
                Arguments.of(new Operation.Delete("./A"), """
                        {"kind":"delete","uri":"./A"}"""),
                Arguments.of(new Operation.Copy("./A/B", "./A/C"), """
                        {"kind":"copy","source":"./A/B","uri":"./A/C"}"""),
                Arguments.of(new Operation.Exec("./A/Run", Optional.of(NodeValue.text("now")), Optional.of("42")), """
                        {"kind":"exec","uri":"./A/Run","correlator":"42","format":"chr","type":"text/plain","value":"now"}"""),
                Arguments.of(new Operation.Atomic(List.of(new Operation.Delete("./A"))), """
                        {"kind":"atomic","operations":[{"kind":"delete","uri":"./A"}]}"""),
                Arguments.of(new Operation.Sequence(List.of(new Operation.Get("./A"))), """
                        {"kind":"sequence","operations":[{"kind":"get","uri":"./A"}]}"""),
                Arguments.of(new Operation.Display("Welcome"), """
                        {"kind":"display","text":"Welcome"}"""),
                Arguments.of(new Operation.Confirm("Shall we?", PromptOptions.NONE.withDefaultResponse("0")), """
                        {"kind":"confirm","text":"Shall we?","options":{"DR":"0"}}"""),
                Arguments.of(
                        new Operation.TextInput(
                                "PIN?", PromptOptions.NONE.withMaxLength(4).withHidden()),
                        """
                        {"kind":"input","text":"PIN?","options":{"MAXLEN":"4","ET":"P"}}"""),
                Arguments.of(new Operation.Choice("Which?", List.of("a", "b"), false), """
                        {"kind":"choose","text":"Which?","choices":["a","b"]}"""),
                Arguments.of(new Operation.Choice("Which?", List.of("a", "b"), true), """
                        {"kind":"chooseSeveral","text":"Which?","choices":["a","b"]}"""));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation(Operation operation, String json) {
        assertThat(OrderJson.operation(operation).toString()).isEqualTo(json);
    }

    @Test
    void a_call_to_a_session() {
        assertThat(OrderJson.notification(
                                PushAddress.of("udp://127.0.0.1:2948"),
                                NotificationOptions.DEFAULT
                                        .withUiMode(UiMode.USER_INTERACTION)
                                        .wantedByUser()
                                        .repeated())
                        .toString())
                .isEqualTo("""
                        {"to":"udp://127.0.0.1:2948","uiMode":"user interaction","initiator":"client","again":true}""");
    }

    @Test
    void a_bootstrap() {
        BootstrapOptions options = BootstrapOptions.of(BootstrapProfile.DM)
                .withSecurity(BootstrapSecurity.USER_AND_NETWORK_PIN)
                .withUserPin("1234")
                .withNetworkSecret("262011234567890");

        assertThat(OrderJson.bootstrap(
                                PushAddress.of("http://127.0.0.1:8090/push"),
                                options,
                                URI.create("http://127.0.0.1:8080/dm"))
                        .toString())
                .isEqualTo("""
                        {"to":"http://127.0.0.1:8090/push","profile":"dm","version":"1.2","address":"http://127.0.0.1:8080/dm",\
                        "security":"usernetwpin","pin":"1234","imsi":"262011234567890"}""");
    }

    @Test
    void a_package() {
        assertThat(OrderJson.software(SoftwarePackage.of("firmware", "2.1", new byte[] {0, 1, 2}))
                        .toString())
                .isEqualTo("""
                        {"name":"firmware","version":"2.1","type":"application/octet-stream","base64":"AAEC"}""");
        assertThat(OrderJson.software(new SoftwarePackage(
                                "firmware",
                                "2.1",
                                "application/java-archive",
                                new SoftwarePackage.Content.At(URI.create("http://127.0.0.1:8090/p.jar"))))
                        .toString())
                .isEqualTo("""
                        {"name":"firmware","version":"2.1","type":"application/java-archive","url":"http://127.0.0.1:8090/p.jar"}""");
    }
}
