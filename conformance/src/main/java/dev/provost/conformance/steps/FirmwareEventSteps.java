package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.conformance.run.FirmwareOffer;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.conformance.run.RunContext;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoRequest;
import dev.provost.session.DeviceAlert;
import dev.provost.syncml.Item;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.opentest4j.TestAbortedException;

/** What a phone says about firmware of its own accord: wishes, and reports on what nobody ordered (FUMO 1.0). */
public final class FirmwareEventSteps {

    private static final String ROOT = "./FUMO";
    private static final String PREFIX = "Reversed-Domain-Name: ";
    private static final String CORRELATOR = "order-of-former-days";
    private static final String WISHES = "FUMO-SRV-06";
    private static final String REPORTS = "FUMO-SRV-04";
    private static final String RESULTS = "FUMO-SRV-05";
    private static final Set<Integer> TAKEN = Set.of(200, 202);
    private static final int FIRST_ERROR = 300;

    private final Phones phones;
    private final Wire wire;
    private final World world;
    private final FirmwareWire firmware;
    private final List<DeviceAlert> reports = new ArrayList<>();
    private String prefix = "";

    /** Steps on the wishes and reports of the phones of a scenario. */
    public FirmwareEventSteps(Phones phones, Wire wire, World world, FirmwareWire firmware) {
        this.phones = phones;
        this.wire = wire;
        this.world = world;
        this.firmware = firmware;
    }

    @Given("the phone names the kinds of its reports in full")
    public void namesInFull() {
        prefix = PREFIX;
    }

    @Given("the phone asks for new firmware")
    public void asks() {
        say(event(FumoRequest.DEVICE.alertType(), ""));
    }

    @Given("the user of the phone asks for new firmware")
    public void userAsks() {
        say(event(FumoRequest.USER.alertType(), ""));
    }

    @Given("the phone asks for new firmware of every kind")
    public void asksForAll() {
        DeviceAlert wish = event(FumoRequest.DEVICE.alertType(), "");
        Item everywhere = new Item(
                Optional.empty(),
                Optional.empty(),
                wish.item().meta(),
                wish.item().data(),
                false);
        say(new DeviceAlert(wish.code(), Optional.empty(), everywhere));
    }

    @Given("the phone reports {int} for a/an {task} that nobody ordered")
    public void reports(int result, FumoOperation task) {
        say(event(task.alertType(), Integer.toString(result)).withCorrelator(CORRELATOR));
    }

    @Given("the phone reports {int} for a/an {task} without saying which")
    public void reportsWithoutCorrelator(int result, FumoOperation task) {
        say(event(task.alertType(), Integer.toString(result)));
    }

    @Given("the phone reports each result that firmware may have, and each of vendors")
    public void reportsEach() {
        IntStream.of(200, 250, 299).forEach(result -> reports(result, FumoOperation.UPDATE));
        IntStream.rangeClosed(400, 412).forEach(result -> reports(result, FumoOperation.DOWNLOAD_AND_UPDATE));
        IntStream.of(450, 499, 500, 501, 502, 503, 550, 599).forEach(result -> reports(result, FumoOperation.DOWNLOAD));
    }

    @Given("the phone reports {string}, {string}, {string} and {string} for updates that nobody ordered")
    public void reportsNonsense(String first, String second, String third, String fourth) {
        List.of(first, second, third, fourth)
                .forEach(result ->
                        say(event(FumoOperation.UPDATE.alertType(), result).withCorrelator(CORRELATOR)));
    }

    @When("the phone gives its report on firmware again")
    public void reportsAgain() {
        phones.only().handset().report(reports.getLast());
    }

    @Then("the server takes the wish for new firmware")
    public void takesTheWish() {
        ofKnownPhone(true).forEach(wish -> judge(wish, WISHES, "a wish for new firmware"));
    }

    @Then("the server takes the report on firmware")
    public void takesTheReport() {
        ofKnownPhone(false).forEach(report -> judge(report, REPORTS, "a report on firmware"));
    }

    @Then("the server takes each report on firmware")
    public void takesEachReport() {
        ofKnownPhone(false).forEach(report -> judge(report, RESULTS, "the result " + report.data() + " of firmware"));
    }

    @Then("the server takes the wish for new firmware, if it lets the phone in")
    public void takesTheWishOfAStranger() {
        ofStranger(true).forEach(wish -> judge(wish, WISHES, "a wish for new firmware"));
    }

    @Then("the server takes the report on firmware, if it lets the phone in")
    public void takesTheReportOfAStranger() {
        ofStranger(false).forEach(report -> judge(report, REPORTS, "a report on firmware"));
    }

    private List<FirmwareAlert> ofStranger(boolean wishes) {
        List<FirmwareAlert> heard = heard(wishes);
        if (heard.isEmpty()) {
            world.run().note("the server lets no stranger in, and so takes nothing from it");
        }
        return heard.stream().filter(alert -> !mayRefuse(alert)).toList();
    }

    private List<FirmwareAlert> ofKnownPhone(boolean wishes) {
        List<FirmwareAlert> heard = heard(wishes);
        if (heard.isEmpty()) {
            throw new TestAbortedException(
                    "The server accepted no message in which the phone speaks of firmware: the scenario shows nothing.");
        }
        heard.stream().filter(this::mayRefuse).findFirst().ifPresent(alert -> {
            throw new NotApplicableException("The server takes no alerts on firmware (Status "
                    + alert.status().getAsInt() + "), and nobody says that it offers any.");
        });
        return heard;
    }

    private List<FirmwareAlert> heard(boolean wishes) {
        return FirmwareAlert.in(wire.lastSession()).stream()
                .filter(alert -> alert.isWish() == wishes && alert.isHeard())
                .toList();
    }

    /** An alert of a type that a server has no use for is refused (DM Protocol 1.2.1, 8.7), and firmware is one unless offered. */
    private boolean mayRefuse(FirmwareAlert alert) {
        OptionalInt status = alert.status();
        boolean refused = status.isPresent() && status.getAsInt() >= FIRST_ERROR;
        if (refused && !offersFirmware(alert)) {
            world.run().note("refused with " + status.getAsInt() + " by a server that may offer no firmware");
            return true;
        }
        return false;
    }

    private boolean offersFirmware(FirmwareAlert alert) {
        RunContext.Means means = world.means();
        boolean denied = means.scope().waives(alert.isWish() ? WISHES : REPORTS);
        boolean ordered = !firmware.execs(phones.only()).isEmpty();
        return !denied && (ordered || FirmwareOffer.isMade(means.adapter(), means.scope()));
    }

    /** A refusal breaks nothing that is written down, as long as nobody ordered what is reported. */
    private void judge(FirmwareAlert alert, String requirement, String what) {
        OptionalInt status = alert.status();
        if (status.isEmpty()) {
            throw alert.unanswered();
        }
        if (TAKEN.contains(status.getAsInt())) {
            world.run().note(status.getAsInt() == 200 ? "taken with 200" : "taken with 202");
            return;
        }
        DeviationException deviation = DeviationException.ofServer(
                        "The server did not take " + what + ".",
                        "Status 200 or 202 for the Alert",
                        "Status " + status.getAsInt())
                .against(requirement)
                .at(alert.answerIndex());
        throw alert.isWish() ? deviation : deviation.asAdvice();
    }

    private DeviceAlert event(String type, String data) {
        return DeviceAlert.generic(ROOT, prefix + type, "chr", data);
    }

    private void say(DeviceAlert alert) {
        phones.only().handset().report(alert);
        reports.add(alert);
    }
}
