package dev.provost.conformance.steps;

import dev.provost.flash.upkg.ImageTarget;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Locale;

/** The firmware of the parts of a phone that have an object of their own each: its system and its radio. */
public final class PartSteps {

    private final Phones phones;
    private final FirmwareBench bench;
    private final FirmwareOffice office;

    /** Steps on the parts of the phones of a scenario. */
    public PartSteps(Phones phones, FirmwareBench bench, FirmwareOffice office) {
        this.phones = phones;
        this.bench = bench;
        this.office = office;
    }

    @When("the operator updates the {part} of the phone")
    public void updates(ImageTarget part) {
        updatesBy(part, PackageKind.FULL);
    }

    @When("the operator updates the {part} of the phone by {package}")
    public void updatesBy(ImageTarget part, PackageKind kind) {
        of().mean(part);
        office.send(phones.only(), of().workshop(part).parcel(kind));
    }

    @When("the operator takes the package for the {part} of the phone to be one for its {part}")
    public void mixesUp(ImageTarget made, ImageTarget meant) {
        of().mean(meant);
        office.send(phones.only(), of().workshop(made).parcel(PackageKind.FULL));
    }

    @Then("the {part} of the phone runs its new firmware")
    public void runsItsNew(ImageTarget part) {
        runs(part, of().workshop(part).newVersion());
    }

    @Then("the {part} of the phone still runs its old firmware")
    public void runsItsOld(ImageTarget part) {
        runs(part, of().workshop(part).oldVersion());
    }

    private void runs(ImageTarget part, String wanted) {
        String version = of().version(part);
        if (!version.equals(wanted)) {
            throw bench.amiss(
                    phones.only(),
                    "The " + part.name().toLowerCase(Locale.ROOT) + " of the phone runs " + version + " and not "
                            + wanted,
                    wanted,
                    version);
        }
    }

    private FirmwarePhone of() {
        return bench.of(phones.only());
    }
}
