package dev.provost.session;

import dev.provost.security.AuthType;
import dev.provost.security.Login;
import java.util.Objects;
import java.util.Optional;

/**
 * What a device knows of one server: an entry of {@code ./DMAcc} without its nonces.
 *
 * @param serverId the {@code ServerID}, by which ACLs know the server
 * @param serverUri where sessions with the server begin
 * @param client how the device names itself to the server
 * @param clientAuth credentials that the device sends unasked; empty to wait for a challenge
 * @param server what the server has to prove
 * @param serverAuth credentials that the device asks of the server; empty when the transport vouches for it
 */
public record DmAccount(
        String serverId,
        String serverUri,
        Login client,
        Optional<AuthType> clientAuth,
        Login server,
        Optional<AuthType> serverAuth) {

    public DmAccount {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(server, "server");
        if (serverUri.isBlank()) {
            throw new IllegalArgumentException(
                    "The account of server '" + serverId + "' has no address. Give the URI of its DM endpoint.");
        }
    }

    /** An account with the same type of credentials in both directions. */
    public static DmAccount of(String serverId, String serverUri, AuthType type, Login client, Login server) {
        return new DmAccount(serverId, serverUri, client, Optional.of(type), server, Optional.of(type));
    }

    /** This with credentials sent unasked as given. */
    public DmAccount withClientAuth(Optional<AuthType> type) {
        return new DmAccount(serverId, serverUri, client, type, server, serverAuth);
    }

    /** This with credentials asked of the server as given. */
    public DmAccount withServerAuth(Optional<AuthType> type) {
        return new DmAccount(serverId, serverUri, client, clientAuth, server, type);
    }

    /** This with another name and password of the device. */
    public DmAccount withClient(Login login) {
        return new DmAccount(serverId, serverUri, login, clientAuth, server, serverAuth);
    }

    /** This with another name and password of the server. */
    public DmAccount withServer(Login login) {
        return new DmAccount(serverId, serverUri, client, clientAuth, login, serverAuth);
    }

    /** This with another address. */
    public DmAccount withServerUri(String uri) {
        return new DmAccount(serverId, uri, client, clientAuth, server, serverAuth);
    }
}
