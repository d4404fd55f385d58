package dev.provost.transport.tls;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;

/** What Server Name Indication may carry: no addresses, and no names that DNS does not permit (RFC 6066, 3). */
final class ServerNames {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    private ServerNames() {}

    static Optional<SNIHostName> of(String host) {
        if (ADDRESS.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SNIHostName(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static boolean isName(String host) {
        return of(host).isPresent();
    }
}
