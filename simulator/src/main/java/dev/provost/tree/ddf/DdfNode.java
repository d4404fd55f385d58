package dev.provost.tree.ddf;

import dev.provost.tree.Acl;
import dev.provost.tree.NodeDescription;
import java.util.Optional;

/**
 * A {@code Node} at the top of a device description.
 *
 * @param path the address above the node without a slash at the end, as written; empty when the document gives none
 * @param description what is allowed for the node and all below it; a node without a name, or whose name is in angle or
 *     square brackets, is {@link NodeDescription#UNNAMED}
 * @param title the title of the node, for people
 * @param acl the ACL that its {@code RTProperties} give
 */
public record DdfNode(Optional<String> path, NodeDescription description, Optional<String> title, Optional<Acl> acl) {}
