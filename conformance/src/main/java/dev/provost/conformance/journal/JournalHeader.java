package dev.provost.conformance.journal;

import dev.provost.conformance.run.ServerUnderTest;
import java.util.stream.Collectors;

/**
 * What has to be the same for a run to go on.
 *
 * @param suite digest of the suite
 * @param target the server and how it is operated, in words
 * @param seed seed of the run
 */
public record JournalHeader(String suite, String target, long seed) {

    /** The header of a run that begins. */
    public static JournalHeader of(String suite, ServerUnderTest server, long seed) {
        String versions = server.versions().stream().map(v -> v.number()).collect(Collectors.joining(" "));
        String encodings = server.encodings().stream().map(Enum::name).collect(Collectors.joining(" "));
        return new JournalHeader(
                suite,
                "%s (%s, server id %s, DM %s, %s, adapter %s)"
                        .formatted(
                                server.argument(),
                                server.description(),
                                server.serverId(),
                                versions,
                                encodings,
                                server.adapter()),
                seed);
    }

    /** Requires the run that goes on to be the one that was interrupted. */
    void requireSame(JournalHeader now) {
        if (!suite.equals(now.suite)) {
            throw new JournalException(
                    "The interrupted run used another suite (%s, now %s): its results do not go together with new ones. Start afresh without --resume."
                            .formatted(suite, now.suite));
        }
        if (!target.equals(now.target)) {
            throw new JournalException(
                    "The interrupted run was against %s, and this one is against %s. Give the same TARGET, or start afresh without --resume."
                            .formatted(target, now.target));
        }
        if (seed != now.seed) {
            throw new JournalException(
                    "The interrupted run had the seed %d, not %d. Leave out --seed, or start afresh without --resume."
                            .formatted(seed, now.seed));
        }
    }
}
