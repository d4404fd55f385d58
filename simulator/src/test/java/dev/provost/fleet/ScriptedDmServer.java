package dev.provost.fleet;

import dev.provost.syncml.Command;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Codec;
import dev.provost.transport.HttpHandler;
import dev.provost.transport.HttpRequest;
import dev.provost.transport.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The least that a session needs: it asks for the manufacturer and is satisfied. Keeps no state but the devices seen. */
final class ScriptedDmServer implements HttpHandler {

    private final Optional<String> respUri;
    private final Set<String> devices = ConcurrentHashMap.newKeySet();
    private final Set<String> answers = ConcurrentHashMap.newKeySet();

    ScriptedDmServer(Optional<String> respUri) {
        this.respUri = respUri;
    }

    /** Who has sent a message. */
    Set<String> devices() {
        return devices;
    }

    /** What the devices said is their manufacturer. */
    Set<String> answers() {
        return answers;
    }

    @Override
    public CompletionStage<HttpResponse> handle(HttpRequest request) {
        Encoding encoding = Encoding.ofMediaType(
                        request.headers().first("Content-Type").orElseThrow())
                .orElseThrow();
        Codec codec = Codec.of(encoding);
        byte[] reply = codec.encode(reply(codec.decode(request.body()).message()));
        return CompletableFuture.completedFuture(HttpResponse.of(200, encoding.mediaType(), reply));
    }

    private Message reply(Message message) {
        SyncHdr asked = message.header();
        devices.add(asked.source().uri());
        SyncHdr header = SyncHdr.of(
                DmVersion.ofVerProto(asked.verProto()).orElseThrow(),
                asked.sessionId(),
                asked.msgId(),
                asked.source(),
                asked.target());
        List<Command> commands = new ArrayList<>();
        commands.add(Status.ofHeader("1", asked.msgId(), 212));
        boolean answered = false;
        for (Command command : message.body().commands()) {
            if (command instanceof Results results) {
                answered = true;
                results.items()
                        .forEach(item -> answers.add(item.data().orElseThrow().asText()));
            }
            if (!(command instanceof Status)) {
                commands.add(Status.of(
                        String.valueOf(commands.size() + 1), asked.msgId(), command.cmdId(), command.name(), 200));
            }
        }
        if (!answered) {
            commands.add(Get.of(String.valueOf(commands.size() + 1), Item.target("./DevInfo/Man")));
        }
        return new Message(respUri.map(header::withRespUri).orElse(header), new SyncBody(commands, true));
    }
}
