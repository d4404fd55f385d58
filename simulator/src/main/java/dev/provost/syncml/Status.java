package dev.provost.syncml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a command or of the header (RepPro 1.2.2, 6.4.1).
 *
 * @param cmdId the {@code CmdID} of the status itself
 * @param msgRef {@code MsgID} of the message answered
 * @param cmdRef {@code CmdID} answered, {@code 0} for the header
 * @param cmd name of the command answered, {@code SyncHdr} for the header
 * @param targetRefs targets of the items answered, when not all items share the code
 * @param sourceRefs sources of the items answered
 * @param chal challenge for credentials
 * @param data the status code as text
 * @param items details
 */
public record Status(
        String cmdId,
        String msgRef,
        String cmdRef,
        String cmd,
        List<String> targetRefs,
        List<String> sourceRefs,
        Optional<Chal> chal,
        String data,
        List<Item> items)
        implements Command {

    /** The {@code CmdRef} of a status for the header. */
    public static final String HEADER_REF = "0";

    /** The {@code Cmd} of a status for the header. */
    public static final String HEADER_CMD = "SyncHdr";

    public Status {
        targetRefs = List.copyOf(targetRefs);
        sourceRefs = List.copyOf(sourceRefs);
        items = List.copyOf(items);
    }

    /** A status without optional parts. */
    public static Status of(String cmdId, String msgRef, String cmdRef, String cmd, int code) {
        return new Status(
                cmdId, msgRef, cmdRef, cmd, List.of(), List.of(), Optional.empty(), Integer.toString(code), List.of());
    }

    /** A status for the header of the message {@code msgRef}. */
    public static Status ofHeader(String cmdId, String msgRef, int code) {
        return of(cmdId, msgRef, HEADER_REF, HEADER_CMD, code);
    }

    /** This with one more target reference. */
    public Status withTargetRef(String uri) {
        return new Status(cmdId, msgRef, cmdRef, cmd, append(targetRefs, uri), sourceRefs, chal, data, items);
    }

    /** This with one more source reference. */
    public Status withSourceRef(String uri) {
        return new Status(cmdId, msgRef, cmdRef, cmd, targetRefs, append(sourceRefs, uri), chal, data, items);
    }

    /** This with a challenge. */
    public Status withChal(Chal challenge) {
        return new Status(cmdId, msgRef, cmdRef, cmd, targetRefs, sourceRefs, Optional.of(challenge), data, items);
    }

    /** This with one more item. */
    public Status withItem(Item item) {
        return new Status(cmdId, msgRef, cmdRef, cmd, targetRefs, sourceRefs, chal, data, append(items, item));
    }

    /** Whether this answers a header. */
    public boolean isForHeader() {
        return HEADER_REF.equals(cmdRef);
    }

    /** The status code, or -1 when the data is not a number of at most four digits. */
    public int code() {
        boolean number = !data.isEmpty() && data.length() <= 4 && data.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(data) : -1;
    }

    @Override
    public boolean noResp() {
        return false;
    }

    private static <T> List<T> append(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
