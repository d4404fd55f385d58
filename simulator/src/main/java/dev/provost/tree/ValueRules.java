package dev.provost.tree;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which value fits which node: format, type, content and size. */
final class ValueRules {

    private static final Pattern FLOAT = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|-?INF|NaN");
    private static final Pattern INT = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-?)(0[1-9]|1[0-2])\\1(0[1-9]|[12]\\d|3[01])");
    private static final Pattern TIME = Pattern.compile(
            "([01]\\d|2[0-4])(:?)[0-5]\\d(\\2([0-5]\\d|60)([.,]\\d+)?)?" + "(Z|[+-]([01]\\d|2[0-3])(:?[0-5]\\d)?)?");
    private static final String TNDS = "application/vnd.syncml.dmtnds";

    private ValueRules() {}

    static TreeStatus checkInterior(NodeDescription description) {
        return description.format().orElse(Format.NODE) == Format.NODE
                ? TreeStatus.OK
                : TreeStatus.UNSUPPORTED_MEDIA_TYPE_OR_FORMAT;
    }

    static TreeStatus checkNew(ManagementTree tree, Value value, NodeDescription description) {
        boolean fits = description.format().orElse(value.format()) == value.format()
                && typeFits(value, description)
                && !isTree(value)
                && contentFits(value);
        return fits ? checkSize(tree, value) : TreeStatus.UNSUPPORTED_MEDIA_TYPE_OR_FORMAT;
    }

    /** Format and type of a permanent leaf are fixed: another one is 405, not 415 (TND 1.2.1, 6.2). */
    static TreeStatus checkSuccessor(ManagementTree tree, Leaf leaf, Value value, NodeDescription description) {
        boolean sameKind = leaf.format() == value.format() && bare(leaf.type()).equals(bare(value.type()));
        if (description.isPermanent()) {
            if (!sameKind) {
                return TreeStatus.COMMAND_NOT_ALLOWED;
            }
            return contentFits(value) ? checkSize(tree, value) : TreeStatus.UNSUPPORTED_MEDIA_TYPE_OR_FORMAT;
        }
        return checkNew(tree, value, description);
    }

    /** Whether the value is a serialised subtree. */
    static boolean isTree(Value value) {
        return value.type().startsWith(TNDS);
    }

    private static TreeStatus checkSize(ManagementTree tree, Value value) {
        return tree.description().limits().admitsValue(value.size())
                ? TreeStatus.OK
                : TreeStatus.REQUEST_ENTITY_TOO_LARGE;
    }

    private static boolean typeFits(Value value, NodeDescription description) {
        return description.types().isEmpty() || description.types().contains(bare(value.type()));
    }

    /** A MIME type without parameters. */
    private static String bare(String type) {
        int parameters = type.indexOf(';');
        return parameters < 0 ? type : type.substring(0, parameters).strip();
    }

    private static boolean contentFits(Value value) {
        return switch (value.format()) {
            case BOOL -> value.text().equals("true") || value.text().equals("false");
            case INT -> isInt(value.text());
            case FLOAT -> FLOAT.matcher(value.text()).matches();
            case NULL -> value.size() == 0;
            case DATE -> DATE.matcher(value.text()).matches();
            case TIME -> isTime(value.text());
            case BIN, CHR, XML, NODE -> true;
        };
    }

    private static boolean isInt(String text) {
        if (!INT.matcher(text).matches()) {
            return false;
        }
        long number = Long.parseLong(text);
        return number == (int) number;
    }

    /** A time of day, or a day with one (ISO 8601). */
    private static boolean isTime(String text) {
        int separator = text.indexOf('T');
        return TIME.matcher(text.substring(separator + 1)).matches()
                && (separator < 0 || DATE.matcher(text.substring(0, separator)).matches());
    }

    static Value complete(
            ManagementTree tree, LocUri uri, Optional<Format> format, Optional<String> type, byte[] octets) {
        Optional<Value> present = tree.value(uri.node());
        Optional<NodeDescription> described = tree.description().find(uri);
        Format known = format.or(() -> present.map(Value::format))
                .or(() -> described.flatMap(NodeDescription::format).filter(f -> f != Format.NODE))
                .orElse(Format.CHR);
        String named = type.or(() -> present.map(Value::type))
                .or(() -> described.flatMap(d -> d.types().stream().findFirst()))
                .orElse(Value.TEXT_PLAIN);
        return Value.of(known, named, octets);
    }

    static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
