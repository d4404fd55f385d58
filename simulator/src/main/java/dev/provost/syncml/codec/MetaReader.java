package dev.provost.syncml.codec;

import dev.provost.syncml.Element;
import dev.provost.syncml.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads meta information, with or without the {@code MetInf} element around it. */
final class MetaReader {

    private static final String CHILDREN =
            "FieldLevel? Format? Type? Mark? Size? Anchor? Version? NextNonce?" + " MaxMsgSize? MaxObjSize? EMI* Mem?";
    private static final ContentModel META = ContentModel.ofMetInf(false, CHILDREN + " MetInf?");
    private static final ContentModel METINF = ContentModel.ofMetInf(true, CHILDREN);

    private Optional<String> format = Optional.empty();
    private Optional<String> type = Optional.empty();
    private Optional<String> mark = Optional.empty();
    private Optional<String> size = Optional.empty();
    private Optional<String> nextNonce = Optional.empty();
    private Optional<String> maxMsgSize = Optional.empty();
    private Optional<String> maxObjSize = Optional.empty();
    private final List<Element> others = new ArrayList<>(0);

    private MetaReader() {}

    /** Reads the current child of {@code parent}. */
    static Meta read(Scope parent) {
        MetaReader reader = new MetaReader();
        reader.children(parent.open(META));
        return reader.meta();
    }

    private void children(Scope scope) {
        while (scope.next()) {
            switch (scope.child()) {
                case "Format" -> format = Optional.of(scope.text());
                case "Type" -> type = Optional.of(scope.text());
                case "Mark" -> mark = Optional.of(scope.text());
                case "Size" -> size = Optional.of(scope.text());
                case "NextNonce" -> nextNonce = Optional.of(scope.text());
                case "MaxMsgSize" -> maxMsgSize = Optional.of(scope.text());
                case "MaxObjSize" -> maxObjSize = Optional.of(scope.text());
                case "MetInf" -> children(scope.open(METINF));
                default -> others.add(ElementReader.element(scope));
            }
        }
    }

    private Meta meta() {
        return new Meta(format, type, mark, size, nextNonce, maxMsgSize, maxObjSize, others);
    }
}
