package dev.provost.conformance.steps;

import dev.provost.conformance.run.FirmwareStock;
import dev.provost.flash.chip.Ailment;
import dev.provost.flash.chip.Ailments;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.Partition;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.unit.Installation;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.handset.fumo.Circumstances;
import dev.provost.handset.fumo.FirmwareDesk;
import dev.provost.handset.fumo.FirmwarePolicy;
import dev.provost.handset.fumo.FirmwareUser;
import dev.provost.handset.fumo.ReportHabits;
import dev.provost.transport.fetch.FetchRecord;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The firmware of a phone in a scenario: what the scenario did to it, and what has become of it since. */
final class FirmwarePhone {

    private final FirmwareDesk desk;
    private final FirmwareWorkshop workshop;
    private final IntSupplier messages;
    private final Set<String> everRun = new LinkedHashSet<>();
    private final AtomicInteger asked = new AtomicInteger();
    private String version;
    private int versionSince;
    private int orders;
    private int orderedAt;
    private int carriedOut;
    private boolean meant;
    private Optional<String> url = Optional.empty();
    private long fetched;
    private FlashInside before;
    private Optional<FailingPower> power = Optional.empty();

    /**
     * A phone that nobody has touched yet.
     *
     * @param messages how many messages have been sent so far in the scenario
     */
    FirmwarePhone(FirmwareDesk desk, FirmwareWorkshop workshop, IntSupplier messages) {
        this.desk = desk;
        this.workshop = workshop;
        this.messages = messages;
        this.version = desk.version();
        this.everRun.add(version);
        this.before = inside();
    }

    /** The firmware of a phone, with packages out of a stock. */
    static FirmwarePhone of(Phone phone, FirmwareStock stock, IntSupplier messages) {
        FirmwareDesk desk = phone.handset().firmware();
        FirmwareImage factory = desk.model().factory().system();
        String maker = phone.handset().model().info().manufacturer();
        FirmwareWorkshop workshop = new FirmwareWorkshop(
                version -> stock.shelf(maker, factory.header().model(), version, factory.length()), desk.version());
        return new FirmwarePhone(desk, workshop, messages);
    }

    FirmwareDesk desk() {
        return desk;
    }

    FirmwareWorkshop workshop() {
        return workshop;
    }

    /** The object for firmware that the server is to use: that of the system. */
    String root() {
        return desk.roots().getFirst();
    }

    /** Whether it has an object for firmware here. */
    boolean hasRoot(String uri) {
        return desk.roots().stream().anyMatch(root -> OrderTracer.same(root, uri));
    }

    /** Whether what it is told to do can be done in the object that the server is to use. */
    boolean offers(FumoOperation operation) {
        return desk.model().roots().getFirst().operations().contains(operation);
    }

    /** Whether a package can be handed over within a session there. */
    boolean takesData() {
        return desk.model().roots().getFirst().pkgData();
    }

    /** Has the operator name the object that the server is to use. */
    void mean() {
        meant = true;
    }

    /** The object that the operator names. */
    Optional<String> meant() {
        return Optional.of(root()).filter(root -> meant);
    }

    /** The version that it runs. */
    String version() {
        return desk.version();
    }

    /** The versions that it has run since the story began. */
    Set<String> everRun() {
        return Set.copyOf(everRun);
    }

    /** How many messages had been sent when its version changed last. */
    int versionSince() {
        return versionSince;
    }

    /** Takes note of the version that it runs now. */
    void settle() {
        if (desk.isOn() && !desk.version().equals(version)) {
            version = desk.version();
            everRun.add(version);
            versionSince = messages.getAsInt();
        }
    }

    /** Notes an order of the operator, with the place of its package. */
    void ordered(Optional<String> place) {
        orders++;
        orderedAt = messages.getAsInt();
        url = place;
    }

    /**
     * What a server told it otherwise than the operator wants, in words.
     *
     * @param tree what servers have written so far
     */
    Optional<String> misguidance(ManagementTree tree) {
        return url.flatMap(wanted -> Stream.of(FumoOperation.DOWNLOAD, FumoOperation.DOWNLOAD_AND_UPDATE)
                .flatMap(
                        operation -> tree.value(LocUri.parse(root() + "/" + operation.nodeName() + "/PkgURL")).stream())
                .map(Value::text)
                .filter(told -> !told.isEmpty() && !told.equals(wanted))
                .map(told -> "its PkgURL is " + told + ", and the operator wants " + wanted)
                .findFirst());
    }

    /** How many orders the operator gave for it. */
    int orders() {
        return orders;
    }

    /** Notes that it has done what it was told. */
    void hasCarriedOut() {
        carriedOut++;
    }

    /** How many of them the server is to have passed on by now: a phone at work takes no second one. */
    int execsAwaited() {
        return Math.min(orders, 1 + carriedOut);
    }

    /** Whether what a server started is what the operator wanted last, or as far as a phone at work can be by now. */
    boolean isUpToDate(List<FirmwareExec> execs) {
        return execs.size() >= execsAwaited() || execs.getLast().messageIndex() >= orderedAt;
    }

    /** Notes a fetch. */
    void fetched(FetchRecord evidence) {
        fetched += evidence.method().equals("GET") ? evidence.octets() : 0;
    }

    long octetsFetched() {
        return fetched;
    }

    /** How the last operation ended, once it is known. */
    Optional<Integer> lastResult() {
        return desk.lastResult(root()).map(FumoResult::code);
    }

    void setUser(FirmwareUser user) {
        desk.setUser((about, times) -> {
            asked.incrementAndGet();
            return user.answer(about, times);
        });
    }

    int timesAsked() {
        return asked.get();
    }

    void change(UnaryOperator<Circumstances> change) {
        desk.setCircumstances(change.apply(desk.circumstances()));
    }

    /** Changes how it reports. */
    void report(UnaryOperator<ReportHabits> change) {
        desk.setHabits(change.apply(desk.habits()));
    }

    /** Changes what its maker has decided. */
    void decide(UnaryOperator<FirmwarePolicy> change) {
        desk.setPolicy(change.apply(desk.policy()));
    }

    /** Builds it otherwise, which counts from its next start. */
    void build(UnaryOperator<UnitProfile> change) {
        desk.build(change.apply(desk.profile()));
        desk.restart();
    }

    Layout layout() {
        return desk.profile().layout();
    }

    /** Gives it another chip, with what it came with on it. */
    void layOut(Layout layout) {
        UnitProfile built = desk.profile();
        UnitProfile other = new UnitProfile(
                built.model(),
                layout,
                built.trust(),
                built.key(),
                built.rollback(),
                built.bootAttempts(),
                built.flaws());
        desk.build(other);
        desk.load(desk.model().factory().flash(other));
        startOver();
    }

    /** Makes all blocks of the place where new firmware goes sick. */
    void spoil(Ailment ailment) {
        Ailments ailments = Ailments.seeded(1);
        Partition target = layout().partition(
                        layout().has(PartitionRole.SYSTEM_B) ? PartitionRole.SYSTEM_B : PartitionRole.SYSTEM);
        desk.ail(ailments.withBlock(target.firstBlock() + 1, ailment), false, 1);
        desk.restart();
    }

    /** Switches it off and on. */
    void restart() {
        desk.restart();
        settle();
    }

    /** Its user wants the former firmware back. */
    void rollBack() {
        if (desk.rollBack() instanceof Installation.Failed(FumoResult result, String reason)) {
            throw new IllegalStateException("The phone does not go back: " + reason);
        }
    }

    /** Makes what lies on its flash now what later comparisons begin with. */
    void startOver() {
        before = inside();
    }

    private FlashInside inside() {
        return FlashInside.of(desk.flash(), desk.profile());
    }

    List<String> systemChanges() {
        return before.systemChanges(inside());
    }

    List<String> dataChanges() {
        return before.dataChanges(inside());
    }

    List<String> settingChanges() {
        return before.settingChanges(inside());
    }

    /** Feeds it from now on. */
    void feed(FailingPower other) {
        power = Optional.of(other);
        desk.feed(other);
    }

    /** Where its power has failed, in words. */
    Optional<String> powerCut() {
        return power.flatMap(FailingPower::happened);
    }

    /** How many operations of flash an update with a package takes, tried with a copy of the phone. */
    int operationsOf(FirmwareParcel parcel) {
        return FlashInside.operations(desk.flash(), desk.profile(), root(), parcel.octets());
    }

    /** How it stands with it, for people. */
    String words() {
        return "it runs %s, State is %d, and its last result is %s"
                .formatted(
                        desk.version(),
                        desk.state(root()).value(),
                        desk.lastResult(root()).map(FumoResult::toString).orElse("none yet"));
    }
}
