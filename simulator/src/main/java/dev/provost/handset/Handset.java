package dev.provost.handset;

import dev.provost.handset.model.DeviceIdentity;
import dev.provost.handset.model.HandsetModel;
import dev.provost.handset.model.ModelProtocol;
import dev.provost.security.Nonce;
import dev.provost.session.AuthenticationPolicy;
import dev.provost.session.ClientSession;
import dev.provost.session.DeviceAlert;
import dev.provost.session.DmAccount;
import dev.provost.session.Mishap;
import dev.provost.session.Nonces;
import dev.provost.session.SessionLimits;
import dev.provost.session.SessionSettings;
import dev.provost.tree.Actor;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.TreeDiff;
import dev.provost.tree.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A phone between and during sessions. Not thread-safe; one session at a time. When a session closes, its outcome - tree,
 * account and nonces - is already back in the handset.
 *
 * <p>It shares the tree of its model until something other than its own identity differs.
 */
public final class Handset {

    private static final byte[] NO_NONCE = {};

    private final HandsetModel model;
    private final String deviceId;
    private final AccountSource accounts;
    private Peculiarities peculiarities = Peculiarities.NONE;
    private ManagementTree tree;
    private byte[] clientNonce = NO_NONCE;
    private byte[] serverNonce = NO_NONCE;
    private boolean inSession;

    private Handset(HandsetModel model, String deviceId, AccountSource accounts) {
        this.model = model;
        this.deviceId = deviceId;
        this.accounts = accounts;
        tree = model.tree();
    }

    /** A device as it leaves the factory, with the account that its source gives it. */
    public static Handset of(HandsetModel model, String deviceId, AccountSource accounts) {
        if (deviceId.isBlank()) {
            throw new IllegalArgumentException("A handset has no id. Use a URN, for instance 'IMEI:490154203237518'.");
        }
        return new Handset(model, deviceId, accounts);
    }

    /** A device that has no account of a server yet; a {@link BootstrapDesk} gives it some. */
    public static Handset blank(HandsetModel model, String deviceId) {
        Handset handset = of(model, deviceId, AccountSource.none());
        handset.tree = model.blankTree();
        handset.peculiarities = Peculiarities.NONE.withAccounts(AccountBook.BLANK);
        return handset;
    }

    /** What type of phone it is. */
    public HandsetModel model() {
        return model;
    }

    /** The identity, for instance {@code IMEI:490154203237518}. */
    public String deviceId() {
        return deviceId;
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
        return book().selected().map(this::identityAt).orElseGet(this::factoryIdentity);
    }

    private DeviceIdentity factoryIdentity() {
        DmAccount account = peculiarities.account().orElseGet(() -> accounts.accountOf(deviceId));
        return new DeviceIdentity(deviceId, account, new Nonces(Nonce.of(clientNonce), Nonce.of(serverNonce)));
    }

    DeviceIdentity identityAt(LocUri node) {
        return model.identityAt(tree, node, Installation.unknown(deviceId));
    }

    /** Which accounts it has. */
    AccountBook book() {
        return peculiarities.accounts();
    }

    /** The servers that it has an account of, the one from the factory first. */
    public List<String> servers() {
        Stream<DeviceIdentity> factory = book().factory() ? Stream.of(factoryIdentity()) : Stream.empty();
        return Stream.concat(factory, book().further().stream().map(this::identityAt))
                .map(identity -> identity.account().serverId())
                .toList();
    }

    /**
     * Makes sessions use the account of a server.
     *
     * @throws IllegalArgumentException when there is no account of it
     */
    public void select(String serverId) {
        requireIdle();
        boolean fromFactory =
                book().factory() && factoryIdentity().account().serverId().equals(serverId);
        Optional<LocUri> node = book().further().stream()
                .filter(uri -> identityAt(uri).account().serverId().equals(serverId))
                .findFirst();
        if (!fromFactory && node.isEmpty()) {
            throw new IllegalArgumentException(
                    "Handset %s has no account of server '%s', only of %s.".formatted(deviceId, serverId, servers()));
        }
        setBook(book().selecting(fromFactory ? Optional.empty() : node));
    }

    /** Takes over a tree with accounts that came or went. */
    void setAccounts(ManagementTree other, AccountBook book) {
        requireIdle();
        tree = other;
        setBook(book);
    }

    private void setBook(AccountBook book) {
        peculiarities = peculiarities.withAccounts(book);
    }

    /** The tree as a server would find it now. */
    public ManagementTree tree() {
        return book().factory() ? model.personalise(tree, factoryIdentity()) : model.personalise(tree, deviceId);
    }

    /** The tree without what belongs to this device alone; the very tree of the model until something differs. */
    public ManagementTree snapshot() {
        return tree;
    }

    /** What changed since a {@link #snapshot()}; the identity is not compared, see {@link #identity()}. */
    public TreeDiff changesSince(ManagementTree snapshot) {
        return TreeDiff.between(snapshot, tree);
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
        return peculiarities.limits().orElseGet(() -> model.protocol().limits());
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
        settle(nonces);
    }

    /** Replaces the account from the factory, for instance by one with a wrong password; sessions use it from now on. */
    public void setAccount(DmAccount account) {
        requireIdle();
        setBook(book().selecting(Optional.empty()));
        peculiarities = peculiarities.withAccount(Optional.of(account));
    }

    /**
     * Writes a leaf, or a property such as its ACL, as the device itself or its former owner would; a leaf that is missing
     * is created.
     *
     * @throws IllegalArgumentException when the tree has no place for it
     */
    public void preset(LocUri uri, Value value, long epochSecond) {
        requireIdle();
        boolean known = uri.property().isPresent() || tree.node(uri).isPresent();
        preset(
                "%s cannot be preset to %s".formatted(uri, value),
                known
                        ? tree.replace(uri, value, Actor.DEVICE, epochSecond)
                        : tree.addLeaf(uri, value, Actor.DEVICE, epochSecond));
    }

    /**
     * Adds an interior node as the device itself or its former owner would.
     *
     * @throws IllegalArgumentException when the tree has no place for it, or it is there already
     */
    public void presetFolder(LocUri uri, long epochSecond) {
        requireIdle();
        preset("%s cannot be added".formatted(uri), tree.addInterior(uri, "", Actor.DEVICE, epochSecond));
    }

    private void preset(String failure, Change change) {
        if (!change.succeeded()) {
            throw new IllegalArgumentException("%s on a %s: status %d. Choose a node that the model describes."
                    .formatted(failure, model.name(), change.status().code()));
        }
        tree = change.tree();
    }

    /**
     * Leaves so little memory that values and names of all in all {@code octets} can still be written.
     *
     * @throws IllegalArgumentException when {@code octets} is negative
     */
    public void leaveFree(int octets) {
        requireIdle();
        if (octets < 0) {
            throw new IllegalArgumentException("%d octets of free memory; give 0 or more.".formatted(octets));
        }
        long capacity = tree().octets() + octets;
        tree = tree.withLimits(tree.description().limits().withCapacity(capacity));
    }

    /** Makes everything as it left the factory; user, bounds and processes stay. */
    public void factoryReset() {
        requireIdle();
        tree = book().factory() ? model.tree() : model.blankTree();
        setBook(book().factory() ? AccountBook.USUAL : AccountBook.BLANK);
        peculiarities = peculiarities.withAccount(Optional.empty());
        settle(Nonces.NONE);
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
        DeviceIdentity identity = identity();
        HandsetDevice device = new HandsetDevice(this, identity, tree(), clock);
        ClientSession session = ClientSession.of(settings(start, identity), device, random);
        inSession = true;
        return session;
    }

    private SessionSettings settings(SessionStart start, DeviceIdentity identity) {
        ModelProtocol protocol = model.protocol();
        return SessionSettings.of(deviceId, identity.account())
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
        return peculiarities.user().orElseGet(() -> model.user()::answer);
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
        Optional<LocUri> other = book().selected();
        if (other.isPresent()) {
            LocUri node = other.get();
            tree = model.withNonces(tree, node, identityAt(node).withNonces(nonces));
        } else {
            clientNonce = compact(nonces.client());
            serverNonce = compact(nonces.server());
        }
    }

    /** Takes over what a session left behind; what the server wrote into the account counts from now on. */
    void settle(ManagementTree own, DeviceIdentity before, Nonces nonces) {
        Optional<LocUri> other = book().selected();
        DeviceIdentity stated =
                other.map(node -> model.identityAt(own, node, before)).orElseGet(() -> model.identityIn(own, before));
        if (book().factory()) {
            DeviceIdentity known = factoryIdentity();
            DmAccount account = model.identityIn(own, known).account();
            if (!account.equals(known.account())) {
                peculiarities = peculiarities.withAccount(Optional.of(account));
            }
        }
        tree = model.depersonalise(own);
        settle(new Nonces(
                newest(before.nonces().client(), stated.nonces().client(), nonces.client()),
                newest(before.nonces().server(), stated.nonces().server(), nonces.server())));
    }

    /** A nonce that the server wrote into the account counts more than one that came with a challenge. */
    private static Nonce newest(Nonce before, Nonce written, Nonce challenged) {
        return written.equals(before) ? challenged : written;
    }

    private static byte[] compact(Nonce nonce) {
        return nonce.equals(Nonce.EMPTY) ? NO_NONCE : nonce.octets();
    }

    /** Whether a session is under way. */
    public boolean isInSession() {
        return inSession;
    }

    private void requireIdle() {
        if (inSession) {
            throw new IllegalStateException(
                    "Handset " + deviceId + " is in a session. Let it close, or interrupt it, first.");
        }
    }
}
