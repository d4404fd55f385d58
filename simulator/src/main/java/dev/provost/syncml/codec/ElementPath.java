package dev.provost.syncml.codec;

import java.util.Arrays;

/** The names of the elements that are open while writing, for messages. */
final class ElementPath {

    private String[] names = new String[16];
    private int depth;

    void push(String name) {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
        }
        names[depth++] = name;
    }

    String pop() {
        return names[--depth];
    }

    /** The innermost name. */
    String last() {
        return names[depth - 1];
    }

    int depth() {
        return depth;
    }

    IllegalArgumentException refuse(String what) {
        return new IllegalArgumentException("%s: %s".formatted(this, what));
    }

    @Override
    public String toString() {
        return String.join("/", Arrays.asList(names).subList(0, depth));
    }
}
