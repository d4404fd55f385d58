package dev.provost.handset.model;

import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.util.List;
import java.util.Optional;

/** The leaves of a model's tree that belong to one device: its id and its account. Immutable. */
final class PersonalLeaves {

    private static final LocUri DEV_ID = LocUri.parse("./DevInfo/DevId");

    private final AccountShape shape;
    private final LocUri account;

    PersonalLeaves(AccountShape shape, LocUri account) {
        this.shape = shape;
        this.account = account;
    }

    LocUri account() {
        return account;
    }

    ManagementTree into(ManagementTree shared, DeviceIdentity identity) {
        ManagementTree own = into(shared, identity.deviceId());
        List<LocUri> leaves = shape.emptyLeaves(shared, account, identity);
        List<Value> values = shape.values(identity);
        for (int i = 0; i < leaves.size(); i++) {
            own = own.withFactoryValue(leaves.get(i), values.get(i));
        }
        return own;
    }

    ManagementTree into(ManagementTree shared, String deviceId) {
        return shared.withFactoryValue(DEV_ID, Value.chr(deviceId));
    }

    AccountShape shape() {
        return shape;
    }

    ManagementTree outOf(ManagementTree own, ManagementTree base) {
        ManagementTree bare = blank(own, base, DEV_ID);
        for (LocUri leaf : shape.leaves(own, account)) {
            bare = blank(bare, base, leaf);
        }
        return bare.sharedWith(base);
    }

    private static ManagementTree blank(ManagementTree own, ManagementTree base, LocUri leaf) {
        Optional<Value> original = base.value(leaf);
        return original.isPresent() ? own.withFactoryValue(leaf, original.get()) : own;
    }

    DeviceIdentity read(ManagementTree own, DeviceIdentity known) {
        DeviceIdentity found = shape.read(own, account, known);
        return found.equals(known) ? known : found;
    }
}
