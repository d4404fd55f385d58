package dev.provost.bootstrap;

import dev.provost.syncml.Add;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.ItemCommand;
import dev.provost.syncml.Location;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.tree.tnds.BadTndsException;
import dev.provost.tree.tnds.Tnds;
import dev.provost.tree.tnds.TndsDocument;
import dev.provost.tree.tnds.TndsNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The DM profile of DM 1.2: management objects as TNDS for the Inbox (DM Bootstrap 1.2.1, 5.4). The header is there to be
 * parsed, and no more.
 */
final class TndsProfile {

    private static final String INBOX = "./Inbox";

    private final Message message;
    private final List<ServerAccount> accounts = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    TndsProfile(Message message) {
        this.message = message;
    }

    BootstrapResult.Provisioned read() {
        for (Command command : message.body().commands()) {
            switch (command) {
                case Add add -> items(add);
                case Replace replace -> items(replace);
                default ->
                    throw new RefusedException(
                            Refusal.AGAINST_PROFILE,
                            "the message holds %s; only Add and Replace may stand there".formatted(command.name()));
            }
        }
        if (accounts.isEmpty()) {
            throw new RefusedException(Refusal.INCOMPLETE, "no account of a DM server is for " + INBOX);
        }
        return new BootstrapResult.Provisioned(accounts, List.of(), leftOut);
    }

    private void items(ItemCommand command) {
        for (Item item : command.items()) {
            String target = item.target().map(Location::uri).orElse("");
            if (target.equals(INBOX) || target.startsWith(INBOX + "/")) {
                document(command, item).nodes().forEach(node -> node(INBOX + "/" + node.name(), node));
            } else {
                leftOut.add(Shown.of(target));
            }
        }
    }

    private static TndsDocument document(ItemCommand command, Item item) {
        Data data = item.data().orElseThrow(() -> new RefusedException(Refusal.AGAINST_PROFILE, "an item has no Data"));
        String type = item.meta()
                .flatMap(Meta::type)
                .or(() -> command.meta().flatMap(Meta::type))
                .orElse("");
        try {
            if (data instanceof Data.Markup(var elements) && elements.size() == 1) {
                return Tnds.read(elements.getFirst());
            }
            return Tnds.read(
                    Tnds.encodingOf(type)
                            .orElseThrow(() -> new RefusedException(
                                    Refusal.AGAINST_PROFILE,
                                    "the item for the Inbox is '%s', no TNDS".formatted(Shown.of(type)))),
                    data.asOctets());
        } catch (BadTndsException e) {
            throw new RefusedException(Refusal.MALFORMED, "in the TNDS: " + e.getMessage());
        }
    }

    /** An account, or a folder that holds some; anything else is passed over. */
    private void node(String uri, TndsNode node) {
        AccountObject object = new AccountObject(node);
        if (object.isAccount()) {
            accounts.add(object.read());
        } else if (!node.leaf()
                && !node.children().isEmpty()
                && node.properties().type().filter(t -> !t.isEmpty()).isEmpty()) {
            node.children().forEach(child -> node(uri + "/" + child.name(), child));
        } else {
            leftOut.add(Shown.of(uri
                    + Optional.of(node.properties().type().orElse(""))
                            .filter(t -> !t.isEmpty())
                            .map(t -> " (" + t + ")")
                            .orElse("")));
        }
    }
}
