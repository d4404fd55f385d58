package dev.provost.handset;

import dev.provost.session.ExecRequest;
import dev.provost.syncml.StatusCode;

/** What a handset does when a server runs a node. Implementations that several handsets share are immutable. */
@FunctionalInterface
public interface ExecBehaviour {

    /** There is no process behind any node: 406. */
    ExecBehaviour NONE = request -> StatusCode.OPTIONAL_FEATURE_NOT_SUPPORTED.code();

    /**
     * Runs the process behind a node that access type and ACL allow to be run.
     *
     * @return the status code
     */
    int run(ExecRequest request);
}
