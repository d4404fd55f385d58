package dev.provost.conformance.independent.server;

/** What a sloppy server does wrong. */
public enum Fault {
    NO_FINAL,
    CREDENTIALS_UNCHECKED,
    CMD_IDS_REPEATED,
    STATUS_CHILDREN_MISPLACED,
    WRONG_MSG_REFS,
    WRONG_CMD_REFS,
    MSG_ID_ECHOED,
    CONTENT_LENGTH_TOO_LONG,
    CONTENT_LENGTH_TOO_SHORT,
    NAMESPACE_UNDECLARED,
    HTML_PAGE,
    SESSION_ID_FORGOTTEN,
    SESSION_FORGOTTEN
}
