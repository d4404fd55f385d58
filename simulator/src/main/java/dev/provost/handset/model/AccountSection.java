package dev.provost.handset.model;

import dev.provost.syncml.DmVersion;
import dev.provost.tree.Acl;
import dev.provost.tree.LocUri;

/** Reads {@code account} of a model file. */
final class AccountSection {

    private static final String LEGACY = "SyncML";
    private static final String ACL = "Get=*&Replace=*";

    private final LocUri node;
    private final Acl acl;

    AccountSection(Section section) {
        String text = section.text("node");
        node = ModelUris.parse(section, "node", text);
        if (node.depth() < 2) {
            throw section.fault(
                    section.line(),
                    "'" + text + "' leaves no room for further accounts beside it",
                    "Write for instance ./DMAcc/operator or ./SyncML/DMAcc/operator");
        }
        acl = ModelUris.acl(section, "acl", section.optionalText("acl").orElse(ACL));
        section.done();
    }

    LocUri node() {
        return node;
    }

    Acl acl() {
        return acl;
    }

    /** The account of DM 1.1 where that has its place, else the one whose identifier belongs to the version. */
    AccountShape shape(DmVersion version) {
        return node.segments().getFirst().equals(LEGACY) ? new DmAcc11() : new DmAcc12(version);
    }
}
