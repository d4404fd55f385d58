package dev.provost.conformance.steps;

import dev.provost.conformance.run.NothingShownException;
import dev.provost.conformance.run.Symptom;
import dev.provost.conformance.transcript.Session;
import dev.provost.conformance.transcript.Turn;
import java.util.List;
import java.util.Optional;

/** A session that was over before the scenario came to its point. */
final class TooEarly {

    private static final String NEEDS_ACCOUNT = "needs-account";

    private TooEarly() {}

    /** What to throw; {@code words} say what the scenario would have needed. */
    static NothingShownException in(World world, String words) {
        return new NothingShownException(words + ": the scenario shows nothing.", reason(world));
    }

    /** A stranger who is let in has nothing more to say, where one who is challenged would. */
    private static Optional<Symptom> reason(World world) {
        List<Session> sessions = world.run().transcript().sessions();
        if (sessions.isEmpty() || world.run().planned().scenario().has(NEEDS_ACCOUNT)) {
            return Optional.empty();
        }
        Turn last = sessions.getLast().turns().getLast();
        boolean proved = last.request().flatMap(r -> r.header().cred()).isPresent();
        return Optional.of(last)
                .filter(Turn::isAccepted)
                .flatMap(turn -> proved
                        ? Symptom.letsIn(world.run().configuration().credentials())
                        : Optional.of(Symptom.LETS_IN_WITHOUT_CREDENTIALS));
    }
}
