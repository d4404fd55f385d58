package dev.provost.tree;

/** The outcome of an operation on the tree, with its SyncML status code (RepPro 1.2.1, 6.6). */
public enum TreeStatus {
    /** 200: done. */
    OK(200),
    /** 400: the URI, the ACL or the new name is malformed. */
    BAD_REQUEST(400),
    /** 403: Copy is impossible for reasons other than rights. */
    FORBIDDEN(403),
    /** 404: no such node. */
    NOT_FOUND(404),
    /** 405: the access type, the scope or the kind of the node or property excludes the command. */
    COMMAND_NOT_ALLOWED(405),
    /** 406: the device has no such property, list or command. */
    OPTIONAL_FEATURE_NOT_SUPPORTED(406),
    /** 413: the value is larger than the device takes. */
    REQUEST_ENTITY_TOO_LARGE(413),
    /** 414: depth, length or a segment exceeds the limits of the device. */
    URI_TOO_LONG(414),
    /** 415: the node takes no value of this format or type. */
    UNSUPPORTED_MEDIA_TYPE_OR_FORMAT(415),
    /** 418: the node, or a sibling with the new name, is there already. */
    ALREADY_EXISTS(418),
    /** 420: no memory left, or no room for one more node of this kind. */
    DEVICE_FULL(420),
    /** 425: the ACL does not grant the command to this server. */
    PERMISSION_DENIED(425);

    private final int code;

    TreeStatus(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }
}
