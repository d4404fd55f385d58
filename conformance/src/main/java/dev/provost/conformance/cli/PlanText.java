package dev.provost.conformance.cli;

import dev.provost.conformance.plan.Plan;
import dev.provost.conformance.plan.Unlock;
import java.util.ArrayList;
import java.util.List;

/** Tells a newcomer in a few short lines what is about to run, and what is left out for want of what. */
final class PlanText {

    private static final String NO_ADAPTER = "none";

    private PlanText() {}

    /** The lines, one or more. */
    static List<String> of(Plan plan) {
        List<String> lines = new ArrayList<>();
        int all = plan.scenarios() + plan.leftOut().size();
        lines.add("Running " + share(plan.scenarios(), all) + " in "
                + counted(plan.configurations(), "configuration") + ": "
                + counted(plan.planned().size(), "run")
                + (plan.adapter().equals(NO_ADAPTER) ? ", with no adapter." : "."));
        if (!plan.leftOut().isEmpty()) {
            lines.add("Left out, for they need more than this TARGET gives (README, \"Your own server\"):");
        }
        plan.unlocks().forEach((unlock, count) -> lines.add("%5d  %s".formatted(count, words(unlock))));
        return lines;
    }

    private static String share(int some, int all) {
        return some == all ? counted(all, "scenario") : some + " of " + counted(all, "scenario");
    }

    private static String words(Unlock unlock) {
        return switch (unlock) {
            case ACCOUNT -> "need an account that the server knows: add `accounts` to the TARGET file";
            case OPERATIONS -> "need an adapter that makes the server send commands to a device";
            case BELIEF -> "need an adapter that also reads what the server believes of a device";
            case NOTIFICATION -> "need an adapter that makes the server call a device to a session";
            case BOOTSTRAP -> "need an adapter that makes the server bootstrap a device";
            case FIRMWARE ->
                "need an adapter that makes the server update the firmware of a device, or that queues operations"
                        + " where the statement says `firmware: yes`";
            case FIRMWARE_BELIEF -> "need an adapter that also reads what the server believes of firmware";
            case TLS -> "need a server that speaks TLS with certificates: give an https address";
            case PRE_SHARED_KEY ->
                "need a server that speaks TLS with pre-shared keys: add `tls.pskIdentity` to the TARGET file";
            case CONFIGURATION -> "need another DM version, encoding or kind of credentials in the TARGET file";
            case STATEMENT -> "are about what the conformance statement does not claim";
        };
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
