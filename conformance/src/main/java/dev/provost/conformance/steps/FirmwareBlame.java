package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.run.Symptom;
import dev.provost.fumo.FumoResult;
import dev.provost.reports.Blame;
import java.util.Optional;

/** Says whose fault it is that a phone does not do with its firmware what a scenario expects. */
final class FirmwareBlame {

    private static final String ORDERS = "FUMO-SRV-03";

    private FirmwareBlame() {}

    /** The phone refused an order, which no server gives in good order. */
    static DeviationException refused(FirmwareExec exec) {
        return DeviationException.ofServer(
                        "The phone refused the order on its firmware.",
                        "an Exec of the operation below the object for firmware, after PkgURL or PkgData",
                        exec.status().isEmpty()
                                ? "no answer of the phone"
                                : "Status " + exec.status().getAsInt())
                .against(ORDERS)
                .at(exec.messageIndex())
                .showing(Symptom.ORDER_REFUSED);
    }

    /**
     * What a phone makes of good orders is its own affair; a server that tells it another place than the operator did has to
     * bear with what comes of it. Where that is good, the place is one of the server's own.
     *
     * @param what what the phone does, in words
     * @param wanted what it should do
     * @param actual what it does instead
     */
    static RuntimeException of(
            FirmwarePhone phone, Optional<Misguidance> misguidance, String what, String wanted, String actual) {
        if (misguidance.isEmpty()) {
            return DeviationException.of(Blame.HARNESS, what + ": " + phone.words() + ".");
        }
        Misguidance astray = misguidance.get();
        if (!astray.isByPackages()
                && phone.lastResult(phone.root())
                        .flatMap(FumoResult::of)
                        .filter(FumoResult::isSuccess)
                        .isPresent()) {
            return new NotApplicableException(
                    what + ", for the server offers packages in a place of its own: " + astray.why() + ".");
        }
        return DeviationException.ofServer(what + ": " + astray.why() + ".", wanted, actual)
                .against(astray.requirement())
                .asOutcome();
    }
}
