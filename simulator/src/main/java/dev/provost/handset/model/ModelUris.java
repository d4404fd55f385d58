package dev.provost.handset.model;

import dev.provost.tree.Acl;
import dev.provost.tree.BadAclException;
import dev.provost.tree.BadLocUriException;
import dev.provost.tree.LocUri;

/** Reads URIs and ACLs of a model file. */
final class ModelUris {

    private ModelUris() {}

    static LocUri parse(Section section, String key, String text) {
        try {
            LocUri uri = LocUri.parse(text);
            if (uri.isRoot() || uri.property().isPresent() || uri.list().isPresent()) {
                throw section.fault(line(section, key), "'" + text + "' names no node", "Write for instance ./DMAcc/1");
            }
            return uri;
        } catch (BadLocUriException e) {
            throw section.fault(line(section, key), e.getMessage(), "Write for instance ./DMAcc/1");
        }
    }

    static Acl acl(Section section, String key, String text) {
        try {
            return Acl.parse(text);
        } catch (BadAclException e) {
            throw section.fault(line(section, key), e.getMessage(), "Mend it or leave it out");
        }
    }

    static LocUri child(Section section, int line, LocUri parent, String name) {
        try {
            return parent.child(name);
        } catch (BadLocUriException e) {
            throw section.fault(line, e.getMessage(), "Give the node another name");
        }
    }

    private static int line(Section section, String key) {
        return section.find(key).orElseThrow().line();
    }
}
