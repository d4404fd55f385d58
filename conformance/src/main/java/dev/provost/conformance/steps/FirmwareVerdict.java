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
 * @param sentence what the server believes and what the device has told, with {@value #DEVICE} for the name of the device
 */
record FirmwareVerdict(String requirement, Level level, String sentence) {

    private static final String DEVICE = "{device}";

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
        return new FirmwareVerdict(requirement, Level.MUST, sentence(disagreement, told));
    }

    /** What ought not to be either, and is the likely reason. */
    static Optional<FirmwareVerdict> reason(Disagreement disagreement, FirmwareTold told, FirmwareView view) {
        if (disagreement.kind() != FirmwareBelief.Kind.STANDING) {
            return Optional.empty();
        }
        if (told.reported()) {
            boolean unmatched = told.standing().equals(Set.of(Standing.SUCCEEDED)) && OPEN.contains(view.standing());
            return unmatched && !told.inFull() && !isVendors(told)
                    ? Optional.of(new FirmwareVerdict(
                            MATCHED,
                            Level.SHOULD,
                            "The server does not take the report of the device {device} for the end of its order."))
                    : Optional.empty();
        }
        return told.state().isPresent()
                ? Optional.of(new FirmwareVerdict(
                        STATES,
                        Level.SHOULD,
                        "The server has read State %d of the device {device}, and believes of its order that %s."
                                .formatted(told.state().getAsInt(), disagreement.server())))
                : Optional.empty();
    }

    private static String sentence(Disagreement disagreement, FirmwareTold told) {
        String server = disagreement.server();
        String device = disagreement.device();
        return switch (disagreement.kind()) {
            case STANDING ->
                told.reported()
                        ? "The server believes of its order on the firmware of the device {device} that %s, and the device has told that %s."
                                .formatted(server, device)
                        : "The server believes of its order on the firmware of the device {device} that %s, and the device has told no end of it."
                                .formatted(server);
            case RESULT ->
                "The server believes that the device {device} has reported the result %s, and it has reported %s."
                        .formatted(server, device);
            case STATE ->
                "The server believes that the firmware of the device {device} is in State %s, and has read State %s."
                        .formatted(server, device);
            case VERSION ->
                disagreement.stale()
                        ? "The server believes that the device {device} runs the firmware \"%s\" of before, and it runs \"%s\"; the server has not read it since."
                                .formatted(server, device)
                        : "The server believes that the device {device} runs the firmware \"%s\", and it runs \"%s\"."
                                .formatted(server, device);
        };
    }

    /** The sentence about a device of this name. */
    String sentence(String device) {
        return sentence.replace(DEVICE, device);
    }

    private static boolean isVendors(FirmwareTold told) {
        return told.result().isPresent()
                && FumoResult.of(told.result().getAsInt())
                        .filter(FumoResult::isVendors)
                        .isPresent();
    }
}
