package dev.provost.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.Operation;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.fixtures.messages.SampleMessages;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.transport.DmHttpClient;
import dev.provost.transport.EventLoops;
import dev.provost.transport.HandsetConnection;
import dev.provost.transport.Headers;
import dev.provost.transport.HttpUrl;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the other side of a socket says, ours answers or hangs up, and goes on serving others. */
@Timeout(300)
class HostilePeersTest {

    private static final int TRIES = 400;
    private static final byte[] MESSAGE = SampleMessages.all().getFirst().octets();

    @Test
    void the_server_bears_requests_of_any_octets() throws Exception {
        Mutation mutation = new Mutation(new SplittableRandom(3));
        List<byte[]> requests = List.of(
                RawHttp.post("/dm", "application/vnd.syncml.dm+xml", MESSAGE),
                RawHttp.chunked("/dm", "application/vnd.syncml.dm+xml", MESSAGE),
                RawHttp.request("PUT", "/admin/devices/IMEI:1", "application/json", octets("{\"auth\": \"none\"}")));
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            for (int i = 0; i < TRIES; i++) {
                byte[] request = i % 10 == 0 ? mutation.octets(300) : mutation.of(requests);
                assertThat(RawHttp.answer(server.url(), request))
                        .as("answer to %s", RawHttp.shown(request))
                        .matches("(?s)|HTTP/1\\.1 [1234].*");
            }
            assertThat(RawHttp.answer(server.url(), requests.getFirst())).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void the_server_bears_messages_of_any_octets() throws Exception {
        Mutation mutation = new Mutation(new SplittableRandom(4));
        List<byte[]> messages =
                SampleMessages.all().stream().map(sample -> sample.octets()).toList();
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            for (int i = 0; i < TRIES; i++) {
                byte[] body = mutation.of(messages);
                assertThat(RawHttp.answer(server.url(), RawHttp.post("/dm", "application/vnd.syncml.dm+xml", body)))
                        .as("answer to %s", RawHttp.shown(body))
                        .matches("(?s)HTTP/1\\.1 [24].*");
            }
        }
    }

    @Test
    void the_administration_bears_any_json() throws Exception {
        Mutation mutation = new Mutation(new SplittableRandom(5));
        List<byte[]> bodies = Stream.of(
                        "{\"auth\": \"md5\", \"user\": \"u\", \"password\": \"p\", \"clientNonce\": \"AAAA\"}",
                        "{\"kind\": \"add\", \"uri\": \"./A\", \"format\": \"chr\", \"base64\": \"AAAA\"}",
                        "{\"kind\": \"atomic\", \"operations\": [{\"kind\": \"delete\", \"uri\": \"./A\"}]}",
                        "{\"kind\": \"choose\", \"text\": \"?\", \"choices\": [\"a\", \"b\"], \"options\": {\"DR\": \"1\"}}",
                        "[{\"device\": \"IMEI:2\", \"auth\": \"none\"}]",
                        "[".repeat(5_000),
                        "{\"a\":".repeat(5_000))
                .map(HostilePeersTest::octets)
                .toList();
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT)) {
            RawHttp.answer(
                    server.url(),
                    RawHttp.request("PUT", "/admin/devices/IMEI:1", "application/json", bodies.getFirst()));
            for (int i = 0; i < TRIES; i++) {
                byte[] body = mutation.of(bodies);
                String path = List.of("devices/IMEI:1", "devices/IMEI:1/operations", "devices")
                        .get(i % 3);
                String method = i % 3 == 0 ? "PUT" : "POST";
                assertThat(RawHttp.answer(
                                server.url(), RawHttp.request(method, "/admin/" + path, "application/json", body)))
                        .as("answer to %s", RawHttp.shown(body))
                        .matches("(?s)HTTP/1\\.1 [24].*");
            }
        }
    }

    @Test
    void the_handset_bears_answers_of_any_octets() throws Exception {
        Mutation mutation = new Mutation(new SplittableRandom(6));
        List<byte[]> answers = List.of(
                octets(
                        "HTTP/1.1 200 OK\r\nContent-Type: application/vnd.syncml.dm+xml\r\nContent-Length: 5\r\n\r\nhello"),
                octets("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
                octets("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 503 Busy\r\nRetry-After: 1\r\n\r\n"));
        EventLoops loops = EventLoops.of("hostile", 1);
        try (RawPeer peer = RawPeer.answering(i -> i % 10 == 0 ? mutation.octets(200) : mutation.of(answers))) {
            DmHttpClient client = DmHttpClient.on(loops);
            for (int i = 0; i < TRIES; i++) {
                HandsetConnection connection = client.connection();
                connection
                        .post(HttpUrl.parse(peer.url().toString()), Headers.of("Content-Type", "text/plain"), MESSAGE)
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS);
                connection.close();
            }
        } finally {
            loops.close();
        }
    }

    @Test
    void the_adapter_bears_answers_of_any_json() throws Exception {
        Mutation mutation = new Mutation(new SplittableRandom(7));
        List<byte[]> answers = Stream.of(
                        "{\"id\": \"7\", \"state\": \"done\", \"answers\": [{\"command\": \"Get\", \"uri\": \"./A\","
                                + " \"status\": 200}], \"results\": [{\"uri\": \"./A\", \"base64\": \"ZW4=\"}]}",
                        "{\"devInfo\": {\"./DevInfo/Man\": \"Acme\"}, \"settings\": {\"./A\": {\"base64\": \"ZW4=\"}}}")
                .map(HostilePeersTest::octets)
                .toList();
        try (RawPeer peer = RawPeer.answering(i -> RawHttp.ok("application/json", mutation.of(answers)));
                ServerAdapter adapter =
                        Adapters.installed().open("reference", new AdapterSettings(peer.url(), "acme", Map.of()))) {
            for (int i = 0; i < TRIES / 3; i++) {
                bears(() -> adapter.outcome(adapter.queue("IMEI:1", new Operation.Get("./A"))));
                bears(() -> adapter.deviceView("IMEI:1"));
            }
        }
    }

    private static void bears(Runnable call) {
        assertThatCode(() -> {
                    try {
                        call.run();
                    } catch (AdapterException refused) {
                        assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(1_000);
                    }
                })
                .doesNotThrowAnyException();
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
