package dev.provost.conformance.steps;

import dev.provost.adapter.Operation;
import dev.provost.flash.upkg.ImageTarget;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** What the operator wants done about the firmware of phones. */
public final class FirmwareOrderSteps {

    private final Phones phones;
    private final Operator operator;
    private final FirmwareBench bench;
    private final FirmwareOffice office;

    /** Steps of the operator of a scenario. */
    public FirmwareOrderSteps(Phones phones, Operator operator, FirmwareBench bench, FirmwareOffice office) {
        this.phones = phones;
        this.operator = operator;
        this.bench = bench;
        this.office = office;
    }

    @Given("the operator gives his orders on firmware no name")
    public void givesNoName() {
        office.leaveNamesOut();
    }

    @Given("the operator means the system of the phone, and not its radio")
    public void meansTheSystem() {
        bench.of(phones.only()).mean(ImageTarget.SYSTEM);
    }

    @Given("the operator mistypes the address of packages")
    public void mistypes() {
        office.mistype();
    }

    @When("the operator updates the firmware of the phone")
    public void updates() {
        office.update(phones.only(), PackageKind.FULL);
    }

    @When("the operator updates the firmware of the phone by {package}")
    public void updatesBy(PackageKind kind) {
        office.update(phones.only(), kind);
    }

    @When("the operator updates the firmware of the phone by the same package again")
    public void updatesAgain() {
        office.send(phones.only(), bench.of(phones.only()).workshop().lastParcel());
    }

    @When("the operator updates the firmware of each phone of the group")
    public void updatesEach() {
        phones.all().forEach(phone -> office.update(phone, PackageKind.FULL));
    }

    @When("the operator has the phone download new firmware")
    public void hasDownloaded() {
        office.download(phones.only(), PackageKind.FULL);
    }

    @When("the operator has the phone download {package}")
    public void hasDownloaded(PackageKind kind) {
        office.download(phones.only(), kind);
    }

    @When("the operator has the phone install what it has downloaded")
    public void hasInstalled() {
        office.install(phones.only());
    }

    @When("the operator sends the phone {package} and has it installed")
    public void sends(PackageKind kind) {
        office.deliver(phones.only(), kind);
    }

    @Given("the phone has been updated by the operator")
    public void hasBeenUpdated() {
        office.update(phones.only(), PackageKind.FULL);
        String wanted = bench.of(phones.only()).workshop().lastParcel().version();
        bench.seeThrough(phones.only());
        String version = bench.of(phones.only()).version();
        if (!version.equals(wanted)) {
            throw bench.amiss(phones.only(), "The phone runs " + version + " and not " + wanted, wanted, version);
        }
        bench.of(phones.only()).workshop().moveOn();
        bench.of(phones.only()).startOver();
    }

    @When("the operator puts the phone back to its former firmware")
    public void putsBack() {
        office.putBack(phones.only());
    }

    @When("the operator reads the state of the phone's firmware")
    public void readsState() {
        read(bench.of(phones.only()).root() + "/State");
    }

    @When("the operator reads the version of the phone's firmware")
    public void readsVersion() {
        read("./DevDetail/FwV");
    }

    private void read(String uri) {
        operator.order(phones.only().identity(), new Operation.Get(uri));
    }
}
