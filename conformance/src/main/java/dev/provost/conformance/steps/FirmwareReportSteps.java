package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.fumo.FumoOperation;
import dev.provost.syncml.DmVersion;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What went over the wire about an update that the operator wanted: his order, and the report of the phone. */
public final class FirmwareReportSteps {

    private static final String ORDERS = "FUMO-SRV-03";
    private static final String REPORTS = "FUMO-SRV-04";
    private static final Set<Integer> TAKEN = Set.of(200, 202);

    private final Phones phones;
    private final FirmwareBench bench;
    private final FirmwareWire wire;
    private final World world;

    /** Steps on orders and reports of a scenario. */
    public FirmwareReportSteps(Phones phones, FirmwareBench bench, FirmwareWire wire, World world) {
        this.phones = phones;
        this.bench = bench;
        this.wire = wire;
        this.world = world;
    }

    @Then("the server orders a/an {task}")
    public void orders(FumoOperation task) {
        FirmwareExec exec = bench.awaitOrder(phones.only());
        if (exec.operation() != task) {
            throw DeviationException.ofServer(
                            "The server had the phone do something else about its firmware than the operator wants.",
                            "Exec of " + task.nodeName(),
                            "Exec of " + exec.operation().nodeName())
                    .against(ORDERS)
                    .at(exec.messageIndex());
        }
        if (!exec.isTaken() && !bench.of(phones.only()).saysTheResult(exec)) {
            throw FirmwareBlame.refused(exec);
        }
    }

    @Then("the phone reports {int} and the server takes it")
    public void reports(int result) {
        FirmwareAlert report = lastReport(phones.only());
        if (!report.data().equals(Integer.toString(result))) {
            throw otherResult(Integer.toString(result), report);
        }
        judge(report);
    }

    @Then("the Status of the order says {int}")
    public void statusSays(int result) {
        FirmwareExec exec = bench.awaitOrder(phones.only());
        if (exec.status().orElse(0) != result) {
            String answer =
                    exec.status().isPresent() ? Integer.toString(exec.status().getAsInt()) : "nothing";
            throw bench.amiss(
                    phones.only(),
                    "The phone answers the order with " + answer + " and not with " + result,
                    Integer.toString(result),
                    answer);
        }
    }

    @Then("the server takes what the phone reports")
    public void takesWhatever() {
        List<FirmwareAlert> heard = wire.reports(phones.only()).stream()
                .filter(FirmwareAlert::isHeard)
                .toList();
        heard.stream().filter(this::isOnAnOrder).forEach(this::judge);
        if (heard.isEmpty()) {
            lastReport(phones.only());
        }
    }

    /** What becomes of a report that names an order of nobody is not written down. */
    private boolean isOnAnOrder(FirmwareAlert report) {
        return report.correlator().isEmpty()
                || wire.execs(phones.only()).stream()
                        .anyMatch(exec -> exec.correlator().equals(report.correlator()));
    }

    @Then("the server orders nothing more about the phone's firmware")
    public void ordersNothingMore() {
        List<FirmwareExec> execs = wire.execs(phones.only());
        if (execs.size() > bench.of(phones.only()).orders().count()) {
            throw DeviationException.ofServer(
                            "The server had the phone change its firmware again, though its report was the same as before.",
                            bench.of(phones.only()).orders().count() + " orders",
                            execs.size() + " orders")
                    .against(FirmwareHooks.BELIEF)
                    .at(execs.getLast().messageIndex());
        }
    }

    /** The last report that the server let in; without any, it is said why there is none. */
    private FirmwareAlert lastReport(Phone phone) {
        FirmwareExec exec = bench.awaitOrder(phone);
        Optional<FirmwareAlert> last =
                wire.reports(phone).stream().filter(FirmwareAlert::isHeard).reduce((first, second) -> second);
        if (last.isEmpty() && exec.isTaken() && world.run().configuration().version() == DmVersion.DM_1_1) {
            throw new NotApplicableException("A phone of DM 1.1 has no word for what became of its firmware.");
        }
        return last.orElseThrow(() -> exec.isTaken()
                ? bench.amiss(phone, "The phone took its order and never reported", "a report", "none")
                : FirmwareBlame.refused(exec));
    }

    private RuntimeException otherResult(String wanted, FirmwareAlert report) {
        return bench.amiss(
                phones.only(),
                "The phone reports " + report.data() + " where it should report " + wanted,
                wanted,
                report.data());
    }

    private void judge(FirmwareAlert report) {
        OptionalInt status = report.status();
        if (status.isEmpty()) {
            throw report.unanswered();
        }
        if (!TAKEN.contains(status.getAsInt())) {
            throw DeviationException.ofServer(
                            "The server did not take what the phone reports on an order of its operator.",
                            "Status 200 or 202 for the Alert with the result " + report.data(),
                            "Status " + status.getAsInt())
                    .against(REPORTS)
                    .at(report.answerIndex());
        }
        world.run().note("the report is taken with " + status.getAsInt());
    }
}
