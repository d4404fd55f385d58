package dev.provost.session;

import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An object of the server that comes in chunks, as far as it has come (DM Protocol 1.2.1, 7). */
final class IncomingObject {

    private final String command;
    private final Item first;
    private final Meta meta;
    private final int declared;
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();

    IncomingObject(String command, Item first, Meta meta, int declared) {
        this.command = command;
        this.first = first;
        this.meta = meta;
        this.declared = declared;
    }

    Item first() {
        return first;
    }

    Meta meta() {
        return meta;
    }

    /**
     * Later chunks should repeat target and source, but need not. They do not tell the size again; where one
     * does, the same size is taken for talkativeness, and another one for the beginning of another object.
     */
    boolean isContinuedBy(String otherCommand, Item item, Meta description) {
        boolean silent = item.target().isEmpty() && item.source().isEmpty();
        boolean same = first.target().equals(item.target()) && first.source().equals(item.source());
        boolean sized =
                description.size().map(String::strip).map(this::isDeclared).orElse(true);
        return command.equals(otherCommand) && (silent || same) && sized;
    }

    private boolean isDeclared(String size) {
        return size.equals(Integer.toString(declared));
    }

    void append(Item chunk) {
        octets.writeBytes(chunk.data().orElse(Data.EMPTY).asOctets());
    }

    boolean isTooLong() {
        return octets.size() > declared;
    }

    boolean isComplete() {
        return octets.size() == declared;
    }

    /** The item as if it had come in one piece. */
    Item whole() {
        byte[] all = octets.toByteArray();
        boolean opaque = first.data().orElse(Data.EMPTY) instanceof Data.Opaque;
        return first.withData(opaque ? Data.octets(all) : Data.text(new String(all, StandardCharsets.UTF_8)));
    }
}
