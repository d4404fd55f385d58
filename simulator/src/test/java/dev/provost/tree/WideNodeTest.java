package dev.provost.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WideNodeTest {

    @ParameterizedTest
    @MethodSource("seeds")
    void children_behave_like_a_sorted_map_while_they_grow_and_shrink(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<String, Node> expected = new TreeMap<>();
        Children children = Children.NONE;
        for (int phase = 0; phase < 4; phase++) {
            boolean growing = phase % 2 == 0;
            for (int i = 0; i < 150; i++) {
                String name = "n" + random.nextInt(200);
                if (random.nextInt(10) < (growing ? 8 : 1)) {
                    Node node = new Leaf(NodeProperties.fresh(name, 0), Value.integer(random.nextInt()));
                    expected.put(name, node);
                    children = children.with(node);
                } else {
                    boolean there = expected.remove(name) != null;
                    Children fewer = children.without(name);
                    assertThat(fewer != children).as("seed %d", seed).isEqualTo(there);
                    children = fewer;
                }
            }
            assertSame(seed, children, expected);
        }
    }

    private static void assertSame(long seed, Children children, TreeMap<String, Node> expected) {
        List<Node> nodes = new ArrayList<>();
        children.cursor().forEachRemaining(nodes::add);
        assertThat(nodes).as("seed %d", seed).containsExactlyElementsOf(expected.values());
        assertThat(children.size()).isEqualTo(expected.size());
        assertThat(children.octets())
                .isEqualTo(expected.values().stream().mapToLong(Node::octets).sum());
        expected.forEach((name, node) -> assertThat(children.find(name)).containsSame(node));
        assertThat(children.find("absent")).isEmpty();
    }

    @Test
    void many_children_added_in_order_stay_shallow() {
        Children children = Children.NONE;
        for (int i = 0; i < 10_000; i++) {
            children = children.with(Interior.empty("n%05d".formatted(i), "", 0));
        }
        assertThat(children)
                .isInstanceOfSatisfying(
                        ManyChildren.class, many -> assertThat(depth(many)).isLessThanOrEqualTo(30));
    }

    private static int depth(ManyChildren tree) {
        return tree.size() == 0 ? 0 : 1 + Math.max(depth(tree.left), depth(tree.right));
    }

    @Test
    void a_change_below_one_of_ten_thousand_children_shares_the_others() {
        Device device = Device.free();
        for (int i = 0; i < 10_000; i++) {
            device.leaf("./W/n" + i, "v");
        }
        ManagementTree before = device.tree();
        device.replace("./W/n777", "new", Device.A).is(200);
        for (int i = 0; i < 10_000; i++) {
            if (i != 777) {
                assertThat(device.node("./W/n" + i))
                        .isSameAs(before.node(Device.uri("./W/n" + i)).orElseThrow());
            }
        }
        assertThat(TreeDiff.between(before, device.tree()).uris()).containsExactly(Device.uri("./W/n777"));
    }

    private static LongStream seeds() {
        return LongStream.range(0, 60);
    }
}
