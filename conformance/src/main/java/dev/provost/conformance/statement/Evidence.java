package dev.provost.conformance.statement;

import java.util.List;
import java.util.Optional;

/**
 * What a run shows of a capability.
 *
 * @param examined whether anything ran that could have shown it
 * @param seen what was seen first, and where, one phrase; empty when nothing
 * @param askers ids of the scenarios that ran and are about it
 */
record Evidence(boolean examined, Optional<String> seen, List<String> askers) {}
