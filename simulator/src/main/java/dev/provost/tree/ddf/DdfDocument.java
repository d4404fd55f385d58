package dev.provost.tree.ddf;

import dev.provost.syncml.Encoding;
import dev.provost.syncml.codec.CodecLimits;
import dev.provost.syncml.codec.MalformedMessageException;
import dev.provost.syncml.codec.MarkupCodec;
import dev.provost.tree.NodeDescription;
import java.util.List;
import java.util.Optional;

/**
 * A device description framework, version 1.2 (TND 1.2.1, 9).
 *
 * @param man the maker of the device
 * @param mod the model of the device
 * @param nodes the nodes at the top, at least one
 */
public record DdfDocument(Optional<String> man, Optional<String> mod, List<DdfNode> nodes) {

    public DdfDocument {
        nodes = List.copyOf(nodes);
    }

    /**
     * Reads a document in XML of at most 4 MiB, 64 levels and 200,000 elements. Elements of foreign namespaces are passed
     * over, nothing is ever fetched, and declarations of entities are refused.
     *
     * @param origin where the octets come from, for messages
     * @throws BadDdfException when the octets are not well formed, exceed a limit or are no device description
     */
    public static DdfDocument read(byte[] xml, String origin) {
        Lines lines = new Lines(xml, origin);
        try {
            return new DdfReader(lines).read(MarkupCodec.readPlaced(Encoding.XML, xml, CodecLimits.DEFAULT));
        } catch (MalformedMessageException e) {
            throw lines.fault(e.offset(), e.getMessage());
        }
    }

    /** The description of the only node at the top, which is what a document of one management object has. */
    public Optional<NodeDescription> only() {
        return nodes.size() == 1 ? Optional.of(nodes.getFirst().description()) : Optional.empty();
    }
}
