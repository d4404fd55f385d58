package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviationException;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.unit.Installation;
import dev.provost.reports.Blame;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Phones that do not start any more, and the service that brings them back. */
public final class ServiceSteps {

    private static final Set<PartitionRole> SYSTEMS =
            EnumSet.of(PartitionRole.SYSTEM_A, PartitionRole.SYSTEM_B, PartitionRole.SYSTEM, PartitionRole.BACKUP);

    private final Phones phones;
    private final FirmwareBench bench;
    private Optional<Installation> serviced = Optional.empty();
    private String wanted = "";

    /** Steps on the phones of a scenario that need the service. */
    public ServiceSteps(Phones phones, FirmwareBench bench) {
        this.phones = phones;
        this.bench = bench;
    }

    @When("the phone carries out its update until it starts anew")
    public void carriesOutUntilRestart() {
        bench.carryOutBeforeRestart(phones.only());
    }

    @When("the firmware of the phone is damaged wherever it lies")
    public void damaged() {
        of().damage(SYSTEMS);
    }

    @When("the firmware of the phone is damaged wherever it lies, and so is the package that it has kept")
    public void damagedWithPackage() {
        Set<PartitionRole> all = EnumSet.of(PartitionRole.STAGING);
        all.addAll(SYSTEMS);
        of().damage(all);
    }

    @When("the service installs again what the phone ran")
    public void servesWhatRan() {
        serve(of().workshop().serviceParcel());
    }

    @When("the service installs {package} on the phone")
    public void serves(PackageKind kind) {
        serve(of().workshop().serviceParcel(kind));
    }

    private void serve(FirmwareParcel parcel) {
        wanted = parcel.version();
        serviced = Optional.of(of().service(parcel.octets(), bench.now()));
    }

    @Then("the phone does not start, and tells its user to take it to the service")
    public void doesNotStart() {
        if (of().desk().complaint().isEmpty()) {
            throw own("The phone was to be in need of the service, and it is not");
        }
    }

    @Then("the phone refuses what the service installs with {int}")
    public void refuses(int result) {
        boolean refused = serviced.filter(Installation.Failed.class::isInstance)
                .map(Installation.Failed.class::cast)
                .filter(failed -> failed.result().code() == result)
                .isPresent();
        if (!refused) {
            throw own("The phone was to refuse what the service installs with " + result + ", and it came to "
                    + serviced.map(Object::toString).orElse("nothing"));
        }
    }

    @Then("the phone runs what the service has installed")
    public void runsWhatWasServed() {
        if (!of().version().equals(wanted)) {
            throw own("The phone runs " + of().version() + " and not " + wanted);
        }
    }

    @Then("the phone has helped itself")
    public void helpedItself() {
        if (of().desk().complaint().isPresent() || serviced.isPresent()) {
            throw own("The phone was to install its firmware again by itself, and did not");
        }
    }

    private DeviationException own(String what) {
        return DeviationException.of(Blame.HARNESS, what + ": " + of().words() + ".");
    }

    private FirmwarePhone of() {
        return bench.of(phones.only());
    }
}
