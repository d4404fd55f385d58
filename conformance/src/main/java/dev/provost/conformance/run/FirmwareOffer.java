package dev.provost.conformance.run;

import dev.provost.adapter.Capability;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.plan.Scope;

/** Who says that a server offers firmware: FUMO binds only those that do. */
public final class FirmwareOffer {

    private static final String CAPABILITY = "firmware";

    private FirmwareOffer() {}

    /** Whether the adapter takes orders for firmware, or the statement claims it. */
    public static boolean isMade(ServerAdapter adapter, Scope scope) {
        return adapter.can(Capability.UPDATE_FIRMWARE) || scope.claims(CAPABILITY);
    }
}
