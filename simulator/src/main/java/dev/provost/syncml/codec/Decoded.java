package dev.provost.syncml.codec;

import dev.provost.syncml.Message;
import java.util.List;

/**
 * A message that was read, with all that was odd about it.
 *
 * @param message the message
 * @param deviations in the order of the document; empty when the message is as the DTD has it
 */
public record Decoded(Message message, List<Deviation> deviations) {

    public Decoded {
        deviations = List.copyOf(deviations);
    }
}
