package dev.provost.conformance.steps;

import dev.provost.flash.chip.Ailment;
import dev.provost.flash.chip.Ailments;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.Partition;
import dev.provost.flash.partition.PartitionRole;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** The power and the flash of a phone, and what is wrong with them. */
public final class PowerSteps {

    private final Phones phones;
    private final FirmwareBench bench;
    private final FirmwareOffice office;
    private final PowerCampaign campaign;

    /** Steps on the power of a scenario. */
    public PowerSteps(Phones phones, FirmwareBench bench, FirmwareOffice office, PowerCampaign campaign) {
        this.phones = phones;
        this.bench = bench;
        this.office = office;
        this.campaign = campaign;
    }

    @Given("the power of the phone will fail while it {stage}")
    public void willFail(PowerStage stage) {
        FirmwarePhone firmware = bench.of(phones.only());
        firmware.feed(new FailingPower(stage.operations(firmware.layout()), stage.which(), PowerCut.torn(1)));
    }

    @Given("the flash of the phone has a bad block where new firmware goes")
    public void hasBadBlock() {
        spoil(Ailment.PROGRAM_ERROR);
    }

    @Given("the flash of the phone loses what is written where new firmware goes, and says nothing")
    public void losesWrites() {
        spoil(Ailment.PROGRAM_DROPPED);
    }

    @When("the operator updates the firmware of the phone, and its power fails at {int} places drawn by lot")
    public void updatesUnderCuts(int times) {
        campaign.updates(phones.only(), times);
    }

    @When("the operator puts the phone back to its former firmware, and its power fails at {int} places drawn by lot")
    public void putsBackUnderCuts(int times) {
        campaign.ways(phones.only(), times);
    }

    @Then("the power of the phone has failed")
    public void hasFailed() {
        if (bench.of(phones.only()).powerCut().isEmpty()) {
            throw bench.amiss(phones.only(), "The power of the phone was to fail and did not", "a power cut", "none");
        }
    }

    @Then("each time the phone ran the old or the new firmware and told which")
    public void ranEither() {
        campaign.requireTruth();
    }

    @Then("each time the data and the settings of the phone's user were untouched")
    public void keptWhatIsOfTheUser() {
        campaign.requireUserData();
    }

    @Then("each time the server believed what the phone told")
    public void serverBelieved() {
        campaign.requireBelief();
    }

    /** Makes blocks of the place where new firmware goes sick. */
    private void spoil(Ailment ailment) {
        FirmwarePhone firmware = bench.of(phones.only());
        Layout layout = firmware.layout();
        Partition target =
                layout.partition(layout.has(PartitionRole.SYSTEM_B) ? PartitionRole.SYSTEM_B : PartitionRole.SYSTEM);
        firmware.desk().ail(Ailments.seeded(1).withBlock(target.firstBlock() + 1, ailment), false, 1);
        firmware.desk().restart();
    }
}
