package dev.provost.conformance.independent.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A device that the server knows. Locked by whoever holds its session. */
public final class Subscriber {

    private final String device;
    private final String user;
    private final String password;
    private final String serverName;
    private final Optional<String> serverPassword;
    private final String scheme;
    private final Deque<Job> queue = new ArrayDeque<>();
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private Optional<byte[]> nonce = Optional.empty();
    private Optional<byte[]> serverNonce = Optional.empty();
    private Optional<Talk> talk = Optional.empty();

    /**
     * A device.
     *
     * @param scheme {@code basic}, {@code md5} or {@code none}
     */
    public Subscriber(
            String device,
            String user,
            String password,
            String serverName,
            Optional<String> serverPassword,
            String scheme) {
        this.device = device;
        this.user = user;
        this.password = password;
        this.serverName = serverName;
        this.serverPassword = serverPassword;
        this.scheme = scheme;
    }

    /** Its name. */
    public String device() {
        return device;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    String serverName() {
        return serverName;
    }

    Optional<String> serverPassword() {
        return serverPassword;
    }

    String scheme() {
        return scheme;
    }

    Deque<Job> queue() {
        return queue;
    }

    /** What it said of itself, by address. */
    public Map<String, String> values() {
        return values;
    }

    Optional<byte[]> nonce() {
        return nonce;
    }

    void expectNonce(Optional<byte[]> next) {
        nonce = next;
    }

    Optional<byte[]> serverNonce() {
        return serverNonce;
    }

    void learnServerNonce(byte[] next) {
        serverNonce = Optional.of(next);
    }

    /** The conversation under way. */
    Optional<Talk> talk() {
        return talk;
    }

    void begin(Talk begun) {
        talk = Optional.of(begun);
    }
}
