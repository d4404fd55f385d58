package dev.provost.bootstrap;

import dev.provost.tree.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection as the leaves below {@code ./SyncML/Con/<x>} (DM Bootstrap 1.1.2, 5.3.2). */
public final class LegacyConnection {

    /** The numbers that the specification gives; what has another value has no leaf. */
    private static final Map<String, Integer> BEARERS = Map.of("GSM-GPRS", 11);

    private static final Map<String, Integer> ADDRESS_TYPES = Map.of("IPV4", 1);

    private LegacyConnection() {}

    /** The leaves by their path below the node of the connection. */
    public static Map<String, Value> leaves(Connection connection) {
        Map<String, Value> leaves = new LinkedHashMap<>();
        Map<String, String> parameters = connection.parameters();
        parameters.forEach((name, value) -> {
            if (name.contains("/")) {
                leaves.put(name, Value.chr(value));
            }
        });
        if (!leaves.isEmpty()) {
            return leaves;
        }
        switch (connection.kind()) {
            case ACCESS_POINT -> {
                number(leaves, "NAP/Bearer", BEARERS, parameters.get("BEARER"));
                number(leaves, "NAP/AddrType", ADDRESS_TYPES, parameters.get("NAP-ADDRTYPE"));
                text(leaves, "NAP/Addr", parameters.get("NAP-ADDRESS"));
                login(leaves, "NAP/Auth/", parameters, "AUTHTYPE", "AUTHNAME", "AUTHSECRET");
            }
            case PROXY -> {
                text(leaves, "PX/PortNbr", parameters.get("PORTNBR"));
                number(leaves, "PX/AddrType", ADDRESS_TYPES, parameters.get("PXADDRTYPE"));
                text(leaves, "PX/Addr", parameters.get("PXADDR"));
                login(leaves, "PX/Auth/", parameters, "PXAUTH-TYPE", "PXAUTH-ID", "PXAUTH-PW");
            }
        }
        return leaves;
    }

    private static void login(
            Map<String, Value> leaves,
            String path,
            Map<String, String> parameters,
            String type,
            String id,
            String secret) {
        Optional.ofNullable(parameters.get(type))
                .filter(t -> t.matches("[A-Z0-9-]{1,20}"))
                .ifPresent(name -> {
                    text(leaves, path + name + "/Id", parameters.get(id));
                    text(leaves, path + name + "/Secret", parameters.get(secret));
                });
    }

    private static void text(Map<String, Value> leaves, String path, @Nullable String value) {
        Optional.ofNullable(value).ifPresent(v -> leaves.put(path, Value.chr(v)));
    }

    private static void number(
            Map<String, Value> leaves, String path, Map<String, Integer> numbers, @Nullable String value) {
        Optional.ofNullable(value)
                .flatMap(v -> Optional.ofNullable(numbers.get(v)))
                .ifPresent(n -> leaves.put(path, Value.integer(n)));
    }
}
