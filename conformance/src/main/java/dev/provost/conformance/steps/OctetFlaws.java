package dev.provost.conformance.steps;

import dev.provost.fleet.Posting;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.Encoding;
import dev.provost.syncml.Item;
import dev.provost.syncml.Replace;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Messages that are no messages: what is wrong shows in their octets. */
final class OctetFlaws {

    private static final String MARK = "~~~~~~";
    private static final byte[] NO_CHARACTERS = {(byte) 0xC3, 0x28, (byte) 0xFF, (byte) 0xFE, (byte) 0xED, (byte) 0xA0};
    private static final byte[] NUL_AMONG = {'n', 0, 'u', 0, 'l', 0};

    /** Ten levels of ten references each, after the pattern that brought many a parser down. */
    private static final String GROWING = growing();

    /** A file that every server of its kind has; on Windows another one. */
    private static final String FILES = "<!DOCTYPE SyncML [<!ENTITY a SYSTEM \"file:///etc/passwd\">"
            + "<!ENTITY b SYSTEM \"file:///c:/windows/win.ini\">]>";

    static final List<Flaw> ALL = List.of(
            new Flaw("that breaks off in the middle", octets(o -> Arrays.copyOf(o, o.length / 2))),
            new Flaw("without a single octet", posting -> posting.withOctets(new byte[0])),
            new Flaw("with a tag that is closed by another", text(t -> replaceLast(t, "</SyncBody>", "</SyncHdr>"))),
            new Flaw(
                    "under another root",
                    text(t -> t.replaceFirst("<SyncML", "<Letter").replace("</SyncML>", "</Letter>"))),
            new Flaw("with entities that grow to billions", text(t -> referring(t, GROWING, "&j;"))),
            new Flaw("with an entity that stands for a file of the server", text(t -> referring(t, FILES, "&a;&b;"))),
            new Flaw("in octets that are no characters", marked(NO_CHARACTERS)),
            new Flaw("with NUL among its characters", marked(NUL_AMONG)),
            new Flaw("under the label of the other encoding", OctetFlaws::mislabelled));

    private OctetFlaws() {}

    static UnaryOperator<Posting> octets(UnaryOperator<byte[]> alteration) {
        return posting -> posting.withAlteredOctets(alteration);
    }

    static UnaryOperator<Posting> text(UnaryOperator<String> alteration) {
        return octets(
                o -> alteration.apply(new String(o, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private static String replaceLast(String text, String what, String by) {
        int at = text.lastIndexOf(what);
        return at < 0 ? text : text.substring(0, at) + by + text.substring(at + what.length());
    }

    private static String growing() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE SyncML [<!ENTITY a \"aaaaaaaaaa\">");
        for (char name = 'b'; name <= 'j'; name++) {
            String reference = "&" + (char) (name - 1) + ";";
            dtd.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(reference.repeat(10))
                    .append("\">");
        }
        return dtd.append("]>").toString();
    }

    /** Puts a DTD before the root, and a reference where every server has to look: into the session id, which it repeats. */
    private static String referring(String document, String dtd, String reference) {
        int root = document.indexOf("<SyncML");
        return document.substring(0, root)
                + dtd
                + document.substring(root).replaceFirst("(<SessionID>)[^<]*", "$1" + reference);
    }

    /** Puts octets where a value of the device should be; in both encodings a text of ASCII stands there as it is. */
    private static UnaryOperator<Posting> marked(byte[] octets) {
        return posting -> {
            List<Command> commands = posting.message().body().commands().stream()
                    .map(OctetFlaws::withMark)
                    .toList();
            return posting.withMessage(posting.message().withCommands(commands))
                    .withAlteredOctets(o -> replaced(o, octets));
        };
    }

    private static Command withMark(Command command) {
        if (command instanceof Replace replace && !replace.items().isEmpty()) {
            Item marked = replace.items().getFirst().withData(Data.text(MARK));
            return new Replace(replace.cmdId(), false, replace.meta(), List.of(marked));
        }
        return command;
    }

    private static byte[] replaced(byte[] document, byte[] octets) {
        int at = new String(document, StandardCharsets.ISO_8859_1).indexOf(MARK);
        if (at < 0) {
            throw new IllegalStateException("The phone sent no description of itself that could be spoilt.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(document.length);
        out.write(document, 0, at);
        out.writeBytes(octets);
        out.write(document, at + MARK.length(), document.length - at - MARK.length());
        return out.toByteArray();
    }

    private static Posting mislabelled(Posting posting) {
        Encoding other = posting.encoding() == Encoding.XML ? Encoding.WBXML : Encoding.XML;
        return posting.withHeader("Content-Type", other.mediaType());
    }
}
