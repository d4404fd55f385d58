package dev.provost.handset.model;

import dev.provost.tree.Interior;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which entries below {@code AppAuth} an account of DM 1.2 uses: whoever adds one chooses its name, {@code AAuthLevel} tells
 * whose it is, and {@code AAuthPref} which of several (Standardized Objects 1.2.1, 5.3.1).
 */
final class AppAuth {

    private static final String FOLDER = "AppAuth";

    private final ManagementTree tree;
    private final LocUri account;

    AppAuth(ManagementTree tree, LocUri account) {
        this.tree = tree;
        this.account = account;
    }

    /**
     * The entry that counts: of the preferred type if there is one, else the usual one.
     *
     * @param level the {@code AAuthLevel}
     * @param usual the name that the handset itself gives such an entry; the answer when there is none of the level
     */
    LocUri stated(String level, String usual) {
        return chosen(entries(level, usual), text(account.child("AAuthPref")), usual);
    }

    /**
     * The entry that counted before its personal leaves were emptied: an empty one if there is one, else one of the type.
     *
     * @param type the {@code AAuthType} of the account
     */
    LocUri emptied(String level, String usual, String type) {
        List<LocUri> entries = entries(level, usual);
        return entries.stream().filter(this::isEmpty).findFirst().orElseGet(() -> chosen(entries, type, usual));
    }

    private LocUri chosen(List<LocUri> entries, String type, String usual) {
        return entries.stream()
                .filter(entry -> text(entry.child("AAuthType")).equals(type))
                .findFirst()
                .or(() -> entries.stream().findFirst())
                .orElseGet(() -> entry(usual));
    }

    private boolean isEmpty(LocUri entry) {
        return text(entry.child("AAuthType")).isEmpty()
                && text(entry.child("AAuthName")).isEmpty()
                && text(entry.child("AAuthSecret")).isEmpty();
    }

    /** Those of a level, the usual one first. */
    private List<LocUri> entries(String level, String usual) {
        return tree.node(account.child(FOLDER)).stream()
                .flatMap(node -> node instanceof Interior folder ? folder.childNames().stream() : Stream.empty())
                .sorted(Comparator.comparing(name -> !name.equals(usual)))
                .map(this::entry)
                .filter(entry -> text(entry.child("AAuthLevel")).equals(level))
                .toList();
    }

    private LocUri entry(String name) {
        return account.child(FOLDER).child(name);
    }

    private String text(LocUri leaf) {
        return tree.value(leaf).map(Value::text).orElse("");
    }
}
