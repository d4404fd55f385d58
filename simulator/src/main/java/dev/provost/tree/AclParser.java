package dev.provost.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the text of an ACL. */
final class AclParser {

    private AclParser() {}

    static Acl parse(String text) {
        if (text.isEmpty()) {
            return new Acl(List.of());
        }
        List<Acl.Entry> entries = new ArrayList<>();
        for (String entry : text.split("&", -1)) {
            entries.add(entry(entry, text));
        }
        return new Acl(entries);
    }

    private static Acl.Entry entry(String entry, String text) {
        int equals = entry.indexOf('=');
        if (equals < 0) {
            throw new BadAclException(text, "the entry '" + entry + "' has no '='");
        }
        String command = entry.substring(0, equals);
        Right right = Right.ofCommand(command)
                .filter(r -> r != Right.COPY)
                .orElseThrow(() -> new BadAclException(
                        text, "'" + command + "' is none of the commands Add, Delete, Exec, Get, Replace"));
        List<String> ids = Arrays.asList(entry.substring(equals + 1).split("\\+", -1));
        for (String id : ids) {
            check(id, command, text);
        }
        return new Acl.Entry(right, ids);
    }

    private static void check(String id, String command, String text) {
        if (id.isEmpty()) {
            throw new BadAclException(text, "a server identifier of the command " + command + " is empty");
        }
        if (id.equals("*")) {
            return;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '=' || c == '*' || Character.isWhitespace(c) || Character.isISOControl(c)) {
                throw new BadAclException(
                        text, "the server identifier '" + id + "' holds a character that is not allowed");
            }
        }
    }
}
