package dev.provost.conformance.run;

import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.rules.RuleBook;
import java.time.InstantSource;

/**
 * What to run against what. Immutable; the adapter belongs to the caller, who closes it.
 *
 * @param server the server under test
 * @param adapter how to operate it
 * @param seed seed of everything random on our side
 * @param selection which part of the suite
 * @param rules what judges the wire
 * @param clock the time of day
 * @param listener hears how the run goes on
 * @param parallelism how many scenarios run at the same time, from 1
 * @param memory what an interrupted run has found out already
 * @param expected what the vendor says about the server beforehand
 * @param care how the run takes care that its verdicts mean what they say
 */
public record RunRequest(
        ServerUnderTest server,
        ServerAdapter adapter,
        long seed,
        Selection selection,
        RuleBook rules,
        InstantSource clock,
        RunListener listener,
        int parallelism,
        RunMemory memory,
        Expectations expected,
        RunCare care) {

    private static final int DEFAULT_PARALLELISM = 4;

    /** Requires a parallelism of at least 1. */
    public RunRequest {
        if (parallelism < 1) {
            throw new IllegalArgumentException("At least one scenario must run at a time, not " + parallelism + ".");
        }
    }

    /** Everything that applies, with seed 1, every rule and the system's clock. */
    public static RunRequest of(ServerUnderTest server, ServerAdapter adapter) {
        return new RunRequest(
                server,
                adapter,
                1,
                Selection.everything(),
                RuleBook.standard(),
                InstantSource.system(),
                RunListener.SILENT,
                DEFAULT_PARALLELISM,
                RunMemory.NONE,
                Expectations.NONE,
                RunCare.DEFAULT);
    }

    /** This with another seed. */
    public RunRequest withSeed(long other) {
        return new RunRequest(
                server, adapter, other, selection, rules, clock, listener, parallelism, memory, expected, care);
    }

    /** This with another selection. */
    public RunRequest withSelection(Selection other) {
        return new RunRequest(
                server, adapter, seed, other, rules, clock, listener, parallelism, memory, expected, care);
    }

    /** This with a listener. */
    public RunRequest withListener(RunListener other) {
        return new RunRequest(
                server, adapter, seed, selection, rules, clock, other, parallelism, memory, expected, care);
    }

    /** This with another clock. */
    public RunRequest withClock(InstantSource other) {
        return new RunRequest(
                server, adapter, seed, selection, rules, other, listener, parallelism, memory, expected, care);
    }

    /** This with another number of scenarios at the same time. */
    public RunRequest withParallelism(int other) {
        return new RunRequest(server, adapter, seed, selection, rules, clock, listener, other, memory, expected, care);
    }

    /** This with what an interrupted run has found out already. */
    public RunRequest withMemory(RunMemory other) {
        return new RunRequest(
                server, adapter, seed, selection, rules, clock, listener, parallelism, other, expected, care);
    }

    /** This against the same server described otherwise. */
    public RunRequest withServer(ServerUnderTest other) {
        return new RunRequest(
                other, adapter, seed, selection, rules, clock, listener, parallelism, memory, expected, care);
    }

    /** This with what the vendor says about the server. */
    public RunRequest withExpectations(Expectations other) {
        return new RunRequest(
                server, adapter, seed, selection, rules, clock, listener, parallelism, memory, other, care);
    }

    /** This taking care of its verdicts in another way. */
    public RunRequest withCare(RunCare other) {
        return new RunRequest(
                server, adapter, seed, selection, rules, clock, listener, parallelism, memory, expected, other);
    }
}
