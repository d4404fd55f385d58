package dev.provost.conformance.steps;

import dev.provost.adapter.FirmwareView;
import dev.provost.adapter.FirmwareView.Standing;
import dev.provost.conformance.steps.FirmwareBelief.Disagreement;
import dev.provost.fumo.FumoResult;
import dev.provost.reports.Level;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a server has missed when it disagrees with a phone, as far as that can be told from what it was told.
 *
 * @param requirement the requirement that is broken
 * @param level how binding that is
 * @param about what the server disagrees about, in words
 */
record FirmwareVerdict(String requirement, Level level, String about) {

    private static final String REPORTS = "FUMO-SRV-04";
    private static final String RESULTS = "FUMO-SRV-05";
    private static final String STATES = "FUMO-SRV-07";
    private static final String MATCHED = "FUMO-SRV-09";
    private static final Set<Standing> OPEN = EnumSet.of(Standing.PENDING, Standing.RUNNING);

    /** What must not be: of results of vendors, of kinds written in full, and otherwise of the belief as a whole. */
    static FirmwareVerdict of(Disagreement disagreement, FirmwareTold told, FirmwareView view) {
        String requirement = FirmwareHooks.BELIEF;
        if (disagreement.kind().isOutcome() && told.reported()) {
            if (isVendors(told)) {
                requirement = RESULTS;
            } else if (told.inFull() && OPEN.contains(view.standing())) {
                requirement = REPORTS;
            }
        }
        return new FirmwareVerdict(requirement, Level.MUST, disagreement.kind().words());
    }

    /** What ought not to be either, and is the likely reason. */
    static Optional<FirmwareVerdict> reason(Disagreement disagreement, FirmwareTold told, FirmwareView view) {
        if (disagreement.kind() != FirmwareBelief.Kind.STANDING) {
            return Optional.empty();
        }
        if (told.reported()) {
            boolean unmatched = told.standing().equals(Set.of(Standing.SUCCEEDED)) && OPEN.contains(view.standing());
            return unmatched && !told.inFull() && !isVendors(told)
                    ? Optional.of(new FirmwareVerdict(MATCHED, Level.SHOULD, "whether its report is about its order"))
                    : Optional.empty();
        }
        return told.state().isPresent()
                ? Optional.of(new FirmwareVerdict(STATES, Level.SHOULD, "what the State that it has told means"))
                : Optional.empty();
    }

    private static boolean isVendors(FirmwareTold told) {
        return told.result().isPresent()
                && FumoResult.of(told.result().getAsInt())
                        .filter(FumoResult::isVendors)
                        .isPresent();
    }
}
