package dev.provost.conformance.steps;

import dev.provost.flash.partition.Layout;
import dev.provost.flash.upkg.RollbackPolicy;
import dev.provost.fumo.FumoOperation;
import dev.provost.handset.fumo.BreakOff;
import dev.provost.handset.fumo.Circumstances;
import dev.provost.handset.fumo.Consent;
import dev.provost.handset.fumo.ConsentAnswer;
import dev.provost.handset.fumo.ConsentPolicy;
import dev.provost.handset.fumo.FirmwareUser;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What phones do about their firmware, what they are in, and what their users say to it. */
public final class FirmwarePhoneSteps {

    private static final int SOME_OCTETS = 100;
    private static final int LOW_BATTERY = 3;
    private static final int FULL_BATTERY = 100;
    private static final int MOST_QUESTIONS = 5;
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Phones phones;
    private final FirmwareBench bench;

    /** Steps on the phones of a scenario that have firmware. */
    public FirmwarePhoneSteps(Phones phones, FirmwareBench bench) {
        this.phones = phones;
        this.bench = bench;
    }

    @Given("the firmware of the phone lies in {flash}")
    public void liesIn(Layout layout) {
        bench.layOut(phones.only(), layout);
    }

    @Given("the manufacturer lets the phone go back")
    public void mayGoBack() {
        bench.of(phones.only()).build(profile -> profile.rollback(RollbackPolicy.ANY));
    }

    @Given("the phone says {int} where it would say {int}")
    public void says(int said, int meant) {
        phones.only().takeUp(FirmwareHabits.reporting(meant, said));
    }

    @Given("the phone asks its user before it installs firmware")
    public void asksItsUser() {
        asks(phones.only(), Consent.INSTALL);
    }

    @Given("the phone asks its user before it downloads firmware")
    public void asksBeforeDownloads() {
        asks(phones.only(), Consent.DOWNLOAD);
    }

    @Given("the user of the phone agrees to new firmware")
    public void userAgrees() {
        user(FirmwareUser.WILLING);
    }

    @Given("the user of the phone refuses new firmware")
    public void userRefuses() {
        user(FirmwareUser.always(ConsentAnswer.REFUSES));
    }

    @Given("the user of the last phone of the group refuses new firmware")
    public void userOfTheLastRefuses() {
        Phone last = phones.all().getLast();
        asks(last, Consent.INSTALL);
        bench.of(last).setUser(FirmwareUser.always(ConsentAnswer.REFUSES));
    }

    @Given("the user of the phone puts new firmware off {int} time(s)")
    public void userPostpones(int times) {
        user(FirmwareUser.WILLING.postponing(times));
    }

    @Given("the user of the phone says nothing to new firmware")
    public void userIsSilent() {
        user(FirmwareUser.always(ConsentAnswer.SILENT));
    }

    @Given("the user of the phone breaks the download of new firmware off")
    public void userBreaksOff() {
        bench.of(phones.only()).desk().setBreakOff(Optional.of(BreakOff.byUser(SOME_OCTETS)));
    }

    @Given("the phone installs firmware while the server waits")
    public void installsWhileTheServerWaits() {
        FirmwarePhone phone = bench.of(phones.only());
        if (phone.offers(FumoOperation.UPDATE)) {
            phone.desk().setSynchronous(phone.root(), Set.of(FumoOperation.UPDATE));
        }
    }

    @Given("the battery of the phone is low")
    public void batteryIsLow() {
        circumstances(c -> c.withBattery(LOW_BATTERY));
    }

    @When("the battery of the phone is charged")
    public void batteryIsCharged() {
        circumstances(c -> c.withBattery(FULL_BATTERY));
    }

    @Given("the phone has no room for a package")
    public void hasNoRoom() {
        circumstances(c -> c.withFreeForDownload(100));
    }

    @Given("the phone has no memory to install anything")
    public void hasNoMemory() {
        circumstances(c -> c.withFreeForUpdate(100));
    }

    @Given("the phone roams")
    public void roams() {
        circumstances(c -> c.withRoaming(true));
    }

    @When("the phone is back in its own network")
    public void isBack() {
        circumstances(c -> c.withRoaming(false));
    }

    @Given("the user of the phone is in a call")
    public void isInCall() {
        circumstances(c -> c.withCall(true));
    }

    @When("the user of the phone has ended the call")
    public void hasEndedTheCall() {
        circumstances(c -> c.withCall(false));
    }

    @When("the phone carries out its {task}")
    public void carriesOut(FumoOperation task) {
        bench.carryOut(phones.only());
    }

    @When("the phone carries out its update, if the server orders any")
    public void carriesOutIfAny() {
        bench.goOn(phones.only());
    }

    @When("the phone carries out its update until it has to wait")
    public void carriesOutAtOnce() {
        bench.carryOutAtOnce(phones.only());
    }

    @When("each phone of the group carries out its update")
    public void eachCarriesOut() {
        phones.all().forEach(bench::carryOut);
    }

    @When("the phone is switched off and on")
    public void isSwitchedOffAndOn() {
        bench.of(phones.only()).restart();
    }

    @When("the user of the phone goes back to its former firmware")
    public void userGoesBack() {
        Phone phone = phones.only();
        bench.of(phone).rollBack().ifPresent(reason -> {
            throw bench.amiss(phone, "The phone does not go back to its former firmware", "a roll-back", reason);
        });
        bench.goOn(phone);
    }

    private void asks(Phone phone, Consent about) {
        ConsentPolicy asks = new ConsentPolicy(Set.of(about), AGAIN, MOST_QUESTIONS, false);
        bench.of(phone).decide(policy -> policy.withConsent(asks));
    }

    private void user(FirmwareUser user) {
        bench.of(phones.only()).setUser(user);
    }

    private void circumstances(UnaryOperator<Circumstances> change) {
        bench.of(phones.only()).change(change);
    }
}
