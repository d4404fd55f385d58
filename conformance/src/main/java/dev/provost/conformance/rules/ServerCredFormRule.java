package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.security.AuthType;
import dev.provost.security.Md5;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Credentials of the server can be read: base64 for basic, a digest of 16 octets for md5, with {@code Format} b64 in XML
 * (DM RepPro 1.2.1, Cred).
 *
 * <p>A missing {@code Format} beside basic credentials, and a type that DM does not know, are warnings only.
 */
final class ServerCredFormRule implements AnswerRule {

    private static final String READABLE = "credentials in base64";
    private static final String OCTETS = "a digest in octets, as WBXML permits";

    @Override
    public String requirement() {
        return "DMSEC-SRV-33";
    }

    @Override
    public List<String> permitted() {
        return List.of(READABLE, OCTETS);
    }

    @Override
    public void judge(Turn turn, Message answer, Findings findings) {
        answer.header().cred().ifPresent(cred -> judge(turn.answerIndex(), cred, findings));
    }

    private static void judge(int index, Cred cred, Findings findings) {
        String type = Challenges.type(cred);
        boolean md5 = type.equals(AuthType.MD5.metaType());
        boolean basic = type.equals(AuthType.BASIC.metaType());
        Optional<String> format = cred.meta().flatMap(Meta::format);
        if (!md5 && !basic) {
            findings.doubt(
                    index,
                    "The credentials of the server are of an unusual type",
                    "basic or md5",
                    Wording.shortened(type));
        } else if (md5 && cred.data() instanceof Data.Opaque(byte[] octets) && octets.length == Md5.OCTETS) {
            findings.pass(index, OCTETS);
        } else if (!isReadable(cred, md5)) {
            findings.deviation(
                    index,
                    "The credentials of the server cannot be read",
                    md5 ? "base64 of 16 octets" : "base64 of name:password",
                    Wording.shortened(cred.data().asText()));
        } else if (md5 && format.filter("b64"::equals).isEmpty()) {
            findings.deviation(
                    index,
                    "The digest of the server does not say that it is base64",
                    "Format b64",
                    format.orElse("no Format"));
        } else if (format.filter("b64"::equals).isEmpty()) {
            findings.doubt(
                    index,
                    "The credentials of the server do not say that they are base64",
                    "Format b64",
                    format.orElse("no Format"));
        } else {
            findings.pass(index, READABLE);
        }
    }

    private static boolean isReadable(Cred cred, boolean md5) {
        return Base64Text.octets(cred.data().asText())
                .filter(octets ->
                        md5 ? octets.length == Md5.OCTETS : new String(octets, StandardCharsets.UTF_8).contains(":"))
                .isPresent();
    }
}
