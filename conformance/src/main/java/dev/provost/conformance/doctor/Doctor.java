package dev.provost.conformance.doctor;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.Capability;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.fixtures.models.ModelLibrary;
import dev.provost.transport.EventLoops;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks at everything that a run depends on beside the conformance of the server, from cheap to expensive. What depends on
 * something broken is not looked at. It changes nothing on the server but what the self-check of an adapter makes and removes.
 */
public final class Doctor {

    private static final String GREETING = "encodings and versions";
    private static final String ACCOUNTS = "accounts";

    private final ServerUnderTest server;
    private final Supplier<ServerAdapter> adapter;
    private final InstantSource clock;
    private final List<Diagnosis> found = new ArrayList<>();

    /**
     * A doctor for a server.
     *
     * @param adapter opens the adapter, or throws {@link AdapterException}; it is not closed here
     * @param clock the time of day on this machine
     */
    public Doctor(ServerUnderTest server, Supplier<ServerAdapter> adapter, InstantSource clock) {
        this.server = server;
        this.adapter = adapter;
        this.clock = clock;
    }

    /** All that was found, in the order in which it was looked at. */
    public List<Diagnosis> examine() {
        try (EventLoops loops = EventLoops.of("provost-doctor", 1)) {
            found.addAll(OwnSide.examine(loops));
            if (line(loops)) {
                found.addAll(new Greetings(server, ModelLibrary.bundled(), loops, clock.millis()).examine());
                operate(loops);
            } else {
                found.add(later(GREETING));
                found.add(later(ACCOUNTS));
                found.add(later(AdapterExamination.ADAPTER));
            }
        }
        return List.copyOf(found);
    }

    /** Whether messages reach a DM endpoint. */
    private boolean line(EventLoops loops) {
        Contact contact = Contact.with(server.ways().main(), loops);
        boolean reached = add(contact.network(server.ways().main()));
        if (server.ways().main().isSecure()) {
            reached = reached ? add(TlsExamination.of(contact, clock.instant())) : add(later(TlsExamination.TLS));
        }
        found.add(reached ? ClockExamination.of(contact, clock.instant()) : later(ClockExamination.CLOCK));
        return reached ? add(Contact.endpoint(server.ways().main(), loops)) : add(later(Contact.ENDPOINT));
    }

    private void operate(EventLoops loops) {
        boolean accepted = true;
        List<AccountTrials.Trial> trials = AccountTrials.of(server, loops, clock.millis());
        for (AccountTrials.Trial trial : trials) {
            accepted &= AccountExamination.of(trial.account(), trial.result(), server).stream()
                    .map(this::add)
                    .reduce(true, Boolean::logicalAnd);
        }
        int left = server.accounts().size() - trials.size();
        if (left > 0) {
            found.add(Diagnosis.notLookedAt(
                    ACCOUNTS, left == 1 ? "One more account was not tried." : left + " more accounts were not tried."));
        }
        try {
            ServerAdapter opened = adapter.get();
            if (server.accounts().isEmpty() && !opened.can(Capability.CREATE_ACCOUNT)) {
                found.add(Diagnosis.attention(
                        ACCOUNTS,
                        "The target names no account, and the adapter creates none.",
                        "Add accounts to the file: scenarios that need one do not run without."));
            }
            boolean lends = !opened.can(Capability.CREATE_ACCOUNT) && !accepted;
            if (lends && !opened.capabilities().isEmpty()) {
                found.add(later(AdapterExamination.ADAPTER));
            } else {
                found.addAll(AdapterExamination.of(opened, server, loops));
            }
        } catch (AdapterException e) {
            found.add(Diagnosis.broken(
                    AdapterExamination.ADAPTER,
                    String.valueOf(e.getMessage()),
                    "Correct adapter in the target, or start what it operates."));
        }
    }

    private boolean add(Diagnosis diagnosis) {
        found.add(diagnosis);
        return diagnosis.state() == Diagnosis.State.OK || diagnosis.state() == Diagnosis.State.ATTENTION;
    }

    private static Diagnosis later(String check) {
        return Diagnosis.notLookedAt(check, "What it depends on has to be mended first.");
    }
}
