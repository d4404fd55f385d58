package dev.provost.conformance.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Set;

/** What has become of the firmware of phones. */
public final class FirmwareTruthSteps {

    private final Phones phones;
    private final FirmwareBench bench;

    /** Steps on the firmware of a scenario. */
    public FirmwareTruthSteps(Phones phones, FirmwareBench bench) {
        this.phones = phones;
        this.bench = bench;
    }

    @Then("the phone runs the new firmware")
    public void runsTheNew() {
        runs(phones.only(), bench.of(phones.only()).workshop().newVersion());
    }

    @Then("the phone still runs the old firmware")
    public void stillRunsTheOld() {
        runs(phones.only(), bench.of(phones.only()).workshop().oldVersion());
    }

    @Then("the phone runs the old firmware again")
    public void runsTheOldAgain() {
        stillRunsTheOld();
    }

    @Then("the phone runs its former firmware")
    public void runsTheFormer() {
        runs(phones.only(), bench.of(phones.only()).workshop().formerVersion());
    }

    @Then("the phone runs the old or the new firmware")
    public void runsEither() {
        FirmwareWorkshop workshop = bench.of(phones.only()).workshop();
        String version = bench.of(phones.only()).version();
        if (!Set.of(workshop.oldVersion(), workshop.newVersion()).contains(version)) {
            throw own(phones.only(), "It runs " + version);
        }
    }

    @Then("each phone of the group but the last runs the new firmware")
    public void eachButTheLastRunsTheNew() {
        List<Phone> all = phones.all();
        all.subList(0, all.size() - 1)
                .forEach(phone -> runs(phone, bench.of(phone).workshop().newVersion()));
    }

    @Then("the last phone of the group still runs the old firmware")
    public void theLastRunsTheOld() {
        Phone last = phones.all().getLast();
        runs(last, bench.of(last).workshop().oldVersion());
    }

    private void runs(Phone phone, String wanted) {
        require(phone, bench.of(phone).version(), wanted, "The phone");
    }

    private void require(Phone phone, String version, String wanted, String who) {
        if (!version.equals(wanted)) {
            throw bench.amiss(phone, who + " runs " + version + " and not " + wanted, wanted, version);
        }
    }

    private RuntimeException own(Phone phone, String what) {
        return bench.amiss(phone, what, "as the scenario says", "otherwise");
    }

    @Then("nothing has changed in the firmware of the phone")
    public void nothingHasChanged() {
        keeps("firmware", bench.of(phones.only()).systemChanges());
    }

    @Then("the data and the settings of the phone's user are untouched")
    public void keepsWhatIsOfTheUser() {
        FirmwarePhone firmware = bench.of(phones.only());
        keeps("data of the user", firmware.dataChanges());
        keeps("settings", firmware.settingChanges());
    }

    @Then("of the settings of the phone's firmware only {string} has changed")
    public void onlyChanged(String setting) {
        List<String> changed = bench.of(phones.only()).settingChanges();
        if (!changed.equals(List.of(setting))) {
            throw own(phones.only(), "Its settings " + changed + " have changed");
        }
        keeps("data of the user", bench.of(phones.only()).dataChanges());
    }

    private void keeps(String what, List<String> changes) {
        if (!changes.isEmpty()) {
            throw own(phones.only(), "The " + what + " of the phone changed: " + String.join(", ", changes));
        }
    }

    @Then("the user was asked about new firmware")
    public void wasAsked() {
        wasAsked(1);
    }

    @Then("the user was asked about new firmware {int} times")
    public void wasAsked(int times) {
        int asked = bench.of(phones.only()).timesAsked();
        if (asked != times) {
            throw own(phones.only(), "The phone asked its user " + asked + " times and not " + times + " times");
        }
    }

    @Then("the phone has not fetched anything")
    public void hasNotFetched() {
        long octets = bench.of(phones.only()).octetsFetched();
        if (octets > 0) {
            throw own(phones.only(), "The phone has fetched " + octets + " octets");
        }
    }

    @Then("the phone has fetched no octet of its package twice")
    public void fetchedNothingTwice() {
        FirmwarePhone firmware = bench.of(phones.only());
        long length = firmware.workshop().lastParcel().octets().length;
        if (firmware.octetsFetched() != length) {
            throw own(
                    phones.only(),
                    "The phone has fetched " + firmware.octetsFetched() + " octets of a package of " + length);
        }
    }
}
