package dev.provost.handset.model;

import dev.provost.handset.fumo.ModelFirmware;
import dev.provost.tree.Acl;
import dev.provost.tree.Actor;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type of phone: how it speaks DM, the tree with which it leaves the factory, and the user who usually holds it.
 *
 * <p>The tree is shared by all devices of the model; what belongs to one device is put into a copy of a few paths while
 * a session lasts. Immutable, for use from any thread.
 */
public final class HandsetModel {

    private final ModelInfo info;
    private final ModelProtocol protocol;
    private final ManagementTree tree;
    private final UserScript user;
    private final int mostChoices;
    private final Map<String, LocUri> settings;
    private final PersonalLeaves personal;
    private final ManagementTree blank;
    private final Optional<ModelFirmware> firmware;

    HandsetModel(
            ModelInfo info,
            ModelProtocol protocol,
            ManagementTree tree,
            UserScript user,
            int mostChoices,
            Map<String, LocUri> settings,
            PersonalLeaves personal,
            Optional<ModelFirmware> firmware) {
        this.info = info;
        this.protocol = protocol;
        this.tree = tree;
        this.user = user;
        this.mostChoices = mostChoices;
        this.settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        this.personal = personal;
        this.firmware = firmware;
        this.blank = tree.delete(personal.account(), Actor.DEVICE, FactoryTree.SHIPPED)
                .tree();
    }

    /** The name by which scenarios and users call the model. */
    public String name() {
        return info.name();
    }

    /** What the model is. */
    public ModelInfo info() {
        return info;
    }

    /** How it speaks DM. */
    public ModelProtocol protocol() {
        return protocol;
    }

    /** The tree shared by all devices of the model, without anything that belongs to one of them. */
    public ManagementTree tree() {
        return tree;
    }

    /** The tree shared by all devices of the model that have no account of a server yet. */
    public ManagementTree blankTree() {
        return blank;
    }

    /** What the user does about a prompt unless a scenario says otherwise. */
    public UserScript user() {
        return user;
    }

    /** Its firmware, where a server can update it over the air. */
    public Optional<ModelFirmware> firmware() {
        return firmware;
    }

    /** How many choices of a prompt the display can show. */
    public int mostChoices() {
        return mostChoices;
    }

    /** The nodes that operators have words for, for instance {@code homepage}. */
    public Map<String, LocUri> settings() {
        return settings;
    }

    /**
     * The node that an operator means.
     *
     * @throws UnknownSettingException when the model has no such setting
     */
    public LocUri setting(String name) {
        return Optional.ofNullable(settings.get(name))
                .orElseThrow(() -> new UnknownSettingException(name, info.name(), settings.keySet()));
    }

    /** The node of the server's account, for instance {@code ./DMAcc/operator}. */
    public LocUri account() {
        return personal.account();
    }

    /**
     * The tree of one device: {@code shared} with the leaves that belong to the device. Neither TStamp nor VerNo changes;
     * a leaf that is missing in {@code shared} stays missing.
     *
     * @param shared the tree of the model, or what {@link #depersonalise} made of a tree that differs
     */
    public ManagementTree personalise(ManagementTree shared, DeviceIdentity identity) {
        return personal.into(shared, identity);
    }

    /** The same for a device without the account that it would have from the factory. */
    public ManagementTree personalise(ManagementTree shared, String deviceId) {
        return personal.into(shared, deviceId);
    }

    /**
     * A tree with one more account, all of whose values are in the tree itself.
     *
     * @param node its node, beside {@link #account()}
     * @param identity what the account says
     * @param more further leaves by their path below the node
     * @throws IllegalArgumentException when the device has no room for a node
     */
    public ManagementTree withAccount(
            ManagementTree own,
            LocUri node,
            DeviceIdentity identity,
            Map<String, Value> more,
            Acl acl,
            long epochSecond) {
        return new AccountNodes(personal.shape(), own, epochSecond).grown(node, identity, more, acl);
    }

    /**
     * A tree with one more object, for instance a connection.
     *
     * @param leaves its leaves by their path below the node
     * @throws IllegalArgumentException when the device has no room for a node
     */
    public ManagementTree withObject(
            ManagementTree own, LocUri node, Map<String, Value> leaves, Acl acl, long epochSecond) {
        return new AccountNodes(personal.shape(), own, epochSecond).grown(node, leaves, acl);
    }

    /** The identity that the account at a node of its own states; see {@link #withAccount}. */
    public DeviceIdentity identityAt(ManagementTree own, LocUri node, DeviceIdentity known) {
        return personal.shape().readAlone(own, node, known);
    }

    /** The tree with other nonces in the account at a node of its own; neither TStamp nor VerNo changes. */
    public ManagementTree withNonces(ManagementTree own, LocUri node, DeviceIdentity identity) {
        ManagementTree tree = own;
        List<LocUri> leaves = personal.shape().leaves(own, node);
        List<Value> values = personal.shape().values(identity);
        for (int i = 0; i < leaves.size(); i++) {
            if (values.get(i).format() == Format.BIN) {
                tree = tree.withFactoryValue(leaves.get(i), values.get(i));
            }
        }
        return tree;
    }

    /** Whether accounts have the shape of DM 1.1.2, below {@code ./SyncML}. */
    public boolean hasLegacyAccounts() {
        return personal.shape() instanceof DmAcc11;
    }

    /**
     * A tree without what belongs to one device, sharing with the tree of the model all that is equal.
     *
     * @return {@link #tree()} itself when nothing else differs, so that {@code ==} tells whether a device needs a tree of
     *     its own
     */
    public ManagementTree depersonalise(ManagementTree own) {
        return personal.outOf(own, tree);
    }

    /**
     * The identity as the tree of a device states it, for instance after a server has changed a password.
     *
     * @param known what to assume where the tree has no such leaf or one that makes no sense; returned itself when nothing
     *     differs
     */
    public DeviceIdentity identityIn(ManagementTree own, DeviceIdentity known) {
        return personal.read(own, known);
    }

    @Override
    public String toString() {
        return info.name();
    }
}
