package dev.provost.bootstrap.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds and writes files by the directories of PKCS#15: EF(ODF) names EF(DODF), which names the data objects. */
final class CardDirectory {

    private static final int DATA_OBJECTS = 0xA7;
    private static final int TYPE_ATTRIBUTES = 0xA1;
    private static final int MOST_FILES = 16;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final CardLayout layout;
    private final Map<String, byte[]> files;

    CardDirectory(CardLayout layout, Map<String, byte[]> files) {
        this.layout = layout;
        this.files = files;
    }

    /** The paths of the files with the given object identifier. */
    List<String> find(List<Integer> object) {
        byte[] wanted = Ber.objectId(object);
        return objects(layout.directory()).stream()
                .filter(entry -> entry.tag() == DATA_OBJECTS)
                .flatMap(entry -> path(entry.children(layout.directory()), layout.directory()).stream())
                .flatMap(directory -> objects(directory).stream()
                        .filter(entry -> names(entry, directory, wanted))
                        .flatMap(entry -> target(entry, directory).stream()))
                .distinct()
                .limit(MOST_FILES)
                .toList();
    }

    private List<Ber> objects(String path) {
        byte[] content = files.get(path);
        return content == null ? List.of() : Ber.read(path, content, 0);
    }

    private static boolean names(Ber entry, String file, byte[] object) {
        return entry.children(file).stream()
                .filter(part -> part.tag() == Ber.SEQUENCE)
                .flatMap(part -> part.children(file).stream())
                .anyMatch(part -> part.tag() == Ber.OBJECT_ID && Arrays.equals(part.value(), object));
    }

    private static Optional<String> target(Ber entry, String file) {
        return entry.children(file).stream()
                .filter(part -> part.tag() == TYPE_ATTRIBUTES)
                .flatMap(part -> path(part.children(file), file).stream())
                .findFirst();
    }

    private static Optional<String> path(List<Ber> parts, String file) {
        return parts.stream()
                .filter(part -> part.tag() == Ber.SEQUENCE)
                .flatMap(part -> part.children(file).stream())
                .filter(part -> part.tag() == Ber.OCTETS)
                .map(part -> HEX.formatHex(part.value()))
                .findFirst();
    }

    /** The content of EF(ODF). */
    byte[] directory() {
        return Ber.write(DATA_OBJECTS, pathTo(layout.dataObjects()));
    }

    /** An entry of EF(DODF). */
    static byte[] entry(String label, List<Integer> object, String path) {
        return Ber.write(
                Ber.SEQUENCE,
                Ber.write(Ber.SEQUENCE, Ber.write(Ber.TEXT, label.getBytes(StandardCharsets.UTF_8))),
                Ber.write(Ber.SEQUENCE, Ber.write(Ber.OBJECT_ID, Ber.objectId(object))),
                Ber.write(TYPE_ATTRIBUTES, pathTo(path)));
    }

    private static byte[] pathTo(String path) {
        return Ber.write(Ber.SEQUENCE, Ber.write(Ber.OCTETS, HEX.parseHex(path)));
    }
}
