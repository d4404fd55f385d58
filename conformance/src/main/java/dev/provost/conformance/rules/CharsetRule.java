package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The charset of an answer is UTF-8 (HTTP Binding 1.2.1, 5.3.3).
 *
 * <p>Another one is wrong for certain only where the device named those that it reads, and not this one.
 */
final class CharsetRule implements AnswerRule {

    private static final String UTF8 = "UTF-8, named or understood";
    private static final String ASCII = "US-ASCII, which is a part of UTF-8";
    private static final String ASKED = "another charset that Accept-Charset names";
    private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]+)");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
    private static final int PROLOGUE = 256;

    @Override
    public String requirement() {
        return "DMTRN-SRV-28";
    }

    @Override
    public List<String> permitted() {
        return List.of(UTF8, ASCII, ASKED);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        WireMessage wire = turn.exchange().server().orElseThrow();
        Optional<String> named = find(PARAMETER, wire.header("Content-Type").orElse(""));
        Optional<String> declared = wire.encoding().filter(Encoding.XML::equals).flatMap(e -> declared(wire));
        Optional<String> accepted =
                turn.exchange().client().header("Accept-Charset").map(CharsetRule::lower);
        int index = turn.answerIndex();
        Optional<String> other = Stream.concat(named.stream(), declared.stream())
                .filter(charset -> !charset.equals("utf-8") && !charset.equals("us-ascii"))
                .findFirst();
        if (named.isPresent() && declared.isPresent() && !named.equals(declared)) {
            findings.doubt(
                    index, "Content-Type and the XML declaration name different charsets", named.get(), declared.get());
        } else if (other.isEmpty()) {
            findings.pass(
                    index, named.or(() -> declared).filter("us-ascii"::equals).isPresent() ? ASCII : UTF8);
        } else if (accepted.filter(list -> list.contains(other.get())).isPresent()) {
            findings.pass(index, ASKED);
        } else if (accepted.isPresent()) {
            findings.deviation(
                    index, "The answer is in a charset that the device does not read", accepted.get(), other.get());
        } else {
            findings.doubt(index, "The answer is in another charset than UTF-8", "utf-8", other.get());
        }
    }

    private static Optional<String> declared(WireMessage wire) {
        byte[] octets = wire.octets();
        return find(DECLARED, new String(octets, 0, Math.min(octets.length, PROLOGUE), StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(lower(matcher.group(1))) : Optional.empty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
