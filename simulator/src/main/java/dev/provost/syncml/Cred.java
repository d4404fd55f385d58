package dev.provost.syncml;

import java.util.Optional;

/**
 * Credentials, allowed in the header only (RepPro 1.2.2, 6.1.6).
 *
 * @param meta type and format of the credentials; without a type they are {@code syncml:auth-basic}
 * @param data the credentials
 */
public record Cred(Optional<Meta> meta, Data data) {

    /** Credentials of the given type in base64. */
    public static Cred base64(String type, String credentials) {
        return new Cred(Optional.of(Meta.EMPTY.withFormat("b64").withType(type)), Data.text(credentials));
    }
}
