package dev.provost.session;

import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.Results;
import java.util.List;

/** What results the server is able to receive, and how much of them the device keeps until they are sent. */
final class Reach {

    private final PeerLimits peer;
    private final Sizer sizer;
    private final boolean chunks;
    private final long mostKept;
    private long kept;

    /**
     * A reach with nothing kept.
     *
     * @param peer what the server said
     * @param sizer measures results
     * @param chunks whether the device sends objects in chunks
     * @param mostKept octets of the values that wait to be sent
     */
    Reach(PeerLimits peer, Sizer sizer, boolean chunks, long mostKept) {
        this.peer = peer;
        this.sizer = sizer;
        this.chunks = chunks;
        this.mostKept = mostKept;
    }

    /** All results were sent. */
    void clear() {
        kept = 0;
    }

    /** Whether results can be sent, all of which then count as kept. */
    boolean admits(List<Item> results) {
        long octets = 0;
        for (Item result : results) {
            int size = result.data().map(Data::asOctets).map(o -> o.length).orElse(0);
            octets += size;
            if (size > peer.maxObjSize() || !chunks && !sizer.fitAlone(List.of(results(result)), peer.maxMsgSize())) {
                return false;
            }
        }
        boolean admitted = kept + octets <= mostKept;
        kept += admitted ? octets : 0;
        return admitted;
    }

    private static Results results(Item item) {
        return Results.of(Numbering.PENDING, Numbering.PENDING, Numbering.PENDING, List.of(item));
    }
}
