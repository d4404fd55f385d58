package dev.provost.conformance.steps;

import dev.provost.adapter.FirmwareView;
import dev.provost.conformance.adapter.FirmwareOperator;
import dev.provost.conformance.rules.Observation;
import dev.provost.conformance.steps.FirmwareBelief.Disagreement;
import dev.provost.reports.Blame;
import dev.provost.reports.Level;
import dev.provost.reports.Verdict;
import io.cucumber.java.After;
import io.cucumber.java.Scenario;
import io.cucumber.java.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens after each scenario about firmware, whatever it says: phone and server are compared. */
public final class FirmwareHooks {

    static final String BELIEF = "FUMO-SRV-10";
    private static final String RULE = "firmware-belief";
    private static final int BEFORE_THE_SERVER_FORGETS = 20_000;

    private final World world;
    private final FirmwareBench bench;
    private final PackagePlace place;

    /** The hooks of a scenario. */
    public FirmwareHooks(World world, FirmwareBench bench, PackagePlace place) {
        this.world = world;
        this.bench = bench;
        this.place = place;
    }

    /** Closes the place of packages, where the scenario had one of its own. */
    @After
    public void close() {
        place.close();
    }

    /** Compares each phone with what the server believes of it, where the scenario came to its end. */
    @After(order = BEFORE_THE_SERVER_FORGETS)
    public void compare(Scenario scenario) {
        if (scenario.getStatus() == Status.PASSED) {
            bench.phones().forEach(this::compare);
        }
    }

    private void compare(Phone phone) {
        Optional<FirmwareTold> told = bench.told(phone);
        if (told.isEmpty()) {
            return;
        }
        if (!FirmwareOperator.canTell(world.means().adapter())) {
            notExamined("the adapter cannot tell it");
            return;
        }
        FirmwareView view = bench.belief(phone, told.get());
        if (FirmwareBelief.isSilent(view)) {
            notExamined("the adapter says nothing of it");
        }
        List<Disagreement> disagreements = FirmwareBelief.disagreements(told.get(), view);
        world.run()
                .observe(disagreements.stream()
                        .flatMap(d -> observations(phone, told.get(), view, d))
                        .toList());
    }

    private void notExamined(String why) {
        world.run().note("What the server believes of the phone's firmware was not examined: " + why + ".");
    }

    private static Stream<Observation> observations(
            Phone phone, FirmwareTold told, FirmwareView view, Disagreement disagreement) {
        return Stream.concat(
                        Stream.of(FirmwareVerdict.of(disagreement, told, view)),
                        FirmwareVerdict.reason(disagreement, told, view).stream())
                .map(verdict -> observation(phone, told, disagreement, verdict));
    }

    private static Observation observation(
            Phone phone, FirmwareTold told, Disagreement disagreement, FirmwareVerdict verdict) {
        boolean warns = disagreement.stale() || verdict.level() != Level.MUST;
        return new Observation(
                verdict.requirement(),
                RULE,
                verdict.level(),
                warns ? Verdict.WARN : Verdict.FAIL,
                Blame.SERVER,
                verdict.sentence(phone.identity().deviceId()),
                "",
                "the device: " + disagreement.device() + result(told, disagreement),
                "the server: " + disagreement.server(),
                told.messageIndex());
    }

    private static String result(FirmwareTold told, Disagreement disagreement) {
        return disagreement.kind() == FirmwareBelief.Kind.STANDING
                        && told.result().isPresent()
                ? ", with the result " + told.result().getAsInt()
                : "";
    }
}
