package dev.provost.tree.tnds;

import dev.provost.tree.Acl;
import dev.provost.tree.Actor;
import dev.provost.tree.BadLocUriException;
import dev.provost.tree.Change;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Property;
import dev.provost.tree.Right;
import dev.provost.tree.TreeStatus;
import dev.provost.tree.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the device does with a document that comes into its Inbox (Standardized Objects 1.2.1, 5.3.4). */
final class Delivery {

    private static final String REFERENCE = Inbox.ADDRESS + "/";

    private final ManagementTree tree;
    private final Actor actor;
    private final long now;
    private final Locator locator;
    private final Map<LocUri, LocUri> homes = new HashMap<>();
    private final Set<LocUri> taken = new HashSet<>();

    Delivery(ManagementTree tree, Actor actor, long now) {
        this.tree = tree;
        this.actor = actor;
        this.now = now;
        this.locator = new Locator(tree);
    }

    /** Whether a command with this target goes to the Inbox. */
    static boolean isFor(LocUri target) {
        return target.isWithin(Inbox.ADDRESS);
    }

    /** Puts everything where it belongs. */
    Change deliver(Map<LocUri, Draft> tops) {
        Map<LocUri, Draft> objects = new LinkedHashMap<>();
        tops.forEach((uri, draft) -> {
            requireEntry(uri);
            locate(uri, draft, objects);
        });
        Edit edit = Edit.onBehalfOf(actor, tree, now, this::translated);
        objects.forEach((inbox, draft) -> place(edit, homes.get(inbox), draft));
        return new Change(TreeStatus.OK, edit.tree(), Optional.empty());
    }

    /** Only who may add to the Inbox may use it. */
    private void requireEntry(LocUri uri) {
        Change trial = tree.addInterior(uri, "", actor, now);
        if (!trial.succeeded() && trial.status() != TreeStatus.ALREADY_EXISTS) {
            throw new RefusedException(trial.status(), trial.culprit().orElse(uri));
        }
    }

    /** Finds the home of a management object; a folder that is none may hold some. */
    private void locate(LocUri uri, Draft draft, Map<LocUri, Draft> objects) {
        Optional<LocUri> home = locator.home(draft.node().properties().type().orElse(""), uri.name(), taken::contains);
        if (home.isPresent()) {
            homes.put(uri, home.get());
            taken.add(home.get());
            objects.put(uri, draft);
        } else if (draft.children().isEmpty()) {
            throw new RefusedException(TreeStatus.OPTIONAL_FEATURE_NOT_SUPPORTED, uri);
        } else {
            draft.children().forEach((name, child) -> locate(uri.child(name), child, objects));
        }
    }

    private void place(Edit edit, LocUri home, Draft draft) {
        if (edit.tree().node(home).isPresent() && !draft.node().leaf()) {
            draft.children().forEach((name, child) -> createOwned(edit, home.child(name), child));
        } else {
            createOwned(edit, home, draft);
        }
    }

    /** A reference to an object of the document gets the address of its home. */
    private Value translated(Value value) {
        String text = value.format() == Format.CHR && value.size() > REFERENCE.length() ? value.text() : "";
        if (!text.startsWith(REFERENCE)) {
            return value;
        }
        try {
            LocUri uri = LocUri.parse(text);
            return home(uri)
                    .map(home -> Value.of(Format.CHR, value.type(), octets(home)))
                    .orElse(value);
        } catch (BadLocUriException e) {
            return value;
        }
    }

    private static byte[] octets(LocUri uri) {
        return Value.chr(uri.toString()).octets();
    }

    private Optional<LocUri> home(LocUri reference) {
        for (Optional<LocUri> uri = Optional.of(reference);
                uri.isPresent();
                uri = uri.get().parent()) {
            LocUri home = homes.get(uri.get());
            if (home != null) {
                LocUri result = home;
                for (String name : reference.segments().subList(uri.get().depth(), reference.depth())) {
                    result = result.child(name);
                }
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }

    /** Creates a node; a server that has no rights where it comes to lie gets those of its creator. */
    private void createOwned(Edit edit, LocUri uri, Draft draft) {
        boolean stoodIn = edit.create(uri, draft);
        boolean free =
                draft.node().properties().acl().filter(acl -> !acl.isEmpty()).isEmpty();
        if (stoodIn && free && !draft.node().leaf() && actor instanceof Actor.Server server) {
            Acl own = Acl.granting(server.serverId(), Right.ADD, Right.DELETE, Right.REPLACE);
            edit.property(uri, Property.ACL, own.toString());
        }
    }
}
