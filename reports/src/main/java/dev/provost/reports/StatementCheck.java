package dev.provost.reports;

import java.util.List;

/**
 * The implementation conformance statement of a server compared with what the run saw.
 *
 * @param source the file that holds the statement, as the user named it
 * @param claimedNotSeen capabilities that are claimed, but of which nothing was seen
 * @param seenNotClaimed capabilities that were seen, but are not claimed
 */
public record StatementCheck(String source, List<Claim> claimedNotSeen, List<Claim> seenNotClaimed) {

    public StatementCheck {
        claimedNotSeen = List.copyOf(claimedNotSeen);
        seenNotClaimed = List.copyOf(seenNotClaimed);
    }

    /** Whether statement and observation say the same. */
    public boolean agrees() {
        return claimedNotSeen.isEmpty() && seenNotClaimed.isEmpty();
    }
}
