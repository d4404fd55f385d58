package dev.provost.handset.model;

import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Value;
import java.util.List;
import java.util.Map;

/** How the account of a server looks in the tree: DM 1.1 and DM 1.2 differ. Implementations are immutable. */
sealed interface AccountShape permits DmAcc11, DmAcc12 {

    /** What is described for the node of an account, whose name is given at run time. */
    NodeDescription description();

    /** All interior nodes below the account, parents first. */
    List<LocUri> interiors(LocUri account);

    /** All leaves that belong to one device, of an account as this handset makes it. */
    List<LocUri> leaves(LocUri account);

    /** The same of an account in a tree, in which a server may have arranged them otherwise. */
    default List<LocUri> leaves(ManagementTree tree, LocUri account) {
        return leaves(account);
    }

    /** The same in a tree in which they are empty, before the values of a device go into them. */
    default List<LocUri> emptyLeaves(ManagementTree tree, LocUri account, DeviceIdentity identity) {
        return leaves(account);
    }

    /** The leaves that are the same for all devices, with their values. */
    Map<LocUri, Value> fixed(LocUri account);

    /** The values of {@link #leaves} for a device, in the same order. */
    List<Value> values(DeviceIdentity identity);

    /** What the leaves of a tree say; {@code known} where they are missing or make no sense. */
    DeviceIdentity read(ManagementTree tree, LocUri account, DeviceIdentity known);

    /** The same for an account of which nothing is known but what the tree says. */
    default DeviceIdentity readAlone(ManagementTree tree, LocUri account, DeviceIdentity known) {
        return read(tree, account, known);
    }
}
