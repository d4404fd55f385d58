package dev.provost.session;

import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.syncml.StatusCode;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts the chunks of large objects together, one object at a time (DM Protocol 1.2.1, 7). */
final class Assembler {

    private final OptionalInt announced;
    private final int largest;
    private final boolean supported;
    private Optional<IncomingObject> incoming = Optional.empty();
    private Optional<Item> interrupted = Optional.empty();
    private boolean continued;

    /**
     * An assembler at rest.
     *
     * @param limits bounds of objects
     * @param supported whether objects in chunks are taken at all
     */
    Assembler(SessionLimits limits, boolean supported) {
        announced = limits.maxObjSize();
        largest = limits.largestObject();
        this.supported = supported;
    }

    void beginMessage() {
        continued = incoming.isEmpty();
    }

    /**
     * The item of an object whose end will not come any more, which is to be reported by alert 1225.
     *
     * @param isFinal whether the package of the server has ended, and the object with it unless a chunk came
     */
    Optional<Item> endMessage(boolean isFinal) {
        if (!continued && isFinal) {
            interrupt();
        }
        Optional<Item> item = interrupted;
        interrupted = Optional.empty();
        return item;
    }

    /** Takes note of a command other than the next chunk. */
    void otherCommand() {
        if (incoming.isPresent()) {
            interrupt();
        }
    }

    /** Takes the next item of a command. */
    Assembly take(String command, Item item, Meta meta) {
        if (incoming.isPresent()) {
            if (incoming.get().isContinuedBy(command, item, meta)) {
                continued = true;
                return append(incoming.get(), item);
            }
            interrupt();
        }
        return item.moreData() ? begin(command, item, meta) : inOnePiece(item, meta);
    }

    private Assembly inOnePiece(Item item, Meta meta) {
        boolean tooLarge = announced.isPresent()
                && item.data().map(d -> d.asOctets().length).orElse(0) > announced.getAsInt();
        return tooLarge ? new Assembly.Pending(StatusCode.REQUEST_ENTITY_TOO_LARGE) : new Assembly.Complete(item, meta);
    }

    private Assembly begin(String command, Item item, Meta meta) {
        if (!supported) {
            return new Assembly.Pending(StatusCode.REQUEST_ENTITY_TOO_LARGE);
        }
        Optional<String> size = meta.size().map(String::strip).filter(s -> s.matches("\\d{1,18}"));
        if (size.isEmpty()) {
            return new Assembly.Pending(StatusCode.INCOMPLETE_COMMAND);
        }
        long declared = Long.parseLong(size.get());
        if (declared > largest) {
            return new Assembly.Pending(StatusCode.REQUEST_ENTITY_TOO_LARGE);
        }
        IncomingObject object = new IncomingObject(command, item, meta, (int) declared);
        incoming = Optional.of(object);
        continued = true;
        return append(object, item);
    }

    private Assembly append(IncomingObject object, Item chunk) {
        object.append(chunk);
        if (chunk.moreData() && !object.isTooLong()) {
            return new Assembly.Pending(StatusCode.CHUNKED_ITEM_ACCEPTED_AND_BUFFERED);
        }
        incoming = Optional.empty();
        return object.isComplete() && !chunk.moreData()
                ? new Assembly.Complete(object.whole(), object.meta())
                : new Assembly.Pending(StatusCode.SIZE_MISMATCH);
    }

    private void interrupt() {
        interrupted = incoming.map(IncomingObject::first);
        incoming = Optional.empty();
        continued = true;
    }
}
