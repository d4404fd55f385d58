package dev.provost.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

/** What came of one operation, with assertions in the words of the specification. */
final class Outcome {

    private final Optional<ManagementTree> before;
    private final Optional<Change> change;
    private final Optional<Reading> reading;

    Outcome(ManagementTree before, Change change) {
        this.before = Optional.of(before);
        this.change = Optional.of(change);
        this.reading = Optional.empty();
    }

    Outcome(Reading reading) {
        this.before = Optional.empty();
        this.change = Optional.empty();
        this.reading = Optional.of(reading);
    }

    /** Asserts the status, and that anything but 200 left the very same tree. */
    Outcome is(int code) {
        int actual = change.map(Change::status)
                .or(() -> reading.map(Reading::status))
                .orElseThrow()
                .code();
        assertThat(actual).as("status").isEqualTo(code);
        if (code != 200 && change.isPresent()) {
            assertThat(change.get().tree()).as("tree after a refusal").isSameAs(before.orElseThrow());
        }
        return this;
    }

    void blames(String uri) {
        assertThat(change.orElseThrow().culprit().map(LocUri::toString)).contains(uri);
    }

    void reads(String text) {
        assertThat(reading.orElseThrow()).isInstanceOfAny(Reading.OfLeaf.class, Reading.OfProperty.class);
        assertThat(
                        switch (reading.orElseThrow()) {
                            case Reading.OfLeaf leaf -> leaf.value().text();
                            case Reading.OfProperty property -> property.text();
                            case Reading.OfInterior interior -> interior.data();
                            case Reading.OfList list -> list.toString();
                            case Reading.OfSubtree subtree -> subtree.toString();
                            case Reading.Refused refused -> refused.toString();
                        })
                .isEqualTo(text);
    }

    void lists(String data) {
        assertThat(reading.orElseThrow()).isInstanceOf(Reading.OfInterior.class);
        assertThat(((Reading.OfInterior) reading.orElseThrow()).data()).isEqualTo(data);
    }

    /** The nodes of a list, each as {@code uri format value}. */
    void listsNodes(String... nodes) {
        assertThat(((Reading.OfList) reading.orElseThrow()).nodes())
                .extracting(Outcome::describe)
                .containsExactly(nodes);
    }

    private static String describe(Reading.Listed listed) {
        String value = listed.withValue() && listed.node() instanceof Leaf leaf ? " " + leaf.value() : "";
        return listed.uri() + " " + listed.node().format().wireName() + value;
    }

    Reading.OfSubtree subtree() {
        return (Reading.OfSubtree) reading.orElseThrow();
    }
}
