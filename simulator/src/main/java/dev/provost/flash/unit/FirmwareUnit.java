package dev.provost.flash.unit;

import dev.provost.flash.agent.StagedPackage;
import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.ImageHeader;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.PackageVerdict;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the firmware of one phone does between a power-on and the next: it starts what lies on flash, finishes or undoes
 * what was interrupted, keeps the state of each FUMO root, takes packages and installs them.
 *
 * <p>All it knows lies on flash. Any call may end with the power lost; then this object is dead, and {@link #powerOn} on the
 * same flash goes on. Methods return once their effect is on flash. Not for more than one thread.
 */
public final class FirmwareUnit {

    /** Most octets in UTF-8 of a correlator, and of name and version of a package, that a phone notes. */
    public static final int LONGEST_TEXT = 255;

    /** Most octets in UTF-8 of what a phone {@linkplain #note remembers} of an operation besides. */
    public static final int LONGEST_NOTE = 512;

    private final Wiring wiring;
    private final Boot boot;
    private final Roots roots;
    private final Packages packages;
    private final Installations installations;

    private FirmwareUnit(PowerOn.Result result) {
        this.wiring = result.wiring();
        this.boot = result.boot();
        this.roots = new Roots(wiring.journal());
        this.packages = new Packages(wiring, result.images());
        this.installations = new Installations(wiring, result.images(), packages, roots);
    }

    /**
     * Starts a phone: bootloader, then what is left of an interrupted update or roll-back, then the system. A new version that
     * crashes or hangs is started as often as the profile says, then the phone falls back; all that happens in here.
     *
     * @param flash the chip under power
     * @param profile what the phone is built with
     */
    public static FirmwareUnit powerOn(Flash flash, UnitProfile profile) {
        return new FirmwareUnit(new PowerOn(flash, profile).start());
    }

    /** Whether a text is one that a phone notes: of at most {@link #LONGEST_TEXT} octets. */
    public static boolean isNotable(String text) {
        return text.length() <= LONGEST_TEXT && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_TEXT;
    }

    /** What became of the power-on. */
    public Boot boot() {
        return boot;
    }

    /** The version that runs, as DevDetail/FwV gives it; in recovery mode the text {@code recovery}. */
    public String version() {
        if (wiring.profile().has(AgentFlaw.VERSION_FROM_LEDGER)) {
            Optional<String> named = roots.updating();
            if (named.isPresent()) {
                return named.get();
            }
        }
        return boot instanceof Boot.Running running ? running.version() : "recovery";
    }

    /** The version in a part of the phone; empty when there is no whole image. */
    public Optional<String> version(ImageTarget target) {
        return installations.version(target);
    }

    /** The version that a roll-back leads to; empty when there is none, or policy forbids it. */
    public Optional<String> previousVersion() {
        return installations.previous().map(ImageHeader::version);
    }

    /** The FUMO roots that are not idle or have a package named. */
    public Set<String> roots() {
        return wiring.journal().roots();
    }

    /** How it stands with a FUMO root; idle for one that nothing happened with. */
    public FirmwareStatus status(String root) {
        return roots.status(root);
    }

    /** Notes name and version of the package, as a server or the manifest gives them. */
    public void describe(String root, Optional<String> pkgName, Optional<String> pkgVersion) {
        roots.describe(root, pkgName, pkgVersion);
    }

    /**
     * Has the phone remember something of the operation of a root until the next one begins; empty forgets it.
     *
     * @param text of at most {@link #LONGEST_NOTE} octets in UTF-8
     */
    public void note(String root, Optional<String> text) {
        roots.note(root, text);
    }

    /** What the phone remembers of the operation of a root. */
    public Optional<String> note(String root) {
        return wiring.journal().root(root).note();
    }

    /**
     * Begins what a server had executed: a download goes to 30 (whatever terminal state or package was there is cleaned up
     * first), an update stays at 50 until {@link #install}.
     *
     * @throws IllegalStateException when another operation of this root runs, a report is still to be given, or an update
     *     finds no package
     */
    public void begin(String root, FumoOperation operation, Optional<String> correlator) {
        roots.begin(root, operation, correlator);
    }

    /**
     * The way in for a package: the one that was begun with the same length, where it stands, else a new one. Without a
     * download begun it is PkgData; then a package that was there is dropped, and a terminal state goes to 10.
     *
     * @throws NoRoomException when it does not fit
     * @throws IllegalStateException when an update runs
     */
    public Staging stage(String root, long totalOctets) {
        return packages.stage(root, totalOctets);
    }

    /** The package of a root that is on its way, as far as it is on flash for certain; empty when there is none, or it is all there. */
    public Optional<StagedPackage> arriving(String root) {
        return wiring.journal()
                .staged()
                .filter(staged -> !staged.complete() && staged.root().equals(root));
    }

    /** The package of a root as it lies on flash; empty while it is not all there. */
    public Optional<OctetSource> staged(String root) {
        return packages.staged(root);
    }

    /** Accepts a package that came by PkgData without looking into it: 10 to 50. {@link #install} looks into it in any case. */
    public void accept(String root) {
        roots.accept(root);
    }

    /**
     * Examines the package of a root. Accepted: to 50, and Download has its report 200. Refused: a download goes to 20 and
     * has the refusal to report; PkgData goes back to 10 and is dropped.
     *
     * @throws IllegalStateException when no package is all there
     */
    public PackageVerdict verify(String root, Instant now) {
        OctetSource octets = packages.staged(root)
                .orElseThrow(() -> new IllegalStateException("The root %s has no package to examine".formatted(root)));
        if (wiring.profile().has(AgentFlaw.WRITES_BEFORE_VERIFY)) {
            packages.writeUnseen(octets);
        }
        PackageVerdict verdict = packages.examine(octets, now, Optional.empty());
        roots.verified(root, verdict);
        return verdict;
    }

    /**
     * Ends an operation that cannot go on, or that the user refuses: 30 or 40 to 20, 50 to 70; 10 stays. The result is to be
     * reported when an operation was begun.
     */
    public void fail(String root, FumoResult result) {
        roots.fail(root, result);
    }

    /**
     * Installs the package of a root that is at 50: checks conditions and package once more, goes to 60, writes, compares,
     * and makes the new version the next to start. A failure ends at 70 with its result to report.
     *
     * @throws IllegalStateException when the root is not at 50
     */
    public Installation install(String root, Conditions conditions) {
        return installations.install(root, conditions);
    }

    /**
     * Ends a trial: tests the phone (the radio finds its network) and takes the new version for good, 60 to 90. Where the test
     * fails, the old version is the next to start, and the result is 410.
     *
     * @return whether what runs is now for good; false means a restart is needed. True also when there was no trial
     */
    public boolean confirm() {
        return installations.confirm();
    }

    /** Whether the next power-on starts something else than what runs, so the phone should restart. */
    public boolean restartNeeded() {
        return installations.restartNeeded();
    }

    /**
     * Whether the version that an update of this root has made is given up, though it may run until the next power-on. What is
     * to be reported of that update is known only then: 401 when the user went back, otherwise 410.
     */
    public boolean isGivenUp(String root) {
        return wiring.agent().isGivenUp(root);
    }

    /** Makes the previous version of the system the next to start; settings go back as far as the update had changed them. */
    public Installation rollback(RollbackBy by) {
        return installations.rollback(by);
    }

    /**
     * What the service shop does to a phone in recovery: its package is examined like any other, except that it need not be
     * newer than what ran; its security counter counts nevertheless. The new version starts on trial, and there is no way
     * back from it.
     *
     * @throws IllegalStateException when the phone is not in recovery
     */
    public Installation service(OctetSource octets, Instant now) {
        if (!(boot instanceof Boot.Recovery)) {
            throw new IllegalStateException("The phone is not in recovery; there is nothing to mend");
        }
        return new ServiceShop(wiring).install(octets, now);
    }

    /** Notes that the server has its report; the state stays until it is cleaned up. */
    public void reported(String root) {
        roots.reported(root);
    }

    /**
     * Gives up a package and ends a cycle one step: 70 to 80, 90 to 100, 50 (package replaced or withdrawn), 20, 80 and 100
     * to 10; elsewhere nothing happens.
     */
    public void cleanUp(String root) {
        roots.cleanUp(root);
    }

    /**
     * The settings as the version that runs sees them, in the order of their names; what another one brings that is to start
     * next is not among them.
     */
    public Map<String, String> settings() {
        return wiring.settings().of(installations.running());
    }

    /** The settings as the previous version left them; as {@link #settings()} when there is none. */
    public Map<String, String> previousSettings() {
        return wiring.settings().of(installations.before());
    }

    /**
     * Changes a setting; an empty value removes it.
     *
     * @throws NoRoomException when the settings would need more than a block of the chip; then nothing has changed
     */
    public void set(String name, Optional<String> value) {
        if (!wiring.settings().fits(installations.running(), name, value)) {
            throw new NoRoomException("There is no room for the setting " + name);
        }
        wiring.settings().set(installations.running(), name, value);
    }

    /** What the user keeps on the phone: the whole partition, as it lies on flash. No update touches it. */
    public OctetSource userData() {
        return wiring.slots().source(PartitionRole.USER_DATA);
    }
}
