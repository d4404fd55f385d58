package dev.provost.handset;

import dev.provost.handset.fumo.FirmwareDesk;
import dev.provost.handset.model.DeviceIdentity;
import dev.provost.handset.model.HandsetModel;
import dev.provost.handset.model.ModelProtocol;
import dev.provost.session.AuthenticationPolicy;
import dev.provost.session.ClientSession;
import dev.provost.session.DeviceAlert;
import dev.provost.session.DmAccount;
import dev.provost.session.Mishap;
import dev.provost.session.Nonces;
import dev.provost.session.SessionLimits;
import dev.provost.session.SessionSettings;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.TreeDiff;
import dev.provost.tree.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A phone between and during sessions. Not thread-safe; one session at a time. When a session closes, its outcome - tree,
 * account and nonces - is already back in the handset.
 *
 * <p>It shares the tree of its model until something other than its own identity differs.
 */
public final class Handset {

    private final Storage storage;
    private Peculiarities peculiarities = Peculiarities.NONE;
    private boolean inSession;

    private Handset(Storage storage) {
        this.storage = storage;
    }

    /** A device as it leaves the factory, with the account that its source gives it. */
    public static Handset of(HandsetModel model, String deviceId, AccountSource accounts) {
        return new Handset(Storage.of(model, deviceId, accounts));
    }

    /** A device that has no account of a server yet; a {@link BootstrapDesk} gives it some. */
    public static Handset blank(HandsetModel model, String deviceId) {
        return new Handset(Storage.blank(model, deviceId));
    }

    /** What type of phone it is. */
    public HandsetModel model() {
        return storage.model();
    }

    /** The identity, for instance {@code IMEI:490154203237518}. */
    public String deviceId() {
        return storage.deviceId();
    }

    /**
     * The account that sessions use: that of the source unless a server has changed it or another one is selected.
     *
     * @throws IllegalStateException when there is none yet
     */
    public DmAccount account() {
        return identity().account();
    }

    /**
     * Id, account and nonces; see {@link #account()}.
     *
     * @throws IllegalStateException when there is no account yet
     */
    public DeviceIdentity identity() {
        return storage.identity();
    }

    /** Its tree and what it knows of its servers. */
    Storage storage() {
        return storage;
    }

    /** The servers that it has an account of, the one from the factory first. */
    public List<String> servers() {
        return storage.servers();
    }

    /**
     * Makes sessions use the account of a server.
     *
     * @throws IllegalArgumentException when there is no account of it
     */
    public void select(String serverId) {
        requireIdle();
        storage.select(serverId);
    }

    /** The tree as a server would find it now. */
    public ManagementTree tree() {
        refresh(0);
        return storage.ownTree();
    }

    /** Brings what the tree says of the firmware to what is true of it. */
    private void refresh(long epochSecond) {
        desk().filter(desk -> !inSession)
                .ifPresent(desk -> storage.replace(desk.mirrored(storage.tree(), epochSecond), storage.book()));
    }

    /** The tree without what belongs to this device alone; the very tree of the model until something differs. */
    public ManagementTree snapshot() {
        refresh(0);
        return storage.tree();
    }

    /** What changed since a {@link #snapshot()}; the identity is not compared, see {@link #identity()}. */
    public TreeDiff changesSince(ManagementTree snapshot) {
        return TreeDiff.between(snapshot, storage.tree());
    }

    /** Gives the handset a user other than the one of its model. */
    public void setUser(UserBehaviour behaviour) {
        peculiarities = peculiarities.withUser(behaviour);
    }

    /** Gives the handset bounds other than those of its model. */
    public void setLimits(SessionLimits limits) {
        requireIdle();
        peculiarities = peculiarities.withLimits(limits);
    }

    /** The bounds of its sessions: those of its model unless set. */
    public SessionLimits limits() {
        return peculiarities.limits().orElseGet(() -> model().protocol().limits());
    }

    /** Gives the handset other habits about credentials. */
    public void setAuthentication(AuthenticationPolicy policy) {
        requireIdle();
        peculiarities = peculiarities.withAuthentication(policy);
    }

    /** Its habits about credentials. */
    public AuthenticationPolicy authentication() {
        return peculiarities.authentication();
    }

    /** Decides what happens when a server runs a node. */
    public void setExec(ExecBehaviour behaviour) {
        peculiarities = peculiarities.withExec(behaviour);
    }

    /**
     * Where it deals with its firmware.
     *
     * @throws IllegalStateException when the model has no update object
     */
    public FirmwareDesk firmware() {
        return peculiarities.firmware().orElseGet(this::newDesk);
    }

    /** Whether its model has an update object. */
    public boolean hasFirmware() {
        return model().firmware().isPresent();
    }

    private FirmwareDesk newDesk() {
        FirmwareDesk desk = FirmwareDesk.of(
                model().firmware()
                        .orElseThrow(() -> new IllegalStateException(
                                "A %s cannot update its firmware over the air. Choose a model with 'firmware'."
                                        .formatted(model()))),
                storage::tree);
        peculiarities = peculiarities.withFirmware(desk);
        return desk;
    }

    /** The desk, where its firmware has been touched. */
    public Optional<FirmwareDesk> desk() {
        return peculiarities.firmware();
    }

    /** Notes an event that is reported to the server in this session or the next one. */
    public void report(DeviceAlert event) {
        peculiarities = peculiarities.withIncidents(peculiarities.incidents().withEvent(event));
    }

    /**
     * Decides what goes wrong whenever a server has something done to a node.
     *
     * @param command name of the command, for instance {@code Replace}
     */
    public void setMishap(String command, LocUri uri, Mishap mishap) {
        peculiarities = peculiarities.withIncidents(peculiarities.incidents().withMishap(command, uri, mishap));
    }

    /** Replaces the nonces, for instance by stale ones. */
    public void setNonces(Nonces nonces) {
        requireIdle();
        storage.settle(nonces);
    }

    /** Replaces the account from the factory, for instance by one with a wrong password; sessions use it from now on. */
    public void setAccount(DmAccount account) {
        requireIdle();
        storage.replaceAccount(account);
    }

    /**
     * Writes a leaf, or a property such as its ACL, as the device itself or its former owner would; a leaf that is missing
     * is created.
     *
     * @throws IllegalArgumentException when the tree has no place for it
     */
    public void preset(LocUri uri, Value value, long epochSecond) {
        requireIdle();
        storage.preset(uri, value, epochSecond);
    }

    /**
     * Adds an interior node as the device itself or its former owner would.
     *
     * @throws IllegalArgumentException when the tree has no place for it, or it is there already
     */
    public void presetFolder(LocUri uri, long epochSecond) {
        requireIdle();
        storage.presetFolder(uri, epochSecond);
    }

    /**
     * Leaves so little memory that values and names of all in all {@code octets} can still be written.
     *
     * @throws IllegalArgumentException when {@code octets} is negative
     */
    public void leaveFree(int octets) {
        requireIdle();
        storage.leaveFree(octets);
    }

    /** Makes everything as it left the factory; user, bounds and processes stay. */
    public void factoryReset() {
        requireIdle();
        storage.factoryReset();
    }

    /** What a session that begins like this depends on. */
    public SessionSettings settings(SessionStart start) {
        return settings(start, identity());
    }

    /**
     * Opens a session.
     *
     * @param start how it begins
     * @param clock the clock of the device
     * @param random the source of nonces
     * @throws IllegalStateException while another session is open
     */
    public ClientSession openSession(SessionStart start, InstantSource clock, RandomGenerator random) {
        requireIdle();
        requirePower();
        refresh(clock.instant().getEpochSecond());
        DeviceIdentity identity = identity();
        HandsetDevice device = new HandsetDevice(this, identity, tree(), clock);
        ClientSession session = ClientSession.of(settings(start, identity), device, random);
        inSession = true;
        return session;
    }

    private SessionSettings settings(SessionStart start, DeviceIdentity identity) {
        ModelProtocol protocol = model().protocol();
        return SessionSettings.of(deviceId(), identity.account())
                .version(start.version().orElseGet(protocol::preferredVersion))
                .encoding(start.encoding().orElseGet(protocol::preferredEncoding))
                .sessionId(start.sessionId())
                .initiator(start.initiator())
                .nonces(identity.nonces())
                .limits(limits())
                .features(protocol.features())
                .heedsNoResp(protocol.heedsNoResp())
                .authentication(authentication().withResynchronising(start.resynchronising()))
                .build();
    }

    UserBehaviour user() {
        return peculiarities.user().orElseGet(() -> model().user()::answer);
    }

    Incidents incidents() {
        return peculiarities.incidents();
    }

    /** What there is to report, which counts as reported from now on. */
    List<DeviceAlert> takeEvents() {
        List<DeviceAlert> events = peculiarities.incidents().events();
        if (!events.isEmpty()) {
            peculiarities =
                    peculiarities.withIncidents(peculiarities.incidents().withoutEvents());
        }
        return events;
    }

    ExecBehaviour exec() {
        return peculiarities.exec();
    }

    /** Takes over what a session left behind that did not touch the tree. */
    void settle(Nonces nonces) {
        inSession = false;
        storage.settle(nonces);
    }

    /** Takes over what a session left behind; what the server wrote into the account counts from now on. */
    void settle(ManagementTree own, DeviceIdentity before, Nonces nonces) {
        inSession = false;
        storage.settle(own, before, nonces);
    }

    /** Whether a session is under way. */
    public boolean isInSession() {
        return inSession;
    }

    private void requirePower() {
        if (desk().filter(desk -> !desk.isOn() || !desk.boot().running()).isPresent()) {
            throw new IllegalStateException(
                    "Handset " + deviceId() + " does not run. Restart it, or let the service mend it, first.");
        }
    }

    void requireIdle() {
        if (inSession) {
            throw new IllegalStateException(
                    "Handset " + deviceId() + " is in a session. Let it close, or interrupt it, first.");
        }
    }
}
