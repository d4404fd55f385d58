package dev.provost.syncml.codec;

/** Decides which namespaces count as those of SyncML; the root element sets the one for the elements of page 0. */
final class NamespaceCheck {

    private final String root;

    NamespaceCheck(String rootNamespace) {
        this.root = rootNamespace;
    }

    /** The name of the element that begins, written {@code {namespace}name} when it is foreign to SyncML. */
    String resolve(TokenReader tokens, CodePage page) {
        String namespace = tokens.namespace();
        boolean ours = namespace.equals(due(page))
                || namespace.isEmpty()
                || namespace.equals(root)
                || CodePage.ofNamespace(namespace) != null;
        return ours ? tokens.name() : "{" + Excerpt.of(namespace) + "}" + tokens.name();
    }

    /** Whether the element that begins has the namespace that is due for elements of a page, or a foreign one. */
    boolean isDue(TokenReader tokens, CodePage page) {
        String namespace = tokens.namespace();
        if (namespace.equals(due(page))) {
            return true;
        }
        if (namespace.isEmpty() || namespace.equals(root)) {
            return false;
        }
        CodePage actual = CodePage.ofNamespace(namespace);
        return actual == null || actual == CodePage.METINF && tokens.name().equals("Meta");
    }

    /** What is wrong with the namespace of the element that begins. */
    String complaint(TokenReader tokens, CodePage page) {
        String namespace = tokens.namespace();
        return namespace.isEmpty()
                ? "%s has no namespace; '%s' is due.".formatted(tokens.name(), due(page))
                : "%s has the namespace '%s'; '%s' is due.".formatted(tokens.name(), Excerpt.of(namespace), due(page));
    }

    private String due(CodePage page) {
        return page == CodePage.SYNCML ? root : page.namespace();
    }
}
