package dev.provost.conformance.steps;

import dev.provost.conformance.run.FirmwareStock;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.unit.Factory;
import dev.provost.flash.unit.Installation;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.handset.fumo.Circumstances;
import dev.provost.handset.fumo.FirmwareDesk;
import dev.provost.handset.fumo.FirmwarePolicy;
import dev.provost.handset.fumo.FirmwareUser;
import dev.provost.handset.fumo.FumoRoot;
import dev.provost.handset.fumo.ReportHabits;
import dev.provost.transport.fetch.FetchRecord;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/** The firmware of a phone in a scenario: what the scenario did to it, and what has become of it since. */
final class FirmwarePhone {

    private final FirmwareDesk desk;
    private final Map<ImageTarget, FirmwareWorkshop> workshops;
    private final IntSupplier messages;
    private final Set<String> everRun = new LinkedHashSet<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final FirmwareOrders orders = new FirmwareOrders();
    private String version;
    private int versionSince;
    private ImageTarget part = ImageTarget.SYSTEM;
    private boolean meant;
    private boolean serviced;
    private long fetched;
    private FlashInside before;
    private Optional<FailingPower> power = Optional.empty();

    /**
     * A phone that nobody has touched yet.
     *
     * @param messages how many messages have been sent so far in the scenario
     */
    FirmwarePhone(FirmwareDesk desk, Map<ImageTarget, FirmwareWorkshop> workshops, IntSupplier messages) {
        this.desk = desk;
        this.workshops = Map.copyOf(workshops);
        this.messages = messages;
        this.version = desk.version();
        this.everRun.add(version);
        this.before = inside();
    }

    /** The firmware of a phone, with packages out of a stock. */
    static FirmwarePhone of(Phone phone, FirmwareStock stock, IntSupplier messages) {
        FirmwareDesk desk = phone.handset().firmware();
        String maker = phone.handset().model().info().manufacturer();
        Map<ImageTarget, FirmwareWorkshop> workshops = new EnumMap<>(ImageTarget.class);
        Factory factory = desk.model().factory();
        Map<ImageTarget, Optional<FirmwareImage>> images =
                Map.of(ImageTarget.SYSTEM, Optional.of(factory.system()), ImageTarget.RADIO, factory.radio());
        images.forEach((part, image) -> image.ifPresent(made -> workshops.put(
                part,
                new FirmwareWorkshop(
                        part,
                        version -> stock.shelf(maker, made.header().model(), version, made.length()),
                        made.header().version()))));
        return new FirmwarePhone(desk, workshops, messages);
    }

    FirmwareDesk desk() {
        return desk;
    }

    /** Where the packages for its system come from. */
    FirmwareWorkshop workshop() {
        return workshop(ImageTarget.SYSTEM);
    }

    /** Where the packages for a part of it come from. */
    FirmwareWorkshop workshop(ImageTarget of) {
        FirmwareWorkshop found = workshops.get(of);
        if (found == null) {
            throw new IllegalStateException("The scenario speaks of a part of the phone that it has not.");
        }
        return found;
    }

    /** All that the operator has made for it. */
    List<FirmwareParcel> parcels() {
        return workshops.values().stream()
                .flatMap(workshop -> workshop.parcels().stream())
                .toList();
    }

    /** The object for firmware that the server is to use: that of the system, unless the operator means another part. */
    String root() {
        return root(part).name();
    }

    /** The object for the firmware of a part of it. */
    FumoRoot root(ImageTarget of) {
        return desk.model().roots().stream()
                .filter(root -> root.target() == of)
                .findFirst()
                .orElse(desk.model().roots().getFirst());
    }

    /** Whether it has an object for firmware here. */
    boolean hasRoot(String uri) {
        return desk.roots().stream().anyMatch(root -> OrderTracer.same(root, uri));
    }

    /** Whether what it is told to do can be done in the object that the server is to use. */
    boolean offers(FumoOperation operation) {
        return root(part).operations().contains(operation);
    }

    /** Whether a package can be handed over within a session there. */
    boolean takesData() {
        return root(part).pkgData();
    }

    /** Has the operator name the object of a part from now on. */
    void mean(ImageTarget other) {
        part = other;
        meant = true;
    }

    /** The object that the operator names. */
    Optional<String> meant() {
        return Optional.of(root()).filter(root -> meant);
    }

    /** The version in a part of it. */
    String version(ImageTarget of) {
        return desk.version(root(of).name());
    }

    /** The version in the part that an object is for, where that is not the system. */
    Optional<String> partVersion(String root) {
        return desk.model().roots().stream()
                .filter(own -> OrderTracer.same(own.name(), root) && own.target() != ImageTarget.SYSTEM)
                .findFirst()
                .map(own -> desk.version(own.name()));
    }

    /** The version that it runs; where nothing runs, the last one that did. */
    String version() {
        return runs() ? desk.version() : version;
    }

    private boolean runs() {
        return desk.isOn() && desk.boot().running();
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
        if (runs() && !desk.version().equals(version)) {
            version = desk.version();
            everRun.add(version);
            versionSince = messages.getAsInt();
        }
    }

    /** Notes an order of the operator, with the place of its package. */
    void ordered(Optional<String> place) {
        serviced = false;
        orders.note(root(), meant, place, messages.getAsInt());
    }

    /** What the operator has ordered for it. */
    FirmwareOrders orders() {
        return orders;
    }

    /** Whether the Status of an order says how it ended, because the phone does such orders at once. */
    boolean saysTheResult(FirmwareExec exec) {
        return desk.synchronous(root()).contains(exec.operation())
                && exec.status().stream()
                        .boxed()
                        .toList()
                        .equals(lastResult(exec.root()).stream().toList());
    }

    /** Notes a fetch. */
    void fetched(FetchRecord evidence) {
        fetched += evidence.method().equals("GET") ? evidence.octets() : 0;
    }

    long octetsFetched() {
        return fetched;
    }

    /** How the last operation of an object ended, once it is known. */
    Optional<Integer> lastResult(String uri) {
        return desk.roots().stream()
                .filter(root -> OrderTracer.same(root, uri))
                .findFirst()
                .flatMap(desk::lastResult)
                .map(FumoResult::code);
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
        UnitProfile other = desk.profile().layout(layout);
        desk.build(other);
        desk.load(desk.model().factory().flash(other));
        startOver();
    }

    /** What the service makes of it with a package; it runs what no order was about. */
    Installation service(byte[] octets, Instant now) {
        Installation done = desk.service(OctetSource.of(octets), now);
        serviced = true;
        settle();
        return done;
    }

    /** Whether it runs what the service has put in, so that no report on an order tells what it runs. */
    boolean isServiced() {
        return serviced;
    }

    /** Erases its firmware wherever it lies. */
    void damage(Set<PartitionRole> places) {
        desk.damage(places);
        settle();
    }

    /** Switches it off and on. */
    void restart() {
        desk.restart();
        settle();
    }

    /** Its user wants the former firmware back; why it does not go back, where it does not. */
    Optional<String> rollBack() {
        return desk.rollBack() instanceof Installation.Failed(FumoResult result, String reason)
                ? Optional.of(reason)
                : Optional.empty();
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
