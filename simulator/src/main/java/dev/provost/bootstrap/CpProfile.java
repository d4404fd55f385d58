package dev.provost.bootstrap;

import dev.provost.bootstrap.cp.BadProvisioningException;
import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.ProvisioningDocument;
import dev.provost.syncml.Encoding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a provisioning document brings. */
final class CpProfile {

    private CpProfile() {}

    static BootstrapResult.Provisioned read(Encoding encoding, byte[] octets, LevelMapping levels) {
        ProvisioningDocument document = document(encoding, octets);
        List<ServerAccount> accounts = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Characteristic characteristic : document.characteristics()) {
            Optional<Connection> connection = connection(characteristic);
            if (W7.isAccount(characteristic)) {
                accounts.add(W7.read(characteristic, levels));
            } else if (connection.isPresent()) {
                connections.add(connection.get());
            } else {
                leftOut.add(title(characteristic));
            }
        }
        if (accounts.isEmpty() && connections.isEmpty()) {
            throw new RefusedException(Refusal.INCOMPLETE, "it holds neither an application w7 nor a connection");
        }
        return new BootstrapResult.Provisioned(accounts, connections, leftOut);
    }

    private static ProvisioningDocument document(Encoding encoding, byte[] octets) {
        try {
            return ProvisioningDocument.read(encoding, octets);
        } catch (BadProvisioningException e) {
            throw new RefusedException(Refusal.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private static String title(Characteristic characteristic) {
        return Shown.of(characteristic
                .value("APPID")
                .map(id -> characteristic.type() + " " + id)
                .orElse(characteristic.type()));
    }

    private static Optional<Connection> connection(Characteristic characteristic) {
        return switch (characteristic.type()) {
            case "NAPDEF" -> connection(characteristic, "NAPID", Connection.Kind.ACCESS_POINT);
            case "PXLOGICAL" -> connection(characteristic, "PROXY-ID", Connection.Kind.PROXY);
            default -> Optional.empty();
        };
    }

    private static Optional<Connection> connection(Characteristic characteristic, String name, Connection.Kind kind) {
        return characteristic.value(name).map(id -> {
            Map<String, String> parameters = new HashMap<>();
            collect(characteristic, parameters);
            return new Connection(id, kind, parameters);
        });
    }

    private static void collect(Characteristic characteristic, Map<String, String> into) {
        characteristic.parms().forEach(parm -> parm.value().ifPresent(value -> into.putIfAbsent(parm.name(), value)));
        characteristic.children().forEach(child -> collect(child, into));
    }
}
