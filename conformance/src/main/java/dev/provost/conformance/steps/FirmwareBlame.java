package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.run.Symptom;
import dev.provost.fumo.FumoResult;
import dev.provost.reports.Blame;
import java.util.Optional;

/** Says whose fault it is that a phone does not do with its firmware what a scenario expects. */
final class FirmwareBlame {

    /** That the phone is told where the package is. */
    static final String ADDRESSES = "FUMO-SRV-02";

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
     * What a phone makes of good orders is its own affair; a server that led it astray has to bear with what comes of it.
     * Where that is good, an address other than the operator's is that of a place of the server's own.
     *
     * @param astray what the server did to the phone
     * @param what what the phone does, in words
     * @param wanted what it should do
     * @param actual what it does instead
     */
    static RuntimeException of(
            FirmwarePhone phone, Optional<Misguidance> astray, String what, String wanted, String actual) {
        if (astray.isEmpty()) {
            return DeviationException.of(Blame.HARNESS, what + ": " + phone.words() + ".");
        }
        Misguidance reason = astray.get();
        boolean well = phone.lastResult()
                .flatMap(FumoResult::of)
                .filter(FumoResult::isSuccess)
                .isPresent();
        if (well && reason.requirement().equals(ADDRESSES)) {
            return new NotApplicableException(
                    what + ", for the server offers packages in a place of its own: " + reason.why() + ".");
        }
        return DeviationException.ofServer(what + ": " + reason.why() + ".", wanted, actual)
                .against(reason.requirement())
                .asOutcome();
    }
}
