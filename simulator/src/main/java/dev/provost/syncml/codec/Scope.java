package dev.provost.syncml.codec;

import dev.provost.syncml.codec.Deviation.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The children of one open element, held against its {@link ContentModel}: {@link #next()} walks them and notes what is
 * misplaced, repeated, unknown or missing. After each {@code next()} the caller consumes the child by exactly one of {@link
 * #open}, {@link #text}, {@link #skip} or {@link ElementReader}.
 */
final class Scope {

    private static final Set<String> NOT_USED = Set.of(
            "Archive",
            "Lang",
            "NoResp",
            "NoResults",
            "NumberOfChanges",
            "SftDel",
            "Map",
            "MapItem",
            "Put",
            "Search",
            "Sync",
            "Move",
            "Field",
            "Filter",
            "FilterType",
            "Record",
            "SourceParent",
            "TargetParent");

    private final Findings findings;
    private final TokenReader tokens;
    private final NamespaceCheck namespaces;
    private final @Nullable Scope parent;
    private final String element;
    private final ContentModel model;
    private final int[] seen;
    private int position;
    private long filled;
    private String lastPlaced = "";
    private String strayText = "";
    private String child = "";
    private ContentModel.@Nullable Slot slot;

    private Scope(
            Findings findings,
            TokenReader tokens,
            NamespaceCheck namespaces,
            @Nullable Scope parent,
            String element,
            ContentModel model) {
        this.findings = findings;
        this.tokens = tokens;
        this.namespaces = namespaces;
        this.parent = parent;
        this.element = element;
        this.model = model;
        this.seen = new int[model.size()];
        findings.enter(this);
    }

    /** The scope of the root element, whose start was just read. */
    static Scope ofRoot(TokenReader tokens, NamespaceCheck namespaces, Findings findings, ContentModel model) {
        return new Scope(findings, tokens, namespaces, null, tokens.name(), model);
    }

    /** Opens the current child. */
    Scope open(ContentModel contents) {
        return new Scope(findings, tokens, namespaces, this, step(), contents);
    }

    /** Moves to the next child that counts; false, after noting what is missing, at the end of the element. */
    boolean next() {
        while (true) {
            switch (tokens.next()) {
                case TEXT -> {
                    if (!tokens.isBlank()) {
                        stray(tokens.text());
                    }
                }
                case OPAQUE -> stray("an opaque block");
                case START -> {
                    if (accept()) {
                        return true;
                    }
                    skip();
                }
                case END, EOF -> {
                    noteMissing();
                    findings.enter(parent);
                    return false;
                }
            }
        }
    }

    /** The name of the current child, in braces when it is foreign to SyncML. */
    String child() {
        return child;
    }

    /** The last text that stood between the children, or the empty string. */
    String strayText() {
        return strayText;
    }

    TokenReader tokens() {
        return tokens;
    }

    /** The character data of the current child, which has no children of its own. */
    String text() {
        String text = ElementReader.leaf(this);
        if (text.isEmpty() && slot != null && slot.required() && !child.equals("LocURI")) {
            note(Kind.MISSING, childPath(), "%s is empty.".formatted(child));
        }
        return text;
    }

    /** Passes over the current child, which should be empty. */
    void flag() {
        if (!text().isBlank()) {
            note(Kind.STRAY_TEXT, childPath(), "%s has content but must be empty.".formatted(child));
        }
    }

    /** Passes over the current child with all that is in it. */
    void skip() {
        int depth = 1;
        while (depth > 0) {
            switch (tokens.next()) {
                case START -> depth++;
                case END -> depth--;
                default -> {}
            }
        }
    }

    void note(Kind kind, String path, String detail) {
        findings.add(kind, path, tokens.offset(), detail);
    }

    /** Element names from the root to this element. */
    String path() {
        return parent == null ? element : parent.path() + "/" + element;
    }

    /** The step of a path that leads to the current child. */
    String step() {
        int count = slot == null ? 1 : seen[slot.index()];
        return count > 1 ? child + "[" + count + "]" : child;
    }

    private boolean accept() {
        child = namespaces.resolve(tokens, model.page());
        ContentModel.Slot found = model.slot(child);
        slot = found;
        if (found == null) {
            noteStranger();
        } else if (seen[found.index()]++ > 0 && !found.repeatable()) {
            note(Kind.REPEATED, childPath(), "%s occurs again; the first one counts.".formatted(child));
            return false;
        } else {
            notePlace(found);
        }
        if (!namespaces.isDue(tokens, model.page())) {
            note(Kind.NAMESPACE, childPath(), namespaces.complaint(tokens, model.page()));
        }
        return true;
    }

    private void notePlace(ContentModel.Slot place) {
        filled |= 1L << place.position();
        if (place.excluded()) {
            note(Kind.NOT_USED_IN_DM, childPath(), "%s is not used in DM.".formatted(child));
        }
        if (place.position() < position && model.isOrdered()) {
            note(
                    Kind.MISPLACED,
                    childPath(),
                    "%s stands after %s; the DTD has it before.".formatted(child, lastPlaced));
        } else {
            position = place.position();
            lastPlaced = child;
        }
    }

    private void noteStranger() {
        if (NOT_USED.contains(child)) {
            note(Kind.NOT_USED_IN_DM, childPath(), "%s is not used in DM.".formatted(child));
        } else if (CodePage.SYNCML.find(child) != null || model.page().find(child) != null) {
            note(Kind.MISPLACED, childPath(), "%s is not allowed in %s.".formatted(child, element));
        } else {
            note(Kind.UNKNOWN_ELEMENT, childPath(), "No DTD of SyncML defines %s.".formatted(Excerpt.of(child)));
        }
    }

    private void noteMissing() {
        for (String label : model.missing(filled)) {
            String path = label.equals("command") ? path() : path() + "/" + label;
            note(Kind.MISSING, path, "%s has no %s.".formatted(element, label));
        }
    }

    private void stray(String text) {
        strayText = text;
        note(Kind.STRAY_TEXT, path(), "Text between the elements of %s: '%s'.".formatted(element, Excerpt.of(text)));
    }

    /** Element names from the root to the current child. */
    String childPath() {
        return path() + "/" + step();
    }
}
