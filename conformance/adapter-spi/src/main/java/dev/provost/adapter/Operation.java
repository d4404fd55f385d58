package dev.provost.adapter;

import java.util.List;
import java.util.Optional;

/**
 * What an operator wants done on a device. URIs are full node addresses such as {@code ./DevInfo/Lang}, optionally with
 * {@code ?prop=} or {@code ?list=}.
 *
 * <p>A whole subtree is read with {@code ?list=Struct}, {@code ?list=StructData} or {@code ?list=TNDS}, the last with a
 * filter such as {@code ?list=TNDS+Value} when wanted. It is added and replaced as a value of the type {@code
 * application/vnd.syncml.dmtnds+xml}, a document in XML, for the node that it is to lie below; a server may write it in
 * WBXML when that is what the session speaks.
 *
 * <p>Implementations of {@link ServerAdapter} should switch over the permitted types with a default branch that throws
 * {@link UnsupportedOperationException}: operations may be added.
 */
public sealed interface Operation {

    /**
     * Reads a node.
     *
     * @param uri the node, property or list
     */
    record Get(String uri) implements Operation {}

    /**
     * Creates a node.
     *
     * @param uri the new node
     * @param value its value, {@link NodeValue#interior()} for an interior node
     */
    record Add(String uri, NodeValue value) implements Operation {}

    /**
     * Changes a value or a property.
     *
     * @param uri the node or property
     * @param value the new value
     */
    record Replace(String uri, NodeValue value) implements Operation {}

    /**
     * Deletes a node with all below it.
     *
     * @param uri the node
     */
    record Delete(String uri) implements Operation {}

    /**
     * Copies a leaf.
     *
     * @param source the leaf to read
     * @param target the leaf to write
     */
    record Copy(String source, String target) implements Operation {}

    /**
     * Runs the process behind a node.
     *
     * @param uri the node
     * @param data argument of the process
     * @param correlator text that the device echoes when it reports the outcome later
     */
    record Exec(String uri, Optional<NodeValue> data, Optional<String> correlator) implements Operation {}

    /**
     * Operations that succeed or fail together.
     *
     * @param members in order
     */
    record Atomic(List<Operation> members) implements Operation {
        public Atomic {
            members = requireMembers("Atomic", members);
        }
    }

    /**
     * Operations to be done one after another.
     *
     * @param members in order
     */
    record Sequence(List<Operation> members) implements Operation {
        public Sequence {
            members = requireMembers("Sequence", members);
        }
    }

    /**
     * Shows a text to the user.
     *
     * @param text what he reads
     * @param options how
     */
    record Display(String text, PromptOptions options) implements Operation {
        /** Without options. */
        public Display(String text) {
            this(text, PromptOptions.NONE);
        }
    }

    /**
     * Asks the user for a yes or no.
     *
     * @param text the question
     * @param options how
     */
    record Confirm(String text, PromptOptions options) implements Operation {
        /** Without options. */
        public Confirm(String text) {
            this(text, PromptOptions.NONE);
        }
    }

    /**
     * Asks the user for a text.
     *
     * @param text the question
     * @param options how
     */
    record TextInput(String text, PromptOptions options) implements Operation {
        /** Without options. */
        public TextInput(String text) {
            this(text, PromptOptions.NONE);
        }
    }

    /**
     * Lets the user choose.
     *
     * @param text the question
     * @param choices what he can choose from
     * @param multiple whether he may choose several
     * @param options how
     */
    record Choice(String text, List<String> choices, boolean multiple, PromptOptions options) implements Operation {
        public Choice {
            choices = List.copyOf(choices);
        }

        /** Without options. */
        public Choice(String text, List<String> choices, boolean multiple) {
            this(text, choices, multiple, PromptOptions.NONE);
        }
    }

    private static List<Operation> requireMembers(String name, List<Operation> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException(name + " needs at least one operation");
        }
        return List.copyOf(members);
    }
}
