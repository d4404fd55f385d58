package dev.provost.session;

import dev.provost.tree.LocUri;
import dev.provost.tree.Value;
import java.util.Optional;

/**
 * An {@code Exec} that access type and ACL allow.
 *
 * @param target the node
 * @param argument the data of the command
 * @param correlator text to be echoed by the alert that reports the outcome later
 */
public record ExecRequest(LocUri target, Optional<Value> argument, Optional<String> correlator) {}
