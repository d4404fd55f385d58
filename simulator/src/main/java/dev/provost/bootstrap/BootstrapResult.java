package dev.provost.bootstrap;

import java.util.List;

/** What came of a bootstrap message. No server learns it: the first session tells (DM Bootstrap 1.2.1, 5.4). */
public sealed interface BootstrapResult {

    /**
     * The device takes it.
     *
     * @param accounts the accounts in it; none when it brings no more than connections
     * @param connections the access points and proxies in it
     * @param leftOut what the device does not know and passed over
     */
    record Provisioned(List<ServerAccount> accounts, List<Connection> connections, List<String> leftOut)
            implements BootstrapResult {
        public Provisioned {
            accounts = List.copyOf(accounts);
            connections = List.copyOf(connections);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * The device discards the whole message.
     *
     * @param reason the kind of reason
     * @param detail the value and place that are to blame; may be empty
     */
    record Refused(Refusal reason, String detail) implements BootstrapResult {

        /** The reason in a sentence. */
        public String sentence() {
            return detail.isEmpty() ? reason.words() : reason.words() + ": " + detail;
        }
    }
}
