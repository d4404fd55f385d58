package dev.provost.flash.unit;

import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.Optional;

/**
 * How it stands with one FUMO root, as it lies on flash.
 *
 * @param state the state
 * @param operation what a server had executed and has not had its report of yet
 * @param correlator correlator of that Exec
 * @param toReport result of that operation which the server has to be told; empty until it is final, and once it is told
 * @param pkgName name of the package, once it or the server said so
 * @param pkgVersion version of the package, likewise
 */
public record FirmwareStatus(
        FumoState state,
        Optional<FumoOperation> operation,
        Optional<String> correlator,
        Optional<FumoResult> toReport,
        Optional<String> pkgName,
        Optional<String> pkgVersion) {

    /** Nothing has happened yet. */
    public static final FirmwareStatus IDLE = new FirmwareStatus(
            FumoState.IDLE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
