package dev.provost.conformance.steps;

import dev.provost.fleet.Posting;
import dev.provost.security.AuthType;
import dev.provost.security.Credentials;
import dev.provost.security.HmacKey;
import dev.provost.security.Login;
import dev.provost.security.StrictBase64;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.Meta;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What a phone does with its credentials that no well-behaved phone does. */
final class CredentialHabits {

    private static final int ANNOUNCED = 65_536;

    private CredentialHabits() {}

    /** Sends text in its credentials that is not base64. */
    static UnaryOperator<Posting> garbling() {
        return mapping(cred -> new Cred(cred.meta(), Data.text("*** not base64 ***")));
    }

    /** Sends name and password without the colon between them. */
    static UnaryOperator<Posting> leavingOutTheColon(Login login) {
        byte[] joined = (login.name() + login.password()).getBytes(StandardCharsets.UTF_8);
        return mapping(cred -> new Cred(cred.meta(), Data.text(StrictBase64.encode(joined))));
    }

    /** Sends credentials of a type that does not exist. */
    static UnaryOperator<Posting> ofUnknownType() {
        return mapping(
                cred -> Cred.base64("syncml:auth-x-unheard-of", cred.data().asText()));
    }

    /** Sends a digest as the octets that it is. */
    static UnaryOperator<Posting> inOctets() {
        return mapping(cred -> new Cred(
                Optional.of(Meta.EMPTY.withFormat("bin").withType(AuthType.MD5.metaType())),
                Data.octets(StrictBase64.decode(cred.data().asText()).orElseThrow())));
    }

    /** Sends given credentials with its first message. */
    static UnaryOperator<Posting> showingFirst(Cred old) {
        return posting -> posting.number() == 1 ? posting.withSyncHdr(header -> header.withCred(old)) : posting;
    }

    /** Sends name and password with its second message, whatever it was asked for. */
    static UnaryOperator<Posting> answeringWithPassword(Login login) {
        return posting -> posting.number() == 2
                ? posting.withKey(Optional.empty()).withSyncHdr(header -> header.withCred(Credentials.basic(login)))
                : posting;
    }

    /** Sends a message without the seal that belongs to it. */
    static UnaryOperator<Posting> notSealing(int number) {
        return posting -> posting.number() == number ? posting.withKey(Optional.empty()) : posting;
    }

    /** Seals a message with the nonce of the one before. */
    static UnaryOperator<Posting> sealingAsBefore(int number) {
        AtomicReference<Optional<HmacKey>> before = new AtomicReference<>(Optional.empty());
        return posting -> {
            Optional<HmacKey> last = before.getAndSet(posting.key());
            return posting.number() == number ? posting.withKey(last) : posting;
        };
    }

    /** Sends a message that somebody changes after it was sealed. */
    static UnaryOperator<Posting> changedOnItsWay(int number) {
        return posting -> posting.number() == number
                ? posting.sealed().withSyncHdr(header -> header.withMeta(Meta.EMPTY.withMaxMsgSize(ANNOUNCED)))
                : posting;
    }

    private static UnaryOperator<Posting> mapping(UnaryOperator<Cred> change) {
        return posting -> posting.message()
                .header()
                .cred()
                .map(cred -> posting.withSyncHdr(header -> header.withCred(change.apply(cred))))
                .orElse(posting);
    }
}
