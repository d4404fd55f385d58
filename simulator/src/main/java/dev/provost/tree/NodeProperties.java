package dev.provost.tree;

import java.nio.charset.StandardCharsets;

/** The properties common to both kinds of nodes, on their way from one node to its successor. */
record NodeProperties(String name, Acl acl, String title, long tStamp, char verNo) {

    static NodeProperties fresh(String name, long epochSecond) {
        return new NodeProperties(name, Acl.EMPTY, "", epochSecond, (char) 0);
    }

    NodeProperties withName(String other) {
        return new NodeProperties(other, acl, title, tStamp, verNo);
    }

    NodeProperties withAcl(Acl other) {
        return new NodeProperties(name, other, title, tStamp, verNo);
    }

    NodeProperties withTitle(String other) {
        return new NodeProperties(name, acl, other, tStamp, verNo);
    }

    /** One change later; VerNo wraps from FFFF to 0000. */
    NodeProperties changed(long epochSecond) {
        return new NodeProperties(name, acl, title, epochSecond, (char) (verNo + 1));
    }

    /** The octets that these properties occupy. */
    long octets() {
        return utf8(name) + utf8(title) + (acl.isEmpty() ? 0 : utf8(acl.toString()));
    }

    private static long utf8(String text) {
        return text.isEmpty() ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
