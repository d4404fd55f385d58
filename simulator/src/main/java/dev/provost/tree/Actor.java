package dev.provost.tree;

/** Who operates on the tree. */
public sealed interface Actor {

    /** The device itself: no access type, scope, ACL or capacity stops it. */
    Actor DEVICE = new Device();

    /** A server with the identifier by which ACLs know it, bound to the session by authentication. */
    static Actor server(String serverId) {
        return new Server(serverId);
    }

    /**
     * A management server.
     *
     * @param serverId the ServerID of its account on the device
     */
    record Server(String serverId) implements Actor {}

    /** The device itself. */
    record Device() implements Actor {}
}
