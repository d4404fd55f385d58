package dev.provost.conformance.steps;

import dev.provost.fumo.FumoOperation;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the operator ordered for the firmware of one phone, and how far that may have come. */
final class FirmwareOrders {

    private final Set<String> meantRoots = new LinkedHashSet<>();
    private final Map<String, String> urls = new LinkedHashMap<>();
    private int count;
    private int orderedAt;
    private int carriedOut;

    /**
     * Notes an order.
     *
     * @param root the object that it is for
     * @param named whether the operator named that object
     * @param place where its package is; empty where it has none of its own
     * @param messages how many messages have been sent so far
     */
    void note(String root, boolean named, Optional<String> place, int messages) {
        count++;
        orderedAt = messages;
        if (named) {
            meantRoots.add(root);
        }
        urls.remove(root);
        place.ifPresent(url -> urls.put(root, url));
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Whether the phone has not yet done all that was ordered. */
    boolean isBusy() {
        return count > carriedOut;
    }

    /** Notes that the phone has done what it was told. */
    void hasCarriedOut() {
        carriedOut++;
    }

    /** How many of them the server is to have passed on by now: a phone at work takes no second one. */
    int execsAwaited() {
        return Math.min(count, 1 + carriedOut);
    }

    /** Whether what a server started is what the operator wanted last, or as far as a phone at work can be by now. */
    boolean isUpToDate(List<FirmwareExec> execs) {
        return execs.size() >= execsAwaited() || execs.getLast().messageIndex() >= orderedAt;
    }

    /** Whether the server may use an object: any that the operator named, or all where he named none. */
    boolean isMeant(String root) {
        return meantRoots.isEmpty() || meantRoots.stream().anyMatch(named -> OrderTracer.same(named, root));
    }

    /**
     * What a server told the phone otherwise than the operator wants, in words.
     *
     * @param tree what servers have written so far
     */
    Optional<String> misguidance(ManagementTree tree) {
        return urls.entrySet().stream()
                .flatMap(wanted -> Stream.of(FumoOperation.DOWNLOAD, FumoOperation.DOWNLOAD_AND_UPDATE)
                        .flatMap(operation ->
                                tree
                                        .value(LocUri.parse(wanted.getKey() + "/" + operation.nodeName() + "/PkgURL"))
                                        .stream())
                        .map(Value::text)
                        .filter(told -> !told.isEmpty() && !told.equals(wanted.getValue()))
                        .map(told -> "its PkgURL is " + told + ", and the operator wants " + wanted.getValue()))
                .findFirst();
    }
}
