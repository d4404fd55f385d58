package dev.provost.handset;

import dev.provost.session.DmAccount;
import dev.provost.tree.LocUri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which accounts a handset has. Immutable.
 *
 * @param factory whether it has the account that its source gives it
 * @param changed what has become of that account, empty while it is as the source gave it
 * @param further the nodes of the accounts that it was bootstrapped with, in order
 * @param selected the node of the account that sessions use; empty for that of the source
 */
record AccountBook(boolean factory, Optional<DmAccount> changed, List<LocUri> further, Optional<LocUri> selected) {

    /** Only the account of the source. */
    static final AccountBook USUAL = new AccountBook(true, Optional.empty(), List.of(), Optional.empty());

    /** No account at all. */
    static final AccountBook BLANK = new AccountBook(false, Optional.empty(), List.of(), Optional.empty());

    AccountBook {
        further = List.copyOf(further);
    }

    boolean isEmpty() {
        return !factory && further.isEmpty();
    }

    /** With one more account, which sessions use when it is the first one. */
    AccountBook with(LocUri node) {
        List<LocUri> nodes = new ArrayList<>(further);
        nodes.add(node);
        return new AccountBook(factory, changed, nodes, isEmpty() ? Optional.of(node) : selected);
    }

    /** Without an account; when sessions used it they use the first that is left. */
    AccountBook without(LocUri node) {
        List<LocUri> nodes = further.stream().filter(n -> !n.equals(node)).toList();
        boolean lost = selected.filter(node::equals).isPresent();
        Optional<LocUri> next = lost && !factory ? nodes.stream().findFirst() : selected;
        return new AccountBook(factory, changed, nodes, lost && factory ? Optional.empty() : next);
    }

    /** With sessions that use the given account. */
    AccountBook selecting(Optional<LocUri> node) {
        return new AccountBook(factory, changed, further, node);
    }

    /** With another account in place of that of the source. */
    AccountBook changing(DmAccount account) {
        return new AccountBook(factory, Optional.of(account), further, selected);
    }
}
