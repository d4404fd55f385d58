package dev.provost.conformance.plan;

import dev.provost.security.AuthType;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One way to hold a session: encoding, version and kind of credentials.
 *
 * @param encoding how the handset writes its messages
 * @param version the DM version it speaks
 * @param credentials how it authenticates itself
 */
public record Configuration(Encoding encoding, DmVersion version, AuthType credentials) {

    private static final List<AuthType> CREDENTIALS = List.of(AuthType.MD5, AuthType.BASIC, AuthType.HMAC);

    /** The name in reports, for instance {@code wbxml-1.2-md5}. */
    public String id() {
        return encodingName() + "-" + version.number() + "-" + credentialsName();
    }

    /** The encoding in lower case, as tags and TARGET files write it. */
    public String encodingName() {
        return encoding.name().toLowerCase(Locale.ROOT);
    }

    /** The kind of credentials in lower case, as tags and TARGET files write it. */
    public String credentialsName() {
        return credentials.name().toLowerCase(Locale.ROOT);
    }

    /** Letters and digits for a replay token, for instance {@code w12m}. */
    String shorthand() {
        return encodingName().substring(0, 1)
                + version.number().replace(".", "")
                + credentialsName().substring(0, 1);
    }

    /** The configuration with the given {@link #id()}, or empty when there is none. */
    public static Optional<Configuration> ofId(String id) {
        return all().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    static Optional<Configuration> ofShorthand(String shorthand) {
        return all().stream().filter(c -> c.shorthand().equals(shorthand)).findFirst();
    }

    /** Every configuration there is, in the order of the enumerations. */
    public static List<Configuration> all() {
        return of(List.of(DmVersion.values()), List.of(Encoding.values()), Set.copyOf(CREDENTIALS));
    }

    /** The configurations of the given versions, encodings and kinds of credentials, the first version first. */
    public static List<Configuration> of(List<DmVersion> versions, List<Encoding> encodings, Set<AuthType> kinds) {
        List<Configuration> all = new ArrayList<>();
        for (DmVersion version : versions) {
            for (AuthType credentials : CREDENTIALS) {
                if (kinds.contains(credentials)) {
                    encodings.forEach(encoding -> all.add(new Configuration(encoding, version, credentials)));
                }
            }
        }
        return List.copyOf(all);
    }
}
