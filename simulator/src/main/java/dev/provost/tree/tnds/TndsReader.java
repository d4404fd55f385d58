package dev.provost.tree.tnds;

import dev.provost.syncml.Data;
import dev.provost.syncml.codec.PlacedElement;
import dev.provost.tree.Format;
import dev.provost.tree.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a document from elements; elements of foreign namespaces and {@code DFProperties} are passed over. */
final class TndsReader {

    private static final Pattern VERSION = Pattern.compile("1\\.\\d{1,4}");
    private static final Set<String> IN_TREE = Set.of("VerDTD", "Man", "Mod", "Node");
    private static final Set<String> IN_NODE =
            Set.of("NodeName", "Path", "RTProperties", "DFProperties", "Node", "Value");

    private TndsReader() {}

    static TndsDocument read(PlacedElement root) {
        Place place = Place.root(root);
        if (!root.name().equals("MgmtTree")) {
            throw place.fault("the document begins with it; begin with MgmtTree");
        }
        place.allow(IN_TREE);
        String version = place.only("VerDTD").map(Place::text).orElse("");
        if (!VERSION.matcher(version).matches()) {
            throw place.fault("VerDTD is '" + Place.shown(version) + "'; write 1.2");
        }
        List<TndsNode> nodes = new ArrayList<>();
        place.all("Node").forEach(node -> nodes.add(node(node, true)));
        if (nodes.isEmpty()) {
            throw place.fault("it holds no Node; add at least one");
        }
        return new TndsDocument(
                place.only("Man").map(Place::text), place.only("Mod").map(Place::text), nodes);
    }

    private static TndsNode node(Place place, boolean atTop) {
        place.allow(IN_NODE);
        String name = name(place, atTop);
        Optional<String> path = place.only("Path").map(Place::text);
        if (path.isPresent() && !atTop) {
            throw place.fault("it has a Path; only a Node at the top may have one");
        }
        Optional<Place> given = place.only("RTProperties");
        TndsProperties properties = given.map(PropertiesReader::read).orElse(TndsProperties.NONE);
        List<TndsNode> children = new ArrayList<>(0);
        place.all("Node").forEach(child -> children.add(node(child, false)));
        Optional<Place> value = place.only("Value");
        if (!children.isEmpty() && value.isPresent()) {
            throw place.fault("it has both a Value and nodes below it; leave out either");
        }
        boolean leaf = isLeaf(properties, given, children, value);
        Optional<Value> read = leaf ? value(properties, given, value) : Optional.empty();
        return new TndsNode(name, path, leaf, properties, read, children);
    }

    private static String name(Place place, boolean atTop) {
        String text = place.only("NodeName")
                .orElseThrow(() -> place.fault("it has no NodeName; write one, which may be empty"))
                .text();
        if (text.isEmpty() || atTop && text.equals(Snapshot.ROOT)) {
            return text;
        }
        return Names.unescape(text)
                .orElseThrow(() ->
                        place.fault("'" + Place.shown(text) + "' is no name of a node; write one segment of a URI"));
    }

    private static boolean isLeaf(
            TndsProperties properties, Optional<Place> given, List<TndsNode> children, Optional<Place> value) {
        if (!children.isEmpty()) {
            return false;
        }
        if (properties.format().isPresent()) {
            return properties.format().get() != Format.NODE;
        }
        return value.isPresent() || given.flatMap(PropertiesReader::mime).isPresent();
    }

    private static Optional<Value> value(TndsProperties properties, Optional<Place> given, Optional<Place> value) {
        Format format = properties.format().orElse(Format.CHR);
        String type = properties.type().filter(t -> !t.isEmpty()).orElse(Value.TEXT_PLAIN);
        if (format == Format.NULL) {
            return Optional.of(Value.of(Format.NULL, type, new byte[0]));
        }
        return value.map(place -> Value.of(format, type, octets(place, given)));
    }

    private static byte[] octets(Place value, Optional<Place> properties) {
        value.allow(Set.of());
        String written = properties.flatMap(PropertiesReader::format).orElse("chr");
        Data content = value.content();
        boolean raw = written.equals("bin") && content instanceof Data.Opaque;
        if (raw || !written.equals("b64") && !written.equals("bin")) {
            return content.asOctets().clone();
        }
        return Base64Value.decode(content.asText())
                .or(() -> value.isPlaced() ? Optional.empty() : Optional.of(content.asOctets()))
                .orElseThrow(() -> value.fault("it is not base64, as its Format wants"));
    }
}
