package dev.provost.handset;

import dev.provost.handset.model.DeviceIdentity;
import dev.provost.handset.model.HandsetModel;
import dev.provost.security.Nonce;
import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;
import dev.provost.tree.Actor;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What outlasts the sessions of a handset: its tree, its accounts and their nonces. Account and nonces from the factory are
 * kept apart from the tree, so that handsets of a model share one; those of a bootstrap are in the tree. Not thread-safe.
 */
final class Storage {

    private static final byte[] NO_NONCE = {};

    private final HandsetModel model;
    private final String deviceId;
    private final AccountSource source;
    private ManagementTree tree;
    private AccountBook book;
    private byte[] clientNonce = NO_NONCE;
    private byte[] serverNonce = NO_NONCE;

    private Storage(HandsetModel model, String deviceId, AccountSource source, ManagementTree tree, AccountBook book) {
        if (deviceId.isBlank()) {
            throw new IllegalArgumentException("A handset has no id. Use a URN, for instance 'IMEI:490154203237518'.");
        }
        this.model = model;
        this.deviceId = deviceId;
        this.source = source;
        this.tree = tree;
        this.book = book;
    }

    static Storage of(HandsetModel model, String deviceId, AccountSource source) {
        return new Storage(model, deviceId, source, model.tree(), AccountBook.USUAL);
    }

    static Storage blank(HandsetModel model, String deviceId) {
        return new Storage(model, deviceId, AccountSource.none(), model.blankTree(), AccountBook.BLANK);
    }

    HandsetModel model() {
        return model;
    }

    String deviceId() {
        return deviceId;
    }

    /** Which accounts there are. */
    AccountBook book() {
        return book;
    }

    /** The tree without what belongs to this device alone. */
    ManagementTree tree() {
        return tree;
    }

    /** The tree as a server would find it. */
    ManagementTree ownTree() {
        return book.factory() ? model.personalise(tree, factoryIdentity()) : model.personalise(tree, deviceId);
    }

    /** Takes over a tree with accounts that came or went. */
    void replace(ManagementTree other, AccountBook accounts) {
        tree = other;
        book = accounts;
    }

    DeviceIdentity identity() {
        return book.selected().map(this::identityAt).orElseGet(this::factoryIdentity);
    }

    /** What the account at a node says. */
    DeviceIdentity identityAt(LocUri node) {
        return model.identityAt(tree, node, Installation.unknown(deviceId));
    }

    private DeviceIdentity factoryIdentity() {
        DmAccount account = book.changed().orElseGet(() -> source.accountOf(deviceId));
        return new DeviceIdentity(deviceId, account, new Nonces(Nonce.of(clientNonce), Nonce.of(serverNonce)));
    }

    /** The account of a server, if there is one. */
    Optional<DeviceIdentity> identityOf(String serverId) {
        return identities()
                .filter(identity -> identity.account().serverId().equals(serverId))
                .findFirst();
    }

    List<String> servers() {
        return identities().map(identity -> identity.account().serverId()).toList();
    }

    private Stream<DeviceIdentity> identities() {
        Stream<DeviceIdentity> factory = book.factory() ? Stream.of(factoryIdentity()) : Stream.empty();
        return Stream.concat(factory, book.further().stream().map(this::identityAt));
    }

    void select(String serverId) {
        boolean fromFactory =
                book.factory() && factoryIdentity().account().serverId().equals(serverId);
        Optional<LocUri> node = book.further().stream()
                .filter(uri -> identityAt(uri).account().serverId().equals(serverId))
                .findFirst();
        if (!fromFactory && node.isEmpty()) {
            throw new IllegalArgumentException(
                    "Handset %s has no account of server '%s', only of %s.".formatted(deviceId, serverId, servers()));
        }
        book = book.selecting(fromFactory ? Optional.empty() : node);
    }

    /** Replaces the account from the factory and selects it. */
    void replaceAccount(DmAccount account) {
        book = book.selecting(Optional.empty()).changing(account);
    }

    /** Writes a leaf or a property, see {@link Handset#preset}. */
    void preset(LocUri uri, Value value, long epochSecond) {
        boolean known = uri.property().isPresent() || tree.node(uri).isPresent();
        preset(
                "%s cannot be preset to %s".formatted(uri, value),
                known
                        ? tree.replace(uri, value, Actor.DEVICE, epochSecond)
                        : tree.addLeaf(uri, value, Actor.DEVICE, epochSecond));
    }

    /** Adds an interior node, see {@link Handset#presetFolder}. */
    void presetFolder(LocUri uri, long epochSecond) {
        preset("%s cannot be added".formatted(uri), tree.addInterior(uri, "", Actor.DEVICE, epochSecond));
    }

    private void preset(String failure, Change change) {
        if (!change.succeeded()) {
            throw new IllegalArgumentException("%s on a %s: status %d. Choose a node that the model describes."
                    .formatted(failure, model.name(), change.status().code()));
        }
        tree = change.tree();
    }

    /** Bounds the memory to what is used and {@code octets} more. */
    void leaveFree(int octets) {
        if (octets < 0) {
            throw new IllegalArgumentException("%d octets of free memory; give 0 or more.".formatted(octets));
        }
        long capacity = ownTree().octets() + octets;
        tree = tree.withLimits(tree.description().limits().withCapacity(capacity));
    }

    void factoryReset() {
        tree = book.factory() ? model.tree() : model.blankTree();
        book = book.factory() ? AccountBook.USUAL : AccountBook.BLANK;
        settle(Nonces.NONE);
    }

    /** Takes over what a session left behind that did not touch the tree. */
    void settle(Nonces nonces) {
        Optional<LocUri> other = book.selected();
        if (other.isPresent()) {
            LocUri node = other.get();
            tree = model.withNonces(tree, node, identityAt(node).withNonces(nonces));
        } else {
            clientNonce = compact(nonces.client());
            serverNonce = compact(nonces.server());
        }
    }

    /**
     * Takes over what a session left behind; what the server wrote into the account counts from now on. An account that
     * it deleted is gone, and its nonces with it.
     */
    void settle(ManagementTree own, DeviceIdentity before, Nonces nonces) {
        Optional<LocUri> used = book.selected();
        DeviceIdentity stated =
                used.map(node -> model.identityAt(own, node, before)).orElseGet(() -> model.identityIn(own, before));
        if (book.factory()) {
            DeviceIdentity known = factoryIdentity();
            DmAccount account = model.identityIn(own, known).account();
            if (!account.equals(known.account())) {
                book = book.changing(account);
            }
        }
        tree = model.depersonalise(own);
        for (LocUri node : book.further()) {
            if (own.node(node).isEmpty()) {
                book = book.without(node);
            }
        }
        if (book.selected().equals(used)) {
            settle(new Nonces(
                    newest(before.nonces().client(), stated.nonces().client(), nonces.client()),
                    newest(before.nonces().server(), stated.nonces().server(), nonces.server())));
        }
    }

    /** A nonce that the server wrote into the account counts more than one that came with a challenge. */
    private static Nonce newest(Nonce before, Nonce written, Nonce challenged) {
        return written.equals(before) ? challenged : written;
    }

    private static byte[] compact(Nonce nonce) {
        return nonce.equals(Nonce.EMPTY) ? NO_NONCE : nonce.octets();
    }
}
