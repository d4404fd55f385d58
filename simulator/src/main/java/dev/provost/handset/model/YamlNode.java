package dev.provost.handset.model;

import java.util.List;
import java.util.Map;

/** A piece of a YAML document that knows its line. Immutable. */
sealed interface YamlNode {

    /** The line where it begins, counted from 1. */
    int line();

    /** What it is, for messages. */
    String kind();

    /** A text, a number or a truth. */
    record Scalar(int line, String text, Kind type) implements YamlNode {
        /** What YAML takes an unquoted scalar for. */
        enum Kind {
            TEXT,
            INTEGER,
            TRUTH,
            NOTHING
        }

        @Override
        public String kind() {
            return "a single value";
        }
    }

    /** Keys with values, in the order written. */
    record Mapping(int line, Map<String, YamlNode> entries) implements YamlNode {
        @Override
        public String kind() {
            return "keys with values";
        }
    }

    /** A list. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }
}
