package dev.provost.conformance.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.transport.EventLoops;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProbeTest {

    @Test
    void whoever_takes_connections_and_says_nothing_is_no_server_to_be_judged() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
                EventLoops loops = EventLoops.of("probe", 1)) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/dm");

            assertThatThrownBy(() -> Probe.reach(Access.of(url), loops, Duration.ofMillis(50)))
                    .isInstanceOf(ServerUnreachableException.class)
                    .hasMessage("The server at " + url + " takes connections, and answers neither GET nor POST within"
                            + " 50 ms. Check that it is not overloaded, and that the port is that of the DM endpoint.");
        }
    }
}
