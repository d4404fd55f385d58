package dev.provost.conformance.adapter.command;

import dev.provost.adapter.AdapterException;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** The way to a program. Safe for use from many threads. */
interface Channel extends AutoCloseable {

    /**
     * Sends a request and waits for what comes of it.
     *
     * @param facts the plain parts of the request, as variables of the environment
     * @param request one line of JSON without its end
     * @throws AdapterException when the program cannot be started, gives no reply in time or too long a one
     */
    Spoken speak(Map<String, String> facts, String request);

    @Override
    void close();

    /** Takes one of the places for programs, waiting for it. */
    static void take(Semaphore places) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdapterException("The wait for a program was interrupted.", e);
        }
    }
}
