package dev.provost.conformance.steps;

import dev.provost.fault.LineFault;
import dev.provost.fixtures.server.download.InstallNotice;
import dev.provost.fixtures.server.download.Trouble;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;

/** What befalls packages and reports on their way. */
public final class FirmwareMishapSteps {

    private static final int SOME_OCTETS = 60;
    private static final int PART_OF_PACKAGE = 8192;
    private static final int FAILURE = 500;
    private static final int NO_LOGIN = 401;
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Phones phones;
    private final FirmwareBench bench;
    private final PackagePlace place;
    private final FirmwareWire wire;

    /** Steps on what goes wrong in a scenario. */
    public FirmwareMishapSteps(Phones phones, FirmwareBench bench, PackagePlace place, FirmwareWire wire) {
        this.wire = wire;
        this.phones = phones;
        this.bench = bench;
        this.place = place;
    }

    @Given("packages are offered with a descriptor")
    public void described() {
        place.describe();
    }

    @Given("packages are offered with a descriptor of another size")
    public void wronglyDescribed() {
        place.describe();
        place.plan(new Trouble.WrongSize(1));
    }

    @Given("the download of the phone breaks off {int} time(s)")
    public void breaksOff(int times) {
        place.plan(new Trouble.Drop(PART_OF_PACKAGE), times);
    }

    @Given("the download of the phone breaks off at its begin, again and again")
    public void breaksOffForGood() {
        place.plan(new Trouble.Drop(0));
    }

    @Given("the place of packages wants a password")
    public void wantsPassword() {
        place.plan(new Trouble.Fails(NO_LOGIN));
    }

    @Given("the place of packages gives no answer")
    public void givesNoAnswer() {
        place.plan(new Trouble.Late(LONG));
        bench.expectSilence();
    }

    @Given("the place of packages is shut down")
    public void isShutDown() {
        place.shutDown();
    }

    @Given("the place of packages is out of order")
    public void isOutOfOrder() {
        place.plan(new Trouble.Fails(FAILURE));
    }

    @Then("the phone gave the notice {string} where it fetched its package")
    public void gaveNotice(String line) {
        List<String> lines = place.notices().stream().map(InstallNotice::line).toList();
        if (!lines.equals(List.of(line))) {
            throw bench.amiss(
                    phones.only(),
                    "The phone gave the notices " + lines + " and not \"" + line + "\" alone",
                    line,
                    String.join(", ", lines));
        }
    }

    @When("the phone connects to the server, and its report gets lost")
    public void losesReport() {
        phones.only().takeUp(FirmwareHabits.losingReport(new LineFault.CutInBody(SOME_OCTETS)));
        phones.visit(phones.only());
    }

    @When("the phone connects to the server, and the answer to its report gets lost")
    public void losesAnswer() {
        phones.only().takeUp(FirmwareHabits.losingReport(new LineFault.CutInReply(SOME_OCTETS)));
        phones.visit(phones.only());
    }

    @When("the phone connects to the server, and hangs up as soon as it has accepted its order")
    public void hangsUp() {
        phones.only().takeUp(FirmwareHabits.losingAcceptance(new LineFault.CutInReply(SOME_OCTETS)));
        phones.visit(phones.only());
        bench.of(phones.only()).settle();
    }

    @Given("the phone reports once, and never again")
    public void reportsOnce() {
        bench.of(phones.only()).report(habits -> habits.withRepeats(false));
    }

    @Given("the phone gives each report {int} times")
    public void reportsOften(int times) {
        bench.of(phones.only()).report(habits -> habits.withCopies(times));
    }

    @Given("the phone reports success as it accepts its order")
    public void reportsAtOnce() {
        Phone phone = phones.only();
        phone.takeUp(
                FirmwareHabits.reportingAtOnce(() -> wire.execs(phone).stream().reduce((first, second) -> second)));
    }

    @Given("the phone names another order in its report")
    public void namesAnother() {
        bench.of(phones.only()).report(habits -> habits.withCorrelator("an-order-of-nobody"));
    }

    @Given("the phone writes the kinds of its reports in full")
    public void writesInFull() {
        bench.of(phones.only()).report(habits -> habits.withPrefix(true));
    }
}
