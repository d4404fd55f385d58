package dev.provost.conformance.steps;

import dev.provost.conformance.rules.Observation;
import dev.provost.conformance.rules.RuleContext;
import dev.provost.conformance.transcript.FetchEvidence;
import dev.provost.flash.upkg.Sha256;
import dev.provost.reports.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server did that keeps a phone from what the operator wants.
 *
 * @param why in words, the rest of a sentence
 * @param requirement the requirement that is broken
 */
record Misguidance(String why, String requirement) {

    private static final String ADDRESS = "FUMO-SRV-02";
    static final String PACKAGES = "FUMO-SRV-08";

    /** The phone was told another package than the operator ordered. */
    static Misguidance byAddress(String why) {
        return new Misguidance(why, ADDRESS);
    }

    /** Whether it is in what the server hands out. */
    boolean isByPackages() {
        return requirement.equals(PACKAGES);
    }

    /** What is wrong with the packages that the server hands out by itself. */
    static Optional<Misguidance> byPackages(World world, Phone phone, FirmwarePhone firmware) {
        Stream<String> broken = world.means().rules().judge(world.run().transcript(), RuleContext.NONE).stream()
                .filter(seen -> seen.requirement().equals(PACKAGES) && seen.verdict() == Verdict.FAIL)
                .map(Observation::message);
        Stream<String> other = world.run().fetches().stream()
                .filter(fetch -> fetch.servers()
                        && fetch.device().equals(phone.identity().deviceId()))
                .filter(fetch -> isOther(fetch, firmware))
                .map(fetch -> "What the server hands out at " + fetch.fetch().url() + " is not what it was given");
        return Stream.concat(broken, other)
                .findFirst()
                .map(sentence ->
                        new Misguidance(Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1), PACKAGES));
    }

    private static boolean isOther(FetchEvidence fetch, FirmwarePhone firmware) {
        return fetch.isComplete()
                && fetch.fetch().method().equals("GET")
                && !fetch.mediaType().endsWith("xml")
                && firmware.parcels().stream()
                        .map(parcel -> Sha256.of(parcel.octets()).toString())
                        .noneMatch(fetch.fetch().sha256()::equals);
    }
}
