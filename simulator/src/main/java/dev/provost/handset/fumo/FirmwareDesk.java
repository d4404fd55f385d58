package dev.provost.handset.fumo;

import dev.provost.download.BodyEnd;
import dev.provost.download.DownloadStep;
import dev.provost.flash.chip.Ailments;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashListener;
import dev.provost.flash.chip.PowerSupply;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.unit.Boot;
import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.flash.unit.Installation;
import dev.provost.flash.unit.RollbackBy;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoRequest;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import dev.provost.handset.fumo.FirmwareTask.PostNotice;
import dev.provost.handset.fumo.FirmwareTask.Wait;
import dev.provost.tree.ManagementTree;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where a phone deals with its firmware: it takes the orders of servers in sessions, says what has to be done between
 * sessions, and reports. What it knows lies on flash, so that it survives restarts.
 *
 * <p>Any method that says so may end with the power lost ({@link dev.provost.flash.chip.PowerLostException}): then the phone
 * is off, and the next task is to restart it. Not thread-safe, as the handset; only a phone whose firmware is touched has one.
 */
public final class FirmwareDesk {

    private final ModelFirmware model;
    private final PhonePower power;
    private final Mailbag mailbag = new Mailbag();
    private final Conduct conduct;
    private final Errands errands;

    private FirmwareDesk(ModelFirmware model, Supplier<ManagementTree> tree) {
        this.model = model;
        this.power = new PhonePower(model);
        this.conduct = new Conduct(model);
        this.errands = new Errands(model, power, conduct, mailbag, tree);
    }

    /**
     * The desk of a new phone.
     *
     * @param tree gives the tree of the phone as it is kept between sessions
     */
    public static FirmwareDesk of(ModelFirmware model, Supplier<ManagementTree> tree) {
        return new FirmwareDesk(model, tree);
    }

    /** The roots of its update objects, in the order of the model. */
    public List<String> roots() {
        return model.roots().stream().map(FumoRoot::name).toList();
    }

    /** The firmware of its model. */
    public ModelFirmware model() {
        return model;
    }

    /** What has to be done now; empty when there is nothing. The same again until it is told what came of it. */
    public Optional<FirmwareTask> next() {
        return errands.next();
    }

    Optional<FirmwareTask> next(FumoRoot root) {
        return errands.next(root);
    }

    /**
     * Octets of a package begin to come, as a download says; may lose the power.
     *
     * @return whether the phone goes on; otherwise there is {@linkplain #trouble trouble}
     */
    public boolean stage(FirmwareTask.Fetch task, DownloadStep.Stage place) {
        return new Fetching(errands, task).stage(place);
    }

    /** The octets that follow; may lose the power. @return whether the phone goes on, as in {@link #stage} */
    public boolean write(FirmwareTask.Fetch task, byte[] octets, int from, int length) {
        return new Fetching(errands, task).write(octets, from, length);
    }

    /** Why it takes no more octets: no room for them, or somebody has broken the download off. */
    public BodyEnd.Trouble trouble(FirmwareTask.Fetch task) {
        return new Fetching(errands, task).trouble();
    }

    /** The package is all there; it is examined. May lose the power. */
    public void fetched(FirmwareTask.Fetch task, DownloadStep.Done done, Instant now) {
        new Fetching(errands, task).done(done, now);
    }

    /** The package cannot be had; may lose the power. */
    public void fetchFailed(FirmwareTask.Fetch task, DownloadStep.Failed failed) {
        new Fetching(errands, task).failed(failed);
    }

    /** A notice was posted; what the other side answered does not matter to the phone. May lose the power. */
    public void noticed(PostNotice task) {
        errands.noticed(task);
    }

    /** The user has seen the address; may lose the power. */
    public void shown(FirmwareTask.ShowNext task) {
        errands.shown(task);
    }

    /** Asks the user and heeds what he says; may lose the power. */
    public ConsentAnswer ask(FirmwareTask.AskUser task) {
        return new Asking(errands, conduct.policy().consent()).ask(task, conduct.user());
    }

    /** The time has gone by; may lose the power. */
    public void waited(Wait task) {
        errands.waited(task);
    }

    /** Installs the package; may lose the power. */
    public void install(FirmwareTask.Install task, Instant now) {
        errands.install(model.root(task.root()), now);
    }

    /** Switches the phone off and on, for the task or because somebody does; may lose the power. */
    public void restart() {
        errands.restart();
    }

    /** Whether the phone is on; it is not after its power was lost. */
    public boolean isOn() {
        return power.isOn();
    }

    /** What became of the last power-on. */
    public Boot boot() {
        return unit().boot();
    }

    /** The firmware that runs; good until the next restart or the loss of power. */
    public FirmwareUnit unit() {
        return power.unit();
    }

    /** What lies on flash now. */
    public FlashImage flash() {
        return power.snapshot();
    }

    /** Puts other content on flash, as the service does. */
    public void load(FlashImage content) {
        errands.forget();
        power.load(content);
    }

    /** What feeds the phone from now on. */
    public void feed(PowerSupply supply) {
        power.feed(supply);
    }

    /** Who watches the flash from now on. */
    public void watch(FlashListener listener) {
        power.watch(listener);
    }

    /** What is wrong with the flash from the next restart on. */
    public void ail(Ailments ailments, boolean outOfOrder, long seed) {
        power.ail(ailments, outOfOrder, seed);
    }

    /** What the phone is built with from the next restart on, for instance firmware with a flaw. */
    public void build(UnitProfile profile) {
        power.build(profile);
    }

    /** What the phone is built with. */
    public UnitProfile profile() {
        return power.profile();
    }

    /** What the user does about questions from now on. */
    public void setUser(FirmwareUser other) {
        conduct.user(other);
    }

    /** What the phone is in from now on. */
    public void setCircumstances(Circumstances other) {
        conduct.circumstances(other);
    }

    /** What it is in. */
    public Circumstances circumstances() {
        return conduct.circumstances();
    }

    /** How it reports from now on. */
    public void setHabits(ReportHabits other) {
        conduct.habits(other);
    }

    /** How it reports: as its model does unless set. */
    public ReportHabits habits() {
        return conduct.habits();
    }

    /** What it does from now on where the specification leaves it to the maker. */
    public void setPolicy(FirmwarePolicy other) {
        conduct.policy(other);
    }

    /** What it does there: as its model does unless set. */
    public FirmwarePolicy policy() {
        return conduct.policy();
    }

    /**
     * Which operations of a root are done from now on when the Status of their Exec comes, as its model says unless set. Where
     * the phone has to wait for its user or for better circumstances the Status is 202 and an alert follows all the same.
     *
     * @throws IllegalArgumentException when the root has no such operation, or it is a download, which takes its time
     */
    public void setSynchronous(String root, Set<FumoOperation> operations) {
        conduct.synchronous(model.root(root), operations);
    }

    /** The operations of a root whose result is the Status of their Exec. */
    public Set<FumoOperation> synchronous(String root) {
        return conduct.root(model.root(root)).synchronous();
    }

    /**
     * Which operations of a root end in 408 from now on, though their nodes are there; as its model says unless set.
     *
     * @throws IllegalArgumentException when the root has no such operation
     */
    public void setUnimplemented(String root, Set<FumoOperation> operations) {
        conduct.unimplemented(model.root(root), operations);
    }

    /** Where downloads are broken off from now on; empty where they are not. */
    public void setBreakOff(Optional<BreakOff> other) {
        conduct.breakOff(other);
    }

    /** A root with what this phone makes of its operations. */
    FumoRoot conduct(FumoRoot root) {
        return conduct.root(root);
    }

    /** Ends an operation that cannot go on; may lose the power. */
    void fail(FumoRoot root, FumoResult result) {
        errands.fail(root.name(), result);
    }

    /**
     * Makes it ask the server for new firmware in its next session.
     *
     * @param by who asks
     * @param root the root that it is about; empty for all firmware, and then the alert has no source
     * @param data what the alert says, may be empty
     */
    public void request(FumoRequest by, Optional<String> root, String data) {
        root.ifPresent(model::root);
        mailbag.ask(new Reports(habits()).request(by, root, data));
    }

    /** Throws away what the phone no longer needs, one step: 70 to 80, 90 to 100, 20, 80 and 100 to 10. May lose the power. */
    public void cleanUp(String root) {
        model.root(root);
        if (!owesReport(root)) {
            power.run(unit -> {
                unit.cleanUp(root);
                return unit;
            });
        }
    }

    /** The user wants the previous version back; may lose the power. */
    public Installation rollBack() {
        return power.run(unit -> unit.rollback(RollbackBy.USER));
    }

    /**
     * What the service shop does to a phone in recovery: it puts a package in, and switches the phone on again with it. May
     * lose the power.
     *
     * @return what became of the package; the phone may be in recovery again although it was taken
     * @throws IllegalStateException when the phone is not in recovery
     */
    public Installation service(OctetSource octets, Instant now) {
        Installation done = power.run(unit -> unit.service(octets, now));
        if (done instanceof Installation.RestartNeeded) {
            errands.restart();
        }
        return done;
    }

    /** Something from outside erases whole partitions; the phone starts with what is left. May lose the power. */
    public void damage(Set<PartitionRole> places) {
        power.damage(places);
        errands.restart();
    }

    /** What the phone shows its user where it does not come to run; empty where it does. */
    public Optional<String> complaint() {
        return switch (boot()) {
            case Boot.Running running -> Optional.empty();
            case Boot.Recovery(String reason) ->
                Optional.of("The phone does not start: " + reason + ". Please take it to the service.");
            case Boot.Dead(String reason) -> Optional.empty();
        };
    }

    /** The version of the system that really runs, as {@code DevDetail/FwV} gives it. */
    public String version() {
        return unit().version();
    }

    /** The version that a root is about: of the system, or of the radio; {@code none} where nothing whole is. */
    public String version(String root) {
        return unit().version(model.root(root).target()).orElse("none");
    }

    /** The state of a root, as its node State gives it. */
    public FumoState state(String root) {
        return status(root).state();
    }

    /** How it stands with a root, as it lies on flash. */
    public FirmwareStatus status(String root) {
        model.root(root);
        return unit().status(root);
    }

    /** How the last operation of a root ended, whether the server has heard of it or not. */
    public Optional<FumoResult> lastResult(String root) {
        model.root(root);
        return errands.lastResult(root);
    }

    /** Whether a report of a root is still to be given, or to be given again. */
    public boolean owesReport(String root) {
        return status(root).toReport().isPresent();
    }

    /**
     * A tree with State, PkgName, PkgVersion and the version of the system as they are; the same where it says so already, or
     * the phone does not run.
     *
     * @param epochSecond time of the change; 0 leaves TStamp and VerNo alone
     */
    public ManagementTree mirrored(ManagementTree kept, long epochSecond) {
        if (!isOn() || !boot().running()) {
            return kept;
        }
        return new TreeMirror(this, epochSecond).all(kept);
    }

    /** A new operation of a root begins: nothing of the one before is in mind. */
    void beginAffair(String root) {
        errands.begin(root);
    }

    Affair affair(String root) {
        return errands.affair(root);
    }

    PhonePower power() {
        return power;
    }

    Mailbag mailbag() {
        return mailbag;
    }

    /** Octets that a package may have. */
    long room() {
        return Agenda.room(model, conduct.circumstances());
    }
}
