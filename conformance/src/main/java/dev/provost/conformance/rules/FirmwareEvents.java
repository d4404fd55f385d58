package dev.provost.conformance.rules;

import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoRequest;
import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import java.util.Arrays;
import java.util.Optional;

/** What the generic alerts of a device say about firmware (FUMO 1.0, 5.4). */
final class FirmwareEvents {

    private static final String PREFIX = "Reversed-Domain-Name:";

    private FirmwareEvents() {}

    /** The operation that an alert reports the end of. */
    static Optional<FumoOperation> report(Alert alert) {
        return isGeneric(alert)
                ? alert.items().stream().flatMap(item -> report(item).stream()).findFirst()
                : Optional.empty();
    }

    /** Whether an alert asks for firmware. */
    static boolean isWish(Alert alert) {
        return isGeneric(alert) && alert.items().stream().anyMatch(FirmwareEvents::isWish);
    }

    /** Whether an alert is about nothing else: one Status speaks for all its items. */
    static boolean isNothingElse(Alert alert) {
        return alert.items().stream()
                .allMatch(item -> isWish(item) || report(item).isPresent());
    }

    private static boolean isGeneric(Alert alert) {
        return Aborts.is(alert, AlertCode.GENERIC_ALERT);
    }

    private static Optional<FumoOperation> report(Item item) {
        return type(item).flatMap(FumoOperation::ofAlertType);
    }

    private static boolean isWish(Item item) {
        return type(item)
                .filter(type -> Arrays.stream(FumoRequest.values())
                        .anyMatch(request -> request.alertType().equals(type)))
                .isPresent();
    }

    private static Optional<String> type(Item item) {
        return item.meta()
                .flatMap(Meta::type)
                .map(String::strip)
                .map(type -> type.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                        ? type.substring(PREFIX.length()).strip()
                        : type);
    }
}
