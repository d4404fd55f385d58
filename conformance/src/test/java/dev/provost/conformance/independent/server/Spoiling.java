package dev.provost.conformance.independent.server;

import java.util.List;
import java.util.function.UnaryOperator;

/** Does to a message what a sloppy server does to all of its messages. */
final class Spoiling {

    private Spoiling() {}

    static Tag spoil(Tag root, Style style) {
        Tag spoilt = root;
        for (Fault fault : style.faults()) {
            spoilt = everywhere(spoilt, fault(fault));
        }
        return spoilt;
    }

    private static UnaryOperator<Tag> fault(Fault fault) {
        return switch (fault) {
            case NO_FINAL -> tag -> without(tag, "Final");
            case CMD_IDS_REPEATED -> tag -> is(tag, "CmdID") ? Tag.text("CmdID", "1") : tag;
            case STATUS_CHILDREN_MISPLACED ->
                tag -> is(tag, "Status") ? tag.withChildren(tag.children().reversed()) : tag;
            case WRONG_MSG_REFS -> tag -> is(tag, "MsgRef") ? Tag.text("MsgRef", "7" + tag.text()) : tag;
            case WRONG_CMD_REFS ->
                tag -> is(tag, "CmdRef") && !tag.text().equals("0") ? Tag.text("CmdRef", "7" + tag.text()) : tag;
            case SESSION_ID_FORGOTTEN -> tag -> is(tag, "SessionID") ? Tag.text("SessionID", "0") : tag;
            default -> UnaryOperator.identity();
        };
    }

    private static boolean is(Tag tag, String name) {
        return tag.name().equals(name);
    }

    private static Tag without(Tag tag, String name) {
        List<Tag> rest = tag.children().stream().filter(c -> !is(c, name)).toList();
        return tag.withChildren(rest);
    }

    private static Tag everywhere(Tag tag, UnaryOperator<Tag> change) {
        Tag changed = change.apply(tag);
        return changed.withChildren(
                changed.children().stream().map(c -> everywhere(c, change)).toList());
    }
}
