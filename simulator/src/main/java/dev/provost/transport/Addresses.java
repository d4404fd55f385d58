package dev.provost.transport;

import java.net.InetSocketAddress;

/** Addresses of sockets as endpoints. */
final class Addresses {

    private Addresses() {}

    static Endpoint endpoint(InetSocketAddress address) {
        return new Endpoint(address.getAddress().getHostAddress(), address.getPort());
    }
}
