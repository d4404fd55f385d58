package dev.provost.conformance.cli;

import dev.provost.conformance.adapter.manual.AnswerBook;
import dev.provost.conformance.journal.JournalHeader;
import dev.provost.conformance.journal.RunJournal;
import dev.provost.conformance.run.RunMemory;
import dev.provost.conformance.run.ServerUnderTest;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is kept of a run while it goes on.
 *
 * @param seed seed of the run
 * @param journal where it is kept; a run that is over in no time keeps nothing
 */
record RunRecord(long seed, Optional<RunJournal> journal) implements AutoCloseable {

    private static final long DEFAULT_SEED = 1;

    static RunRecord none(long seed) {
        return new RunRecord(seed, Optional.empty());
    }

    /**
     * The journal in a directory, begun or resumed.
     *
     * @throws dev.provost.conformance.journal.JournalException when it cannot be resumed
     */
    static RunRecord in(
            Path out, boolean resume, String suite, ServerUnderTest server, Optional<Long> seed, Console console) {
        if (!resume) {
            if (RunJournal.isIn(out) && server.adapter().equals("manual")) {
                console.err()
                        .println(
                                "The answers of an earlier run in %s will be set aside as journal.jsonl.old; --resume goes on with them."
                                        .formatted(out));
            }
            long wanted = seed.orElse(DEFAULT_SEED);
            return new RunRecord(wanted, Optional.of(RunJournal.begin(out, JournalHeader.of(suite, server, wanted))));
        }
        RunJournal journal = RunJournal.resume(out);
        try {
            journal.requireSame(JournalHeader.of(suite, server, seed.orElse(journal.seed())));
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
        console.err()
                .println("Going on with seed %d: %d finished scenario runs are taken over."
                        .formatted(journal.seed(), journal.size()));
        return new RunRecord(journal.seed(), Optional.of(journal));
    }

    RunMemory memory() {
        return journal.<RunMemory>map(j -> j).orElse(RunMemory.NONE);
    }

    AnswerBook answers() {
        return journal.<AnswerBook>map(j -> j).orElse(AnswerBook.NONE);
    }

    /** One sentence when the run could not be resumed, had it been interrupted; empty when all is well. */
    Optional<String> loss() {
        return journal.flatMap(RunJournal::failure)
                .map(why -> why + " The results are complete; --resume is not possible.");
    }

    @Override
    public void close() {
        journal.ifPresent(RunJournal::close);
    }
}
