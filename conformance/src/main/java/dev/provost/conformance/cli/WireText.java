package dev.provost.conformance.cli;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.MessageView;
import dev.provost.transport.HttpExchange;
import dev.provost.transport.Recorder;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Prints every exchange: heads as they were, bodies decoded. */
final class WireText implements Recorder {

    private final PrintWriter out;

    WireText(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void record(HttpExchange exchange) {
        out.println("---- device to server, " + exchange.url());
        message(
                exchange.requestHead(),
                exchange.request().body(),
                exchange.request().headers().first("Content-Type"));
        out.println("---- server to device");
        exchange.response()
                .ifPresent(r ->
                        message(exchange.responseHead(), r.body(), r.headers().first("Content-Type")));
        exchange.failure().ifPresent(f -> out.println(f.message()));
    }

    private void message(byte[] head, byte[] body, Optional<String> contentType) {
        out.println(new String(head, StandardCharsets.ISO_8859_1).strip());
        out.println();
        if (body.length > 0) {
            Encoding encoding = contentType
                    .flatMap(Encoding::ofMediaType)
                    .orElseGet(() -> Encoding.ofContent(body).orElse(Encoding.XML));
            out.println(MessageView.xml(encoding, body).strip());
        }
    }
}
