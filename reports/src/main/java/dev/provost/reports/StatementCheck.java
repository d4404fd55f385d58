package dev.provost.reports;

import java.util.List;

/**
 * The implementation conformance statement of a server compared with what the run saw.
 *
 * @param source the file that holds the statement, as the user named it
 * @param claimedNotSeen capabilities that are claimed, but of which nothing was seen
 * @param seenNotClaimed capabilities that were seen, but are not claimed
 * @param denied capabilities that the statement denies although every server has to offer them
 * @param offered what the server evidently offers, with where it was seen first
 * @param warnings what is odd about the file, one sentence each
 */
public record StatementCheck(
        String source,
        List<Claim> claimedNotSeen,
        List<Claim> seenNotClaimed,
        List<Claim> denied,
        List<Claim> offered,
        List<String> warnings) {

    /** A check that found nothing else. */
    public StatementCheck(String source, List<Claim> claimedNotSeen, List<Claim> seenNotClaimed) {
        this(source, claimedNotSeen, seenNotClaimed, List.of(), List.of(), List.of());
    }

    public StatementCheck {
        claimedNotSeen = List.copyOf(claimedNotSeen);
        seenNotClaimed = List.copyOf(seenNotClaimed);
        denied = List.copyOf(denied);
        offered = List.copyOf(offered);
        warnings = List.copyOf(warnings);
    }

    /** Whether statement and observation say the same. */
    public boolean agrees() {
        return claimedNotSeen.isEmpty() && seenNotClaimed.isEmpty() && denied.isEmpty();
    }
}
