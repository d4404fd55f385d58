package dev.provost.bootstrap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The account of one DM server as a bootstrap document of any profile gives it. Immutable.
 *
 * @param serverId the identifier of the server, by which ACLs know it
 * @param name what to call it before the user
 * @param address where sessions begin, as the document has it
 * @param port the port, when the document names it apart from the address
 * @param connections the access points and proxies to use, the preferred one first
 * @param client what the device presents to the server
 * @param server what the server presents to the device
 * @param startsSession whether the document asks for a session at once
 * @param placement what the document says about the node of the account
 */
public record ServerAccount(
        String serverId,
        Optional<String> name,
        String address,
        OptionalInt port,
        List<String> connections,
        Optional<AccountCredentials> client,
        Optional<AccountCredentials> server,
        boolean startsSession,
        Placement placement) {

    public ServerAccount {
        Objects.requireNonNull(port, "port");
        connections = List.copyOf(connections);
        if (serverId.isBlank() || address.isBlank()) {
            throw new IllegalArgumentException(
                    "An account needs the identifier of the server and its address; '%s' and '%s' were given."
                            .formatted(serverId, address));
        }
    }

    /** An account with credentials for both sides and nothing optional. */
    public static ServerAccount of(
            String serverId, String address, AccountCredentials client, Optional<AccountCredentials> server) {
        return new ServerAccount(
                serverId,
                Optional.empty(),
                address,
                OptionalInt.empty(),
                List.of(),
                Optional.of(client),
                server,
                false,
                Placement.FREE);
    }

    /** The address with the port in it, unless it names one itself. */
    public String uri() {
        return port.isPresent() ? ServerAddress.withPort(address, port.getAsInt()) : address;
    }

    /** This with a name for the user. */
    public ServerAccount withName(String value) {
        return new ServerAccount(
                serverId, Optional.of(value), address, port, connections, client, server, startsSession, placement);
    }
}
