package dev.provost.tree.tnds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.provost.syncml.Encoding;
import dev.provost.tree.Acl;
import dev.provost.tree.Actor;
import dev.provost.tree.DeviceDescription;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Reading;
import dev.provost.tree.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random documents survive every way; what is left of them after an accident ends in the one typed error. */
class RandomTndsTest {

    private static final String[] NAMES = {"a", "B", "x y", "50%", "ä", "#1", "?", "long-name_9", "node", "Value"};
    private static final String[] TEXTS = {"", " ", "text", "<&>\"'", "line\r\nline", "ü€𝄞", "]]>", "true"};

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_document_comes_back_in_both_encodings(long seed) {
        TndsDocument document = TndsDocument.of(node(new SplittableRandom(seed), "top", 0));

        for (Encoding encoding : Encoding.values()) {
            assertThat(Tnds.read(encoding, Tnds.write(encoding, document)))
                    .as("seed %d in %s", seed, encoding)
                    .isEqualTo(document);
        }
        assertThat(Tnds.read(Tnds.toElement(document))).as("seed %d", seed).isEqualTo(document);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_tree_that_was_read_makes_the_same_tree_elsewhere(long seed) {
        ManagementTree empty = ManagementTree.factory(DeviceDescription.open(), 0);
        TndsDocument document = TndsDocument.of(node(new SplittableRandom(seed), "top", 0));
        var first = document.addTo(empty, LocUri.ROOT, Actor.DEVICE, 0);
        assertThat(first.succeeded()).as("seed %d: %s", seed, first.culprit()).isTrue();

        var read = (Reading.OfSubtree) first.tree().get(LocUri.parse("./top?list=TNDS"), Actor.DEVICE);
        var second = TndsDocument.of(read).addTo(empty, LocUri.ROOT, Actor.DEVICE, 5);

        assertThat(second.tree().sameContent(first.tree())).as("seed %d", seed).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_damaged_document_is_read_or_refused_with_its_place(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TndsDocument document = TndsDocument.of(node(random, "top", 0));
        for (Encoding encoding : Encoding.values()) {
            byte[] octets = Tnds.write(encoding, document);
            for (int i = 0; i < 20; i++) {
                refusesOrReads(encoding, damaged(octets, random), seed);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void random_octets_are_refused(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] octets = new byte[random.nextInt(100)];
        random.nextBytes(octets);

        refusesOrReads(Encoding.XML, octets, seed);
        refusesOrReads(Encoding.WBXML, octets, seed);
    }

    private static void refusesOrReads(Encoding encoding, byte[] octets, long seed) {
        try {
            Tnds.read(encoding, octets)
                    .addTo(ManagementTree.factory(DeviceDescription.open(), 0), LocUri.ROOT, Actor.DEVICE, 0);
        } catch (BadTndsException e) {
            assertThat(e).as("seed %d", seed).hasMessageStartingWith("At octet ");
        } catch (RuntimeException e) {
            fail("seed %d, %s: %s".formatted(seed, encoding, Arrays.toString(octets)), e);
        }
    }

    private static byte[] damaged(byte[] octets, SplittableRandom random) {
        byte[] copy = octets.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(copy, random.nextInt(copy.length)) : copy;
    }

    private static TndsNode node(SplittableRandom random, String name, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            TndsNode leaf = TndsNode.leaf(name, value(random));
            return leaf.with(properties(random, leaf.properties()));
        }
        List<TndsNode> children = new ArrayList<>();
        for (String child : NAMES) {
            if (depth < 4 && random.nextInt(3 + depth) == 0) {
                children.add(node(random, child, depth + 1));
            }
        }
        TndsNode node = TndsNode.interior(name, random.nextBoolean() ? "" : "urn:x", children.toArray(new TndsNode[0]));
        return node.with(properties(random, node.properties()));
    }

    private static Value value(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> Value.integer(random.nextInt());
            case 1 -> Value.bool(random.nextBoolean());
            case 2 -> Value.of(Format.NULL, "");
            case 3 -> {
                byte[] octets = new byte[random.nextInt(40)];
                random.nextBytes(octets);
                yield Value.bin("application/octet-stream", octets);
            }
            default -> Value.of(random.nextBoolean() ? Format.CHR : Format.XML, TEXTS[random.nextInt(TEXTS.length)]);
        };
    }

    private static TndsProperties properties(SplittableRandom random, TndsProperties base) {
        TndsProperties properties = base;
        if (random.nextInt(4) == 0) {
            properties = properties.withAcl(Acl.parse(random.nextBoolean() ? "Get=*" : "Add=A+B&Replace=*"));
        }
        if (random.nextInt(4) == 0) {
            properties = properties.withTitle("A title & more");
        }
        return random.nextInt(4) == 0
                ? properties.withVerNo(random.nextInt(0x10000)).withTStamp("20010711T163817Z")
                : properties;
    }
}
