package dev.provost.conformance.doctor;

import dev.provost.transport.DatagramPushListener;
import dev.provost.transport.Endpoint;
import dev.provost.transport.EventLoops;
import dev.provost.transport.ServerStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What this machine has to bring: a folder for temporary files, and a port where phones wait for calls. */
final class OwnSide {

    private static final String FOLDER = "temporary files";
    private static final String PORT = "port for calls";

    private OwnSide() {}

    static List<Diagnosis> examine(EventLoops loops) {
        return List.of(folder(Path.of(System.getProperty("java.io.tmpdir", "/tmp"))), port(loops));
    }

    static Diagnosis folder(Path folder) {
        try {
            Files.delete(Files.writeString(Files.createTempFile(folder, "provost-doctor-", ".txt"), "x"));
            return Diagnosis.ok(FOLDER, "The folder " + folder + " can be written.");
        } catch (IOException e) {
            return Diagnosis.broken(
                    FOLDER,
                    "The folder " + folder + " for temporary files cannot be written.",
                    "Make room there, or name another one: JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR.");
        }
    }

    private static Diagnosis port(EventLoops loops) {
        try (DatagramPushListener listener =
                DatagramPushListener.start(loops, new Endpoint("127.0.0.1", 0), push -> {})) {
            return Diagnosis.ok(PORT, "A phone can wait for calls at udp://" + listener.endpoint() + ".");
        } catch (ServerStartException e) {
            return Diagnosis.attention(
                    PORT,
                    "No phone can wait for calls here: " + e.getMessage(),
                    "Allow UDP on the loopback interface; without it the scenarios on notification cannot run.");
        }
    }
}
