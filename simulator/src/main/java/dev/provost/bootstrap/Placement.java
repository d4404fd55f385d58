package dev.provost.bootstrap;

import dev.provost.tree.Acl;
import java.util.Objects;
import java.util.Optional;

/**
 * What a message says about the node of an account; by default the device decides (DM Bootstrap 1.2.1, 5.3).
 *
 * @param name the name that the node must have; only the plain profile of DM 1.1.2 gives one
 * @param acl the ACL of the node; only a serialised tree gives one
 */
public record Placement(Optional<String> name, Optional<Acl> acl) {

    /** The device decides. */
    public static final Placement FREE = new Placement(Optional.empty(), Optional.empty());

    public Placement {
        Objects.requireNonNull(name, "name");
    }
}
