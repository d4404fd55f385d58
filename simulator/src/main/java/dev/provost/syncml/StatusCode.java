package dev.provost.syncml;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The status codes that SyncML defines (RepPro 1.2.2, 10); 1000 to 1999 belong to applications. */
public enum StatusCode {
    /** 101: in progress. */
    IN_PROGRESS(101, "In progress"),
    /** 200: OK. */
    OK(200, "OK"),
    /** 201: item added. */
    ITEM_ADDED(201, "Item added"),
    /** 202: accepted for processing. */
    ACCEPTED_FOR_PROCESSING(202, "Accepted for processing"),
    /** 203: non-authoritative response. */
    NON_AUTHORITATIVE_RESPONSE(203, "Non-authoritative response"),
    /** 204: no content. */
    NO_CONTENT(204, "No content"),
    /** 205: reset content. */
    RESET_CONTENT(205, "Reset content"),
    /** 206: partial content. */
    PARTIAL_CONTENT(206, "Partial content"),
    /** 207: conflict resolved with merge. */
    CONFLICT_RESOLVED_WITH_MERGE(207, "Conflict resolved with merge"),
    /** 208: conflict resolved with client's command winning. */
    CLIENT_WON(208, "Conflict resolved with client's command winning"),
    /** 209: conflict resolved with duplicate. */
    CONFLICT_RESOLVED_WITH_DUPLICATE(209, "Conflict resolved with duplicate"),
    /** 210: delete without archive. */
    DELETE_WITHOUT_ARCHIVE(210, "Delete without archive"),
    /** 211: item not deleted. */
    ITEM_NOT_DELETED(211, "Item not deleted"),
    /** 212: authentication accepted. */
    AUTHENTICATION_ACCEPTED(212, "Authentication accepted"),
    /** 213: chunked item accepted and buffered. */
    CHUNKED_ITEM_ACCEPTED_AND_BUFFERED(213, "Chunked item accepted and buffered"),
    /** 214: operation cancelled. */
    OPERATION_CANCELLED(214, "Operation cancelled"),
    /** 215: not executed. */
    NOT_EXECUTED(215, "Not executed"),
    /** 216: atomic roll back ok. */
    ATOMIC_ROLL_BACK_OK(216, "Atomic roll back OK"),
    /** 300: multiple choices. */
    MULTIPLE_CHOICES(300, "Multiple choices"),
    /** 301: moved permanently. */
    MOVED_PERMANENTLY(301, "Moved permanently"),
    /** 302: found. */
    FOUND(302, "Found"),
    /** 303: see other. */
    SEE_OTHER(303, "See other"),
    /** 304: not modified. */
    NOT_MODIFIED(304, "Not modified"),
    /** 305: use proxy. */
    USE_PROXY(305, "Use proxy"),
    /** 400: bad request. */
    BAD_REQUEST(400, "Bad request"),
    /** 401: invalid credentials. */
    INVALID_CREDENTIALS(401, "Invalid credentials"),
    /** 402: payment needed. */
    PAYMENT_NEEDED(402, "Payment needed"),
    /** 403: forbidden. */
    FORBIDDEN(403, "Forbidden"),
    /** 404: not found. */
    NOT_FOUND(404, "Not found"),
    /** 405: command not allowed. */
    COMMAND_NOT_ALLOWED(405, "Command not allowed"),
    /** 406: optional feature not supported. */
    OPTIONAL_FEATURE_NOT_SUPPORTED(406, "Optional feature not supported"),
    /** 407: missing credentials. */
    MISSING_CREDENTIALS(407, "Missing credentials"),
    /** 408: request timeout. */
    REQUEST_TIMEOUT(408, "Request timeout"),
    /** 409: conflict. */
    CONFLICT(409, "Conflict"),
    /** 410: gone. */
    GONE(410, "Gone"),
    /** 411: size required. */
    SIZE_REQUIRED(411, "Size required"),
    /** 412: incomplete command. */
    INCOMPLETE_COMMAND(412, "Incomplete command"),
    /** 413: request entity too large. */
    REQUEST_ENTITY_TOO_LARGE(413, "Request entity too large"),
    /** 414: uri too long. */
    URI_TOO_LONG(414, "URI too long"),
    /** 415: unsupported media type or format. */
    UNSUPPORTED_MEDIA_TYPE_OR_FORMAT(415, "Unsupported media type or format"),
    /** 416: requested size too big. */
    REQUESTED_SIZE_TOO_BIG(416, "Requested size too big"),
    /** 417: retry later. */
    RETRY_LATER(417, "Retry later"),
    /** 418: already exists. */
    ALREADY_EXISTS(418, "Already exists"),
    /** 419: conflict resolved with server data. */
    SERVER_WON(419, "Conflict resolved with server data"),
    /** 420: device full. */
    DEVICE_FULL(420, "Device full"),
    /** 421: unknown search grammar. */
    UNKNOWN_SEARCH_GRAMMAR(421, "Unknown search grammar"),
    /** 422: bad cgi script. */
    BAD_CGI_SCRIPT(422, "Bad CGI script"),
    /** 423: soft-delete conflict. */
    SOFT_DELETE_CONFLICT(423, "Soft-delete conflict"),
    /** 424: size mismatch. */
    SIZE_MISMATCH(424, "Size mismatch"),
    /** 425: permission denied. */
    PERMISSION_DENIED(425, "Permission denied"),
    /** 426: partial item not accepted. */
    PARTIAL_ITEM_NOT_ACCEPTED(426, "Partial item not accepted"),
    /** 427: item not empty. */
    ITEM_NOT_EMPTY(427, "Item not empty"),
    /** 428: move failed. */
    MOVE_FAILED(428, "Move failed"),
    /** 500: command failed. */
    COMMAND_FAILED(500, "Command failed"),
    /** 501: command not implemented. */
    COMMAND_NOT_IMPLEMENTED(501, "Command not implemented"),
    /** 502: bad gateway. */
    BAD_GATEWAY(502, "Bad gateway"),
    /** 503: service unavailable. */
    SERVICE_UNAVAILABLE(503, "Service unavailable"),
    /** 504: gateway timeout. */
    GATEWAY_TIMEOUT(504, "Gateway timeout"),
    /** 505: dtd version not supported. */
    DTD_VERSION_NOT_SUPPORTED(505, "DTD version not supported"),
    /** 506: processing error. */
    PROCESSING_ERROR(506, "Processing error"),
    /** 507: atomic failed. */
    ATOMIC_FAILED(507, "Atomic failed"),
    /** 508: refresh required. */
    REFRESH_REQUIRED(508, "Refresh required"),
    /** 510: data store failure. */
    DATA_STORE_FAILURE(510, "Data store failure"),
    /** 511: server failure. */
    SERVER_FAILURE(511, "Server failure"),
    /** 512: synchronization failed. */
    SYNCHRONIZATION_FAILED(512, "Synchronization failed"),
    /** 513: protocol version not supported. */
    PROTOCOL_VERSION_NOT_SUPPORTED(513, "Protocol version not supported"),
    /** 514: operation cancelled, not completed. */
    NOT_COMPLETED(514, "Operation cancelled, not completed"),
    /** 516: atomic roll back failed. */
    ATOMIC_ROLL_BACK_FAILED(516, "Atomic roll back failed"),
    /** 517: atomic response too large to fit. */
    ATOMIC_RESPONSE_TOO_LARGE_TO_FIT(517, "Atomic response too large to fit");

    private static final Map<Integer, StatusCode> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(StatusCode::code, Function.identity()));

    private final int code;
    private final String phrase;

    StatusCode(int code, String phrase) {
        this.code = code;
        this.phrase = phrase;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** The name in words. */
    public String phrase() {
        return phrase;
    }

    /** The constant for a number, or empty when SyncML does not define it. */
    public static Optional<StatusCode> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
