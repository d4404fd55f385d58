package dev.provost.syncml.codec;

import dev.provost.syncml.Command;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.syncml.codec.Deviation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds the tokens of a document to a {@link Message}, whatever the encoding. */
final class MessageReader {

    private static final ContentModel MESSAGE = ContentModel.of("SyncHdr SyncBody");
    private static final ContentModel BODY = ContentModel.of(CommandReader.IN_BODY + " Final?");

    private static final Set<String> NAMESPACES = Set.of("SYNCML:SYNCML1.0", "SYNCML:SYNCML1.1", "SYNCML:SYNCML1.2");

    private MessageReader() {}

    /**
     * Reads one message.
     *
     * @param tokens the tokens, from the first
     * @param findings receives the deviations
     */
    static Decoded read(TokenReader tokens, Findings findings) {
        tokens.next();
        String namespace = tokens.namespace();
        if (!tokens.name().equals("SyncML")) {
            throw new MalformedMessageException(
                    tokens.offset(), "the root element is %s, not SyncML".formatted(Excerpt.of(tokens.name())));
        }
        Scope scope = Scope.ofRoot(tokens, new NamespaceCheck(namespace), findings, MESSAGE);
        long start = tokens.offset();
        checkNamespace(namespace, start, findings);
        Message message = message(scope);
        if (tokens.announcesVersion()) {
            checkVersion(namespace, message.header().verDtd(), start, findings);
        }
        tokens.next();
        return new Decoded(message, findings.all());
    }

    private static Message message(Scope scope) {
        @Nullable SyncHdr header = null;
        @Nullable SyncBody body = null;
        while (scope.next()) {
            switch (scope.child()) {
                case "SyncHdr" -> header = HeaderReader.read(scope);
                case "SyncBody" -> body = body(scope.open(BODY));
                default -> scope.skip();
            }
        }
        return new Message(
                header == null ? emptyHeader() : header, body == null ? new SyncBody(List.of(), false) : body);
    }

    private static SyncBody body(Scope scope) {
        List<Command> commands = new ArrayList<>();
        boolean isFinal = false;
        while (scope.next()) {
            if (scope.child().equals("Final")) {
                scope.flag();
                isFinal = true;
            } else {
                commands.add(CommandReader.read(scope));
            }
        }
        return new SyncBody(commands, isFinal);
    }

    private static SyncHdr emptyHeader() {
        Location nowhere = Location.of("");
        return new SyncHdr(
                "", "", "", "", nowhere, nowhere, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    private static void checkNamespace(String namespace, long offset, Findings findings) {
        if (namespace.isEmpty()) {
            findings.add(
                    Kind.NAMESPACE, "SyncML", offset, "SyncML has no namespace; 'SYNCML:SYNCML1.2' or 1.1 is due.");
        } else if (!NAMESPACES.contains(namespace)) {
            findings.add(
                    Kind.NAMESPACE,
                    "SyncML",
                    offset,
                    "SyncML has the namespace '%s'; 'SYNCML:SYNCML1.2' or 1.1 is due."
                            .formatted(Excerpt.of(namespace)));
        }
    }

    private static void checkVersion(String namespace, String verDtd, long offset, Findings findings) {
        String prefix = "SYNCML:SYNCML";
        if (namespace.startsWith(prefix) && !verDtd.isEmpty() && !namespace.equals(prefix + verDtd)) {
            findings.add(
                    Kind.NAMESPACE,
                    "SyncML",
                    offset,
                    "The elements are of '%s' but VerDTD is '%s'.".formatted(namespace, Excerpt.of(verDtd)));
        }
    }
}
