package dev.provost.conformance.capture;

import dev.provost.syncml.Encoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Gets the octets of a message out of the text that an HTTP archive holds; text that cannot have been the octets is no body. */
final class HarBody {

    private static final char LOST = '\uFFFD';
    private static final int DECLARATION = 200;

    private HarBody() {}

    /** The body of the request; empty when it is missing or has lost octets. */
    static Optional<byte[]> ofRequest(HarEntry entry) {
        boolean base64 =
                isBase64(entry.text("request.postData.encoding")) || isBase64(entry.text("request.postData._encoding"));
        return octets(
                entry,
                "request.postData.text",
                base64,
                entry.text("request.postData.mimeType"),
                size(entry.text("request.bodySize")));
    }

    /** The body of the response; empty when it is missing or has lost octets. */
    static Optional<byte[]> ofResponse(HarEntry entry) {
        return octets(
                entry,
                "response.content.text",
                isBase64(entry.text("response.content.encoding")),
                entry.text("response.content.mimeType"),
                Math.max(size(entry.text("response.content.size")), size(entry.text("response.bodySize"))));
    }

    private static Optional<byte[]> octets(HarEntry entry, String path, boolean base64, String mimeType, long size) {
        if (!entry.has(path) || entry.text(path).isEmpty()) {
            return size > 0 ? Optional.empty() : Optional.of(new byte[0]);
        }
        String text = entry.text(path);
        if (base64) {
            return base64(text);
        }
        if (Encoding.ofMediaType(mimeType).filter(e -> e == Encoding.WBXML).isPresent()) {
            return binary(text);
        }
        return text.indexOf(LOST) < 0 ? Optional.of(text.getBytes(charset(text))) : Optional.empty();
    }

    private static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Some programs write each octet as one character; others put replacement characters, which nobody can undo. */
    private static Optional<byte[]> binary(String text) {
        return text.chars().allMatch(c -> c <= 0xFF)
                ? Optional.of(text.getBytes(StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    /** UTF-8 unless the declaration of XML says that every character is one octet. */
    private static Charset charset(String text) {
        String start = text.substring(0, Math.min(DECLARATION, text.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("<?xml") && start.contains("iso-8859-1")
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8;
    }

    private static boolean isBase64(String encoding) {
        return encoding.equalsIgnoreCase("base64");
    }

    private static long size(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }
}
