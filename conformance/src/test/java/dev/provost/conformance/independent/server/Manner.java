package dev.provost.conformance.independent.server;

/** What a server may do one way or another: every one of these is lawful. */
public enum Manner {
    /** Accepts credentials with 200 for one message, and wants them again in the next. */
    ACCEPTS_EACH_MESSAGE,
    /** Gives no nonce with its acceptance, so that each session begins with a challenge. */
    GIVES_NO_NONCE_AHEAD,
    /** Shows its own credentials without being asked, as soon as it knows a nonce. */
    SHOWS_CREDENTIALS_UNASKED,
    /** Writes TargetRef and SourceRef into statuses for the header and for single items. */
    WRITES_REFERENCES,
    /** Adds an Item with a text for people to its statuses. */
    EXPLAINS_STATUSES,
    /** Names the parties in LocName. */
    NAMES_THE_PARTIES,
    /** Announces MaxMsgSize and MaxObjSize. */
    ANNOUNCES_LIMITS,
    /** Wants the next message at another address. */
    GIVES_RESP_URI,
    /** Sends one command in each message. */
    ONE_COMMAND_PER_MESSAGE,
    /** Asks for the language in package 2, and gives its orders from package 4 on. */
    ORDERS_IN_PACKAGE_4,
    /** Puts Meta with the command and not with the item. */
    META_OF_COMMAND,
    /** Declares the namespace of meta information on Meta. */
    NAMESPACE_ON_META,
    /** Writes prefixes for both namespaces, declared on the root. */
    PREFIXES,
    /** Indents with LF, between XML declaration and comments. */
    INDENTED,
    /** Begins with a byte order mark and a DOCTYPE. */
    PROLOGUE,
    /** Writes Data as CDATA. */
    CDATA,
    /** Gives parameters to its media type, and writes it in capitals. */
    MEDIA_TYPE_PARAMETERS,
    /** Refuses what it cannot read with HTTP 400 and a page for people. */
    HTML_ERROR_PAGES,
    /** Closes the connection after each answer. */
    CLOSES_CONNECTIONS,
    /** Sends its answers in chunks without Content-Length. */
    CHUNKED
}
