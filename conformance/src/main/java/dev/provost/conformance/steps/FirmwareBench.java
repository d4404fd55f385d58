package dev.provost.conformance.steps;

import dev.provost.adapter.FirmwareView;
import dev.provost.conformance.adapter.FirmwareOperator;
import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.run.Symptom;
import dev.provost.conformance.transcript.FetchEvidence;
import dev.provost.flash.partition.Layout;
import dev.provost.fleet.FirmwareListener;
import dev.provost.fleet.FirmwareReport;
import dev.provost.fleet.FirmwareRunner;
import dev.provost.handset.fumo.FirmwareTask;
import dev.provost.transport.fetch.FetchClient;
import dev.provost.transport.fetch.FetchRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Where firmware is worked on in a scenario: the phones that have some, what they do between sessions, what is believed. */
public final class FirmwareBench {

    private static final int PATIENCE = 40;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);

    /** A server may look for the object first, and order in a session of its own. */
    private static final int MOST_SESSIONS = 4;

    private final World world;
    private final Phones known;
    private final FirmwareWire wire;
    private final PackagePlace place;
    private final Map<Phone, FirmwarePhone> phones = new LinkedHashMap<>();
    private Optional<FirmwareOperator> operator = Optional.empty();
    private Duration silence = GENEROUS;

    /** A bench on which nothing lies. */
    public FirmwareBench(World world, Phones known, FirmwareWire wire, PackagePlace place) {
        this.world = world;
        this.known = known;
        this.wire = wire;
        this.place = place;
    }

    /** The operator of the scenario, as far as it is about firmware. */
    FirmwareOperator operator() {
        FirmwareOperator found =
                operator.orElseGet(() -> new FirmwareOperator(world.means().adapter()));
        operator = Optional.of(found);
        return found;
    }

    /** Lets phones give up soon where they get no answer; without this no busy machine makes them. */
    void expectSilence() {
        silence = SHORT;
    }

    /** The phones whose firmware the scenario is about. */
    List<Phone> phones() {
        return List.copyOf(phones.keySet());
    }

    /** The firmware of a phone. */
    FirmwarePhone of(Phone phone) {
        return phones.computeIfAbsent(phone, p -> {
            FlashWatch.over(p, world.run());
            return FirmwarePhone.of(
                    p,
                    world.firmwareStock(),
                    () -> world.run().transcript().messages().size());
        });
    }

    /** Gives a phone another chip, whose story is told instead. */
    void layOut(Phone phone, Layout layout) {
        of(phone).layOut(layout);
        FlashWatch.over(phone, world.run());
    }

    /** Lets a phone do what the server has ordered, up to where it would report. */
    void carryOut(Phone phone) {
        awaitOrder(phone);
        goOn(phone, task -> false);
        of(phone).orders().hasCarriedOut();
    }

    /** The same, up to where it would have to wait. */
    void carryOutAtOnce(Phone phone) {
        awaitOrder(phone);
        goOn(phone, FirmwareTask.Wait.class::isInstance);
    }

    /** The same, up to where it would start anew. */
    void carryOutBeforeRestart(Phone phone) {
        awaitOrder(phone);
        goOn(phone, FirmwareTask.Restart.class::isInstance);
    }

    /** What time it is for phones. */
    Instant now() {
        return world.means().clock().instant();
    }

    /** Lets a phone do whatever there is to do. */
    void goOn(Phone phone) {
        goOn(phone, task -> false);
    }

    private void goOn(Phone phone, Predicate<FirmwareTask> stop) {
        FirmwarePhone firmware = of(phone);
        FirmwareReport report = FirmwareRunner.of(
                        FetchClient.on(world.means().loops()).withTimeouts(GENEROUS, silence))
                .withClock(world.means().clock())
                .withListener(new FirmwareListener() {
                    @Override
                    public void fetched(FetchRecord evidence) {
                        firmware.fetched(evidence);
                        world.run()
                                .record(new FetchEvidence(
                                        phone.identity().deviceId(), evidence, place.isServers(evidence.url())));
                    }
                })
                .stoppingBefore(stop)
                .run(firmware.desk())
                .toCompletableFuture()
                .join();
        firmware.settle();
        switch (report.ending()) {
            case NOTHING_LEFT, STOPPED -> {}
            case UNREPORTED, POWERLESS, ENDLESS, FAULT -> throw new IllegalStateException(report.message());
        }
    }

    /** Lets a phone connect, do what it is told, and report, as often as it takes. */
    void seeThrough(Phone phone) {
        known.connect(List.of(phone));
        carryOut(phone);
        known.connect(List.of(phone));
        of(phone).settle();
    }

    /**
     * What the server ordered last, after the phone has connected as often as a server may need to look about first.
     *
     * @throws DeviationException when it has ordered nothing, or nothing since the operator wanted something else
     */
    FirmwareExec awaitOrder(Phone phone) {
        for (int i = 1;
                i < MOST_SESSIONS && execs(phone).size() < of(phone).orders().execsAwaited();
                i++) {
            known.connect(List.of(phone));
            world.run().note("the server orders the update in a session after the first one");
        }
        List<FirmwareExec> execs = execs(phone);
        if (execs.isEmpty() || !of(phone).orders().isUpToDate(execs)) {
            throw nothingOrdered(phone);
        }
        of(phone).settle();
        FirmwareExec last = execs.getLast();
        if (!of(phone).orders().isMeant(last.root())) {
            throw new NotApplicableException("The operator means " + of(phone).root() + ", and the server uses "
                    + last.root() + ": it does not let its operator choose.");
        }
        return last;
    }

    /** What the server started where the phone has firmware. */
    private List<FirmwareExec> execs(Phone phone) {
        return wire.execs(phone).stream()
                .filter(exec -> of(phone).hasRoot(exec.root()))
                .toList();
    }

    private DeviationException nothingOrdered(Phone phone) {
        return wire.guess(phone, of(phone)::hasRoot)
                .map(guess -> DeviationException.ofServer(
                                "The server looked for the object for firmware where the phone has none.",
                                "the node whose Type is urn:oma:mo:oma-fumo:1.0, here "
                                        + of(phone).root(),
                                guess.uri())
                        .against("FUMO-SRV-01")
                        .at(guess.messageIndex()))
                .orElseGet(() -> DeviationException.ofServer(
                                "The server never ordered what the operator wants done about the phone's firmware.",
                                "Exec of Download, Update or DownloadAndUpdate below the object for firmware",
                                "no such command in " + MOST_SESSIONS + " sessions")
                        .against("FUMO-SRV-03")
                        .showing(execs(phone).isEmpty() ? Optional.empty() : Optional.of(Symptom.ORDER_STUCK)));
    }

    /** Why a phone does not do what it should, with the one who is to blame. */
    RuntimeException amiss(Phone phone, String what, String wanted, String actual) {
        Optional<Misguidance> misguidance = of(phone)
                .orders()
                .misguidance(phone.tree())
                .map(Misguidance::byAddress)
                .or(() -> Misguidance.byPackages(world, phone, of(phone)));
        return FirmwareBlame.of(of(phone), misguidance, what, wanted, actual);
    }

    /** What the server believes, as soon as it agrees with the phone or patience ends; servers may need a moment. */
    FirmwareView belief(Phone phone, FirmwareTold told) {
        FirmwareView view = view(phone);
        for (int i = 0;
                i < PATIENCE && !FirmwareBelief.disagreements(told, view).isEmpty();
                i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            view = view(phone);
        }
        return view;
    }

    private FirmwareView view(Phone phone) {
        return operator().view(phone.identity().deviceId(), of(phone).root());
    }

    /** What is true of a phone and what the server has heard of it; empty where the server has ordered nothing. */
    Optional<FirmwareTold> told(Phone phone) {
        return FirmwareTruth.of(wire, phone, of(phone));
    }
}
