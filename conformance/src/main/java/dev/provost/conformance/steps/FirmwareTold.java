package dev.provost.conformance.steps;

import dev.provost.adapter.FirmwareView.Standing;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is true of the firmware of a phone, and what of it the server has heard.
 *
 * @param version the version that the phone runs
 * @param everRun the versions that it has run since the story began
 * @param tells whether it has told of what it runs now, be it that it reported its last update or that the server read it
 * @param versionRead whether the server has read the version since it changed last
 * @param standing what became of the last order, as it is and as the server may see it; more than one where two are open
 * @param reported whether the server has heard what became of it
 * @param result the result code of the report on the last order; empty for a Status, which may be a refusal as well
 * @param state the State that the server has read since its last order and the last report
 * @param inFull whether the phone wrote the kind of that report as registered names are written
 * @param messageIndex the message of the server that answers the last report, or carries the last order
 * @param part the version in the part of the phone that the last order is about, where that is not the system
 */
record FirmwareTold(
        String version,
        Set<String> everRun,
        boolean tells,
        boolean versionRead,
        Set<Standing> standing,
        boolean reported,
        OptionalInt result,
        OptionalInt state,
        boolean inFull,
        OptionalInt messageIndex,
        Optional<String> part) {

    FirmwareTold {
        everRun = Set.copyOf(everRun);
        standing = Set.copyOf(standing);
    }

    /** What became of the last order, in words. */
    String outcome() {
        return standing.contains(Standing.SUCCEEDED)
                ? "it succeeded"
                : standing.contains(Standing.FAILED) ? "it failed" : "it goes on";
    }
}
