package dev.provost.conformance.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.adapter.Account;
import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.BootstrapOptions;
import dev.provost.adapter.BootstrapProfile;
import dev.provost.adapter.Capability;
import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.NodeValue;
import dev.provost.adapter.NotificationOptions;
import dev.provost.adapter.Operation;
import dev.provost.adapter.Outcome;
import dev.provost.adapter.Outcome.ItemOutcome;
import dev.provost.adapter.PushAddress;
import dev.provost.adapter.ServerAdapter;
import dev.provost.adapter.SoftwarePackage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpAdapterTest {

    private static final String DEVICE = "IMEI:1/ä";
    private static final Operation GET = new Operation.Get("./DevInfo/\"Man\"");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ServerAdapter adapter(String recipe) throws IOException {
        Files.writeString(folder.resolve("recipe.yaml"), recipe);
        return new HttpAdapterFactory(Map.of("TOKEN", "t0k3n"))
                .open(new AdapterSettings(
                        URI.create("http://127.0.0.1:8080/dm"),
                        "acme-dm",
                        Map.of("recipe", "recipe.yaml", "url", desk.url() + "/api/"),
                        folder));
    }

    @Test
    void firmware_is_ordered_and_its_standing_translated() throws IOException {
        desk.reply(200, "")
                .reply(200, "{\"fw\": {\"v\": \"1.0\", \"phase\": \"SENT\"}}")
                .reply(200, "{\"fw\": {\"phase\": \"ODD\", \"s\": 60}}");
        try (ServerAdapter adapter = adapter("""
                update-firmware: { url: "/{{device}}/{{order.way}}", body: "{{order.version}} {{order.url}}{{order.base64}}" }
                firmware:
                  url: "/{{device}}/fw"
                  read: { version: $.fw.v, state: $.fw.s, standing: $.fw.phase, standings: { running: [SENT, BUSY] } }
                """)) {
            assertThat(adapter.capabilities()).isEqualTo(Set.of(Capability.UPDATE_FIRMWARE, Capability.READ_FIRMWARE));
            assertThat(adapter.updateFirmware("IMEI:1", FirmwareOrder.deliver("fw", "2", new byte[] {1})))
                    .isEmpty();
            assertThat(desk.asked().getLast()).contains("/deliver ").endsWith("2 AQ==");
            assertThat(adapter.firmwareView("IMEI:1"))
                    .isEqualTo(new FirmwareView(
                            "IMEI:1",
                            Optional.of("1.0"),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            FirmwareView.Standing.RUNNING));
            assertThat(adapter.firmwareView("IMEI:1").standing()).isEqualTo(FirmwareView.Standing.UNKNOWN);
        }
    }

    @Test
    void values_are_escaped_where_they_stand() throws IOException {
        desk.reply(201, "{\"job\": {\"id\": 7}}");
        try (ServerAdapter adapter = adapter("""
                queue: { url: "/devices/{{device}}", body: '{"read": "{{operation.uri}}", "as": "{{server.id}}"}', take: { id: $.job.id } }
                """)) {
            assertThat(adapter.queue(DEVICE, GET)).isEqualTo(DEVICE + "\n7");
            assertThat(desk.asked())
                    .containsExactly("POST /api/devices/IMEI%3A1%2F%C3%A4 [application/json] "
                            + "{\"read\": \"./DevInfo/\\\"Man\\\"\", \"as\": \"acme-dm\"}");
        }
    }

    @Test
    void a_form_is_written_as_one() throws IOException {
        desk.reply(200, "");
        try (ServerAdapter adapter = adapter("""
                create-account: { method: PUT, url: /a, form: { user: "{{account.user}}", secret: "{{account.password}}" } }
                """)) {
            adapter.createAccount(Account.of("IMEI:1", "u 1", "p&1", AuthScheme.MD5));

            assertThat(desk.asked())
                    .containsExactly("PUT /api/a [application/x-www-form-urlencoded] secret=p%261&user=u+1");
        }
    }

    @Test
    void credentials_and_fields_go_with_every_request_to_this_host_only() throws IOException {
        try (Desk elsewhere = Desk.open()) {
            desk.reply(201, "", "Location", elsewhere.url() + "/jobs/9");
            elsewhere.reply(200, "9");
            try (ServerAdapter adapter = adapter("""
                    auth: { bearer: "${TOKEN}" }
                    headers: { X-Tenant: "{{server.id}}" }
                    queue:
                      - { url: /jobs, body: x, type: text/plain, take: { job: header Location } }
                      - { url: "{{{job}}}", take: { id: "/[0-9]+/" } }
                    """)) {
                assertThat(adapter.queue("IMEI:1", GET)).isEqualTo("IMEI:1\n9");
                assertThat(desk.asked()).containsExactly("POST /api/jobs [Bearer t0k3n] [acme-dm] [text/plain] x");
                assertThat(elsewhere.asked()).containsExactly("GET /jobs/9");
            }
        }
    }

    @Test
    void a_name_and_a_password_are_basic_credentials() throws IOException {
        desk.reply(200, "");
        try (ServerAdapter adapter = adapter("""
                auth: { basic: { user: admin, password: "${TOKEN}" } }
                notify: { method: POST, url: "/{{notification.uiMode}}/{{notification.again}}" }
                """)) {
            adapter.callDevice("IMEI:1", PushAddress.of("udp://127.0.0.1:2948"), NotificationOptions.DEFAULT);

            assertThat(desk.asked()).containsExactly("POST /api/background/false [Basic YWRtaW46dDBrM24=]");
        }
    }

    @Test
    void a_token_of_one_request_opens_the_next() throws IOException {
        desk.reply(200, "{\"token\": \"abc\"}").reply(200, "{\"url\": \"http://cdn.example/p\"}");
        try (ServerAdapter adapter = adapter("""
                publish:
                  - { method: POST, url: /login, take: { token: $.token } }
                  - { url: /packages, headers: { Authorization: "Bearer {{token}}" }, body: "{{{package.json}}}", take: { url: $.url } }
                """)) {
            assertThat(adapter.publish(SoftwarePackage.of("fw", "2", new byte[] {1})))
                    .isEqualTo(URI.create("http://cdn.example/p"));
            assertThat(desk.asked().getLast())
                    .isEqualTo(
                            "POST /api/packages [Bearer abc] [application/json] "
                                    + "{\"name\":\"fw\",\"version\":\"2\",\"type\":\"application/octet-stream\",\"base64\":\"AQ==\"}");
        }
    }

    @Test
    void a_package_by_a_descriptor_has_a_request_of_its_own() throws IOException {
        desk.reply(200, "{\"url\": \"http://cdn.example/p.dd\"}");
        try (ServerAdapter adapter = adapter("""
                publish-descriptor: { url: /described, body: "{{{package.json}}}", take: { url: $.url } }
                """)) {
            assertThat(adapter.capabilities()).containsExactly(Capability.PUBLISH_DESCRIPTOR);
            assertThat(adapter.publishDescribed(SoftwarePackage.of("fw", "2", new byte[] {1})))
                    .isEqualTo(URI.create("http://cdn.example/p.dd"));
            assertThat(desk.asked().getLast())
                    .endsWith("\"type\":\"application/octet-stream\",\"base64\":\"AQ==\",\"descriptor\":true}");
        }
    }

    @Test
    void the_server_s_own_words_are_translated() throws IOException {
        desk.reply(201, "", "Location", "/jobs/12").reply(200, """
                {"job": {"phase": "FINISHED", "code": "OK", "text": "Meridian"}}""");
        try (ServerAdapter adapter = adapter("""
                queue-get: { url: /jobs, body: "{}", take: { id: "header Location /([0-9]+)$/" } }
                outcome:
                  url: "/jobs/{{id}}"
                  read:
                    state: $.job.phase
                    states: { queued: WAITING, running: [SENT], done: [FINISHED, FAILED] }
                    statuses: { OK: 200, NOT_FOUND: 404 }
                    answers: { each: $.job, command: "{{operation.command}}", uri: "{{operation.uri}}", status: $.code, value: $.text }
                """)) {
            String id = adapter.queue("IMEI:1", new Operation.Get("./DevInfo/Man"));

            assertThat(adapter.outcome(id))
                    .isEqualTo(new Outcome(
                            Outcome.State.DONE,
                            List.of(new ItemOutcome(
                                    "Get", "./DevInfo/Man", 200, Optional.of(NodeValue.text("Meridian"))))));
            assertThat(desk.asked().getLast()).isEqualTo("GET /api/jobs/12");
            assertThatThrownBy(() -> adapter.queue("IMEI:1", new Operation.Delete("./A")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("The recipe has neither queue-delete nor queue");
        }
    }

    @Test
    void a_word_that_is_not_translated_is_a_sentence() throws IOException {
        desk.reply(200, "{\"state\": \"LOST\"}");
        try (ServerAdapter adapter = adapter("outcome: { url: /x, read: { states: { done: [OK] } } }")) {
            assertThatThrownBy(() -> adapter.outcome("1"))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage(
                            "The server tells the state \"LOST\" of an operation, which the recipe at outcome.read.states does not list.");
        }
    }

    @Test
    void an_answer_is_waited_for() throws IOException {
        desk.reply(200, "{\"sent\": false}").reply(200, "{\"sent\": true}");
        try (ServerAdapter adapter = adapter("""
                bootstrap: { url: "/b/{{bootstrap.profile}}{{bootstrap.pin}}", until: { at: $.sent, is: "true", every: 1 ms, atMost: 10 s } }
                """)) {
            adapter.bootstrap(
                    "IMEI:1", PushAddress.of("udp://127.0.0.1:2948"), BootstrapOptions.of(BootstrapProfile.CP));

            assertThat(desk.asked()).containsExactly("GET /api/b/cp", "GET /api/b/cp");
        }
    }

    @Test
    void an_answer_that_does_not_come_is_a_sentence() throws IOException {
        desk.reply(200, "wait").reply(200, "wait").reply(200, "wait");
        try (ServerAdapter adapter = adapter("""
                forget-account: { url: /x, until: { at: "/.*/", is: [done], every: 20 ms, atMost: 10 ms } }
                """)) {
            assertThatThrownBy(() -> adapter.forgetAccount("IMEI:1"))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage("The request at forget-account was still answered with \"wait\" after 10 ms.");
        }
    }

    @Test
    void a_view_is_an_object_by_address_or_a_list() throws IOException {
        desk.reply(200, "{\"tree\": {\"./A\": \"x\"}}").reply(200, "[{\"node\": \"./B\", \"text\": 5}]");
        try (ServerAdapter keyed = adapter("view: { url: /v, read: { values: { each: $.tree } } }")) {
            assertThat(keyed.deviceView("IMEI:1").values()).isEqualTo(Map.of("./A", NodeValue.text("x")));
        }
        try (ServerAdapter listed = adapter(
                "view: { url: /v, read: { values: { each: '$[*]', uri: $.node, value: $.text, format: int } } }")) {
            assertThat(listed.deviceView("IMEI:1").values()).isEqualTo(Map.of("./B", NodeValue.of("int", "5")));
        }
    }

    @Test
    void it_can_do_what_its_recipe_has() throws IOException {
        try (ServerAdapter adapter = adapter("""
                schemes: [basic, hmac]
                queue-get: { url: /q, take: { id: $.id } }
                outcome: { url: /o, read: { nodes: { each: "$.n[*]" } } }
                """)) {
            assertThat(adapter.capabilities())
                    .isEqualTo(Set.of(Capability.QUEUE_OPERATION, Capability.READ_OUTCOME, Capability.READ_LISTS));
            assertThat(adapter.schemes()).isEqualTo(Set.of(AuthScheme.BASIC, AuthScheme.HMAC));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "409 | {\"why\": \"exists\"} | GET URL/api/x is answered with HTTP 409: {\"why\": \"exists\"}",
                "404 |  | GET URL/api/x is answered with HTTP 404: no reason is given.",
                "302 |  | GET URL/api/x is answered with HTTP 302, which leads to http://elsewhere.example/. Write that address in the recipe at create-account."
            })
    void an_answer_that_is_not_expected_is_a_sentence(int status, String body, String sentence) throws IOException {
        desk.reply(status, body == null ? "" : body, "Location", "http://elsewhere.example/");
        try (ServerAdapter adapter = adapter("create-account: { url: /x }")) {
            assertThatThrownBy(() -> adapter.createAccount(Account.of("IMEI:1", "u", "p", AuthScheme.MD5)))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage(sentence.replace("URL", desk.url().toString()));
        }
    }

    @Test
    void what_is_expected_is_no_error() throws IOException {
        desk.reply(404, "");
        try (ServerAdapter adapter = adapter("forget-account: { method: DELETE, url: /x, expect: [204, 404] }")) {
            adapter.forgetAccount("IMEI:1");

            assertThat(desk.asked()).containsExactly("DELETE /api/x");
        }
    }

    @Test
    void a_server_that_says_nothing_or_too_much_or_is_not_there_is_a_sentence() throws IOException {
        String url = desk.url().toString();
        desk.reply(200, "x".repeat((16 << 20) + 1));
        try (ServerAdapter adapter = adapter("forget-account: { url: /x }")) {
            assertThatThrownBy(() -> adapter.forgetAccount("IMEI:1"))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage(
                            "GET " + url
                                    + "/api/x failed: it is longer than 16777216 octets. Check the address and that the server runs.");
            desk.close();
            assertThatThrownBy(() -> adapter.forgetAccount("IMEI:1"))
                    .isInstanceOf(AdapterException.class)
                    .hasMessage("GET " + url
                            + "/api/x failed: connection refused. Check the address and that the server runs.");
        }
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerAdapter adapter = adapter("timeout: 20 ms\nforget-account: { url: \"http://127.0.0.1:"
                        + silent.getLocalPort() + "/x\" }")) {
            assertThatThrownBy(() -> adapter.forgetAccount("IMEI:1"))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageMatching(
                            "GET http://127.0.0.1:\\d+/x (was not answered within 20 ms\\.|failed: .*timed out.*)");
        }
    }

    @Test
    void a_field_that_would_break_the_head_is_a_sentence() throws IOException {
        try (ServerAdapter adapter = adapter("""
                queue: { url: /x, headers: { X-Tenant: "{{operation.uri}}" }, take: { id: $.id } }
                """)) {
            assertThatThrownBy(() -> adapter.queue("IMEI:1", new Operation.Get("./A\r\nX: y")))
                    .isInstanceOf(AdapterException.class)
                    .hasMessageStartingWith("The request at queue cannot be made: invalid header value");
            assertThat(desk.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | The recipe has no verb. Add one, for instance queue: { url: \"/devices/{{device}}/operations\" }.",
                "queue: { take: { id: $.id } } | The recipe at queue has no \"url\". Add it, for instance url: \"/devices/{{device}}\".",
                "queue: { url: /x, bodi: y } | The recipe at queue has the unknown key \"bodi\". Known here: body, expect, form, headers, method, read, take, type, until, url.",
                "queue: { url: /x, body: y, form: { a: b } } | The recipe at queue has a body and a form. Leave one of them out.",
                "queue: { url: /x, method: get } | The recipe at queue has the method \"get\". It has to be one such as GET.",
                "queue: [ { url: /x, expect: [2xx] } ] | The recipe at queue.0 expects the status \"2xx\". It has to be one such as 204.",
                "queue: { url: /x, until: { at: $.a } } | The recipe at queue.until has no \"is\". Add it, for instance is: [done].",
                "queue: { url: /x, until: { at: $.a, is: b, every: soon } } | The recipe at queue.until has \"soon\" for \"every\". It has to be a time such as 10 s or 500 ms, at most 30 s.",
                "queue: { url: /x, take: { id: '/(/' } } | The recipe at queue.take has /(/, which is no regular expression: Unclosed group.",
                "view: { url: /x, read: { values: { eech: $ } } } | The recipe at view.read.values has the unknown key \"eech\". Known here: base64, each, format, type, uri, value.",
                "auth: { digest: x } | The recipe at auth has the unknown key \"digest\". Known here: basic, bearer.",
                "fly: { url: /x } | The http adapter has no option 'fly'. Known beside kind: auth, headers, recipe, schemes, timeout, trust, url, and the verbs bootstrap, create-account, firmware, forget-account, notify, outcome, publish, publish-descriptor, queue, update-firmware, view, queue-get, queue-add ...",
                "queue: { url: '${NOWHERE}' } | The recipe FOLDER/recipe.yaml needs the environment variable NOWHERE, which is not set. Set it, or write the value instead.",
                "[1] | The recipe FOLDER/recipe.yaml is no mapping of verbs to requests."
            })
    void a_wrong_recipe_is_a_sentence(String recipe, String sentence) {
        String whole = recipe.startsWith("auth") ? recipe + "\nqueue: { url: /x }" : recipe;

        assertThatThrownBy(() -> adapter(whole))
                .isInstanceOf(AdapterException.class)
                .hasMessage(sentence.replace("FOLDER", folder.toString()));
    }

    @Test
    void a_path_that_is_none_and_a_file_that_is_not_there_are_sentences() {
        assertThatThrownBy(() -> adapter("queue: { url: /x, take: { id: '$.[' } }"))
                .isInstanceOf(AdapterException.class)
                .hasMessageStartingWith("The recipe at queue.take has \"$.[\", which is no JSONPath: ");
        AdapterSettings nowhere = new AdapterSettings(
                URI.create("http://127.0.0.1:8080/dm"), "acme-dm", Map.of("recipe", "no.yaml"), folder);
        assertThatThrownBy(() -> new HttpAdapterFactory().open(nowhere))
                .isInstanceOf(AdapterException.class)
                .hasMessage("The recipe %s cannot be read. Paths start at the folder of the target file."
                        .formatted(folder.resolve("no.yaml")));
    }
}
