package dev.provost.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random sequences of operations by servers with and without rights, checked against a plain listing of the tree. */
class RandomOperationsTest {

    private static final Actor[] ACTORS = {Device.A, Device.B, Actor.DEVICE};
    private static final String[] ACLS = {"", "Get=*", "Add=*&Get=*&Replace=ServerA", "Delete=ServerA&Replace=ServerB"};

    @ParameterizedTest
    @MethodSource("seeds")
    void invariants_hold_after_every_operation(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ManagementTree tree = Device.free()
                .limits(TreeLimits.NONE.withCapacity(2000).withMaxValue(60).withUri(5, 0, 0))
                .tree();
        ManagementTree first = tree;
        Map<String, String> firstListing = listing(first);
        for (int i = 0; i < 120; i++) {
            Map<String, String> before = listing(tree);
            Change change = operate(tree, random);
            assertThat(listing(tree))
                    .as("seed %d, step %d: the old tree", seed, i)
                    .isEqualTo(before);
            if (!change.succeeded()) {
                assertThat(change.tree()).as("seed %d, step %d", seed, i).isSameAs(tree);
            }
            assertDiff(seed, tree, change.tree());
            assertThat(change.tree().octets())
                    .as("seed %d, step %d: octets", seed, i)
                    .isEqualTo(counted(change.tree().root()));
            tree = change.tree();
        }
        assertThat(listing(first)).as("seed %d", seed).isEqualTo(firstListing);
        assertDiff(seed, first, tree);
        assertThat(tree.sharedWith(tree)).isSameAs(tree);
    }

    private static Change operate(ManagementTree tree, SplittableRandom random) {
        Actor actor = ACTORS[random.nextInt(ACTORS.length)];
        LocUri uri = address(random);
        Value value = Value.chr("v".repeat(random.nextInt(70)));
        return switch (random.nextInt(8)) {
            case 0 -> tree.addInterior(uri, "", actor, random.nextInt(1000));
            case 1, 2 -> tree.addLeaf(uri, value, actor, random.nextInt(1000));
            case 3 -> tree.replace(uri, value, actor, random.nextInt(1000));
            case 4 -> tree.delete(uri, actor, random.nextInt(1000));
            case 5 -> tree.copy(uri, address(random), actor, random.nextInt(1000));
            case 6 ->
                tree.replace(
                        uri.withProperty(Property.NAME),
                        Value.chr("n" + random.nextInt(3)),
                        actor,
                        random.nextInt(1000));
            default ->
                tree.replace(
                        uri.withProperty(Property.ACL),
                        Value.chr(ACLS[random.nextInt(ACLS.length)]),
                        actor,
                        random.nextInt(1000));
        };
    }

    private static LocUri address(SplittableRandom random) {
        LocUri uri = LocUri.ROOT;
        for (int i = random.nextInt(6); i >= 0; i--) {
            uri = uri.child("n" + random.nextInt(3));
        }
        return uri;
    }

    /** The differences that are reported are exactly those between two listings. */
    private static void assertDiff(long seed, ManagementTree before, ManagementTree after) {
        Map<String, String> was = listing(before);
        Map<String, String> is = listing(after);
        TreeSet<String> expected = new TreeSet<>(was.keySet());
        expected.addAll(is.keySet());
        expected.removeIf(uri ->
                was.containsKey(uri) && is.containsKey(uri) && was.get(uri).equals(is.get(uri)));
        List<String> kinds = new ArrayList<>();
        TreeSet<String> found = new TreeSet<>();
        for (NodeChange change : TreeDiff.between(before, after).changes()) {
            String uri = change.uri().toString();
            assertThat(found.add(uri)).as("seed %d: %s twice", seed, uri).isTrue();
            kinds.add(
                    switch (change) {
                        case NodeChange.Added added -> was.containsKey(uri) ? uri : "";
                        case NodeChange.Removed removed -> is.containsKey(uri) ? uri : "";
                        case NodeChange.Changed changed -> was.containsKey(uri) && is.containsKey(uri) ? "" : uri;
                    });
        }
        assertThat(found).as("seed %d", seed).isEqualTo(expected);
        assertThat(kinds)
                .as("seed %d: of the wrong kind", seed)
                .containsOnly(kinds.isEmpty() ? new String[0] : new String[] {""});
    }

    private static Map<String, String> listing(ManagementTree tree) {
        Map<String, String> listing = new TreeMap<>();
        list(LocUri.ROOT, tree.root(), listing);
        return listing;
    }

    private static void list(LocUri uri, Node node, Map<String, String> listing) {
        String kind = node instanceof Leaf leaf ? leaf.value().toString() : "node";
        listing.put(uri.toString(), kind + " " + node.acl() + " " + node.title());
        if (node instanceof Interior interior) {
            interior.children().forEach(child -> list(uri.child(child.name()), child, listing));
        }
    }

    private static long counted(Node node) {
        long own = node.name().length()
                + node.title().length()
                + node.acl().toString().length();
        if (node instanceof Leaf leaf) {
            return own + leaf.value().size();
        }
        for (Node child : ((Interior) node).children()) {
            own += counted(child);
        }
        return own;
    }

    private static LongStream seeds() {
        return LongStream.range(0, 100);
    }
}
