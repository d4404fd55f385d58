package dev.provost.flash.agent;

import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.Optional;

/**
 * What the ledger holds of one FUMO root; replaced as a whole.
 *
 * @param state the state
 * @param operation what was begun and is not reported yet
 * @param correlator correlator of its Exec
 * @param toReport its result, once it is final and until it is reported
 * @param pkgName name of the package
 * @param pkgVersion version of the package
 * @param made the installation that ended well here, until a new cycle
 * @param note what the phone has to remember of its operation besides, until a new one
 */
public record RootEntry(
        FumoState state,
        Optional<FumoOperation> operation,
        Optional<String> correlator,
        Optional<FumoResult> toReport,
        Optional<String> pkgName,
        Optional<String> pkgVersion,
        Optional<Installed> made,
        Optional<String> note) {

    /** Nothing has happened yet. */
    public static final RootEntry IDLE = new RootEntry(
            FumoState.IDLE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** In another state. */
    public RootEntry state(FumoState other) {
        return new RootEntry(other, operation, correlator, toReport, pkgName, pkgVersion, made, note);
    }

    /** With an operation begun, and nothing to report of it yet. */
    public RootEntry begun(FumoOperation begun, Optional<String> with) {
        return new RootEntry(
                state,
                Optional.of(begun),
                with,
                Optional.empty(),
                pkgName,
                pkgVersion,
                Optional.empty(),
                Optional.empty());
    }

    /** With a result to report, where an operation was begun. */
    public RootEntry result(FumoResult result) {
        return new RootEntry(
                state, operation, correlator, operation.map(begun -> result), pkgName, pkgVersion, made, note);
    }

    /** With nothing to report any more. */
    public RootEntry reported() {
        return new RootEntry(
                state, Optional.empty(), Optional.empty(), Optional.empty(), pkgName, pkgVersion, made, note);
    }

    /** With a package named. */
    public RootEntry described(Optional<String> name, Optional<String> version) {
        return new RootEntry(state, operation, correlator, toReport, name, version, made, note);
    }

    /** With something else to remember, or nothing. */
    public RootEntry noted(Optional<String> other) {
        return new RootEntry(state, operation, correlator, toReport, pkgName, pkgVersion, made, other);
    }

    /** With what an update has made. */
    public RootEntry made(Installed installed) {
        return new RootEntry(state, operation, correlator, toReport, pkgName, pkgVersion, Optional.of(installed), note);
    }

    /** Idle again, since what it had made was given up; a report of success that is still owed says why instead. */
    RootEntry rolledBack(FumoResult why) {
        return new RootEntry(
                FumoState.IDLE,
                operation,
                correlator,
                toReport.map(owed -> owed.isSuccess() ? why : owed),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                note);
    }
}
