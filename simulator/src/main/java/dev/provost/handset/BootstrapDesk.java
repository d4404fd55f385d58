package dev.provost.handset;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.BootstrapPolicy;
import dev.provost.bootstrap.BootstrapReader;
import dev.provost.bootstrap.BootstrapResult;
import dev.provost.bootstrap.BootstrapResult.Provisioned;
import dev.provost.bootstrap.BootstrapResult.Refused;
import dev.provost.bootstrap.Connection;
import dev.provost.bootstrap.NetworkSecret;
import dev.provost.bootstrap.PinEntry;
import dev.provost.bootstrap.Refusal;
import dev.provost.bootstrap.ServerAccount;
import dev.provost.bootstrap.card.BadCardException;
import dev.provost.bootstrap.card.SimCard;
import dev.provost.push.PushMessage;
import dev.provost.session.PromptOptions;
import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import dev.provost.syncml.AlertCode;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a phone deals with bootstraps, from wherever they come: it verifies them, asks the user for the PIN, and puts the
 * accounts into its tree (DM Bootstrap 1.2.1, 5.4). A refused message changes nothing. Not thread-safe, as the handset;
 * only a phone that is bootstrapped needs one.
 */
public final class BootstrapDesk {

    private static final String QUESTION = "Enter the PIN for the settings that you have received";

    private final Handset handset;
    private final BootstrapPolicy policy;
    private final Optional<PinEntry> entry;
    private final List<String> fromCard = new ArrayList<>();
    private final List<Connection> connectionsFromCard = new ArrayList<>();
    private final List<String> visitsDue = new ArrayList<>();
    private Optional<SimCard> card = Optional.empty();

    private BootstrapDesk(Handset handset, BootstrapPolicy policy, Optional<PinEntry> entry) {
        this.handset = handset;
        this.policy = policy;
        this.entry = entry;
    }

    /** The desk of a phone without a card. */
    public static BootstrapDesk of(Handset handset, BootstrapPolicy policy) {
        return new BootstrapDesk(handset, policy, Optional.empty());
    }

    /** The desk of a phone without a card, at which PINs are entered by other means than its {@link Handset#setUser user}. */
    public static BootstrapDesk of(Handset handset, BootstrapPolicy policy, PinEntry entry) {
        return new BootstrapDesk(handset, policy, Optional.of(entry));
    }

    /** Takes a bootstrap that was pushed, or refuses it. */
    public BootstrapResult receive(PushMessage push, long epochSecond) {
        return receive(BootstrapMessage.of(push), epochSecond);
    }

    /** Takes a bootstrap that came over the air, or refuses it. */
    public BootstrapResult receive(BootstrapMessage message, long epochSecond) {
        return install(reader().read(message, pins()), epochSecond);
    }

    /** Takes a bootstrap as the production line writes it: nothing has to protect it. */
    public BootstrapResult load(BootstrapMessage message, long epochSecond) {
        return install(reader().readTrusted(message), epochSecond);
    }

    /**
     * Inserts a card, in place of the one before, and takes the bootstraps on it; at power-on a phone does the same.
     *
     * @return what came of each bootstrap on the card, in order
     */
    public List<BootstrapResult> insert(SimCard inserted, long epochSecond) {
        removeCard(epochSecond);
        card = Optional.of(inserted);
        try {
            return load(inserted.bootstraps(), epochSecond);
        } catch (BadCardException e) {
            return List.of(new Refused(Refusal.MALFORMED, String.valueOf(e.getMessage())));
        }
    }

    private List<BootstrapResult> load(List<BootstrapMessage> messages, long epochSecond) {
        List<BootstrapResult> results = new ArrayList<>();
        for (BootstrapMessage message : messages) {
            BootstrapResult result = load(message, epochSecond);
            if (result instanceof Provisioned provisioned) {
                provisioned.accounts().forEach(account -> fromCard.add(account.serverId()));
                connectionsFromCard.addAll(provisioned.connections());
            }
            results.add(result);
        }
        return results;
    }

    /**
     * Takes the card out; the accounts and connections that came from it go with it.
     *
     * @throws IllegalStateException while a session is under way, unless nothing came from the card
     */
    public void removeCard(long epochSecond) {
        if (!fromCard.isEmpty()) {
            handset.requireIdle();
            forget(new Installation(handset.model(), epochSecond));
        }
        card = Optional.empty();
        fromCard.clear();
        connectionsFromCard.clear();
    }

    private void forget(Installation installation) {
        Storage storage = handset.storage();
        ManagementTree tree = storage.tree();
        AccountBook book = storage.book();
        for (LocUri node : book.further()) {
            String serverId = storage.identityAt(node).account().serverId();
            if (fromCard.contains(serverId)) {
                tree = installation.without(tree, node, serverId);
                book = book.without(node);
            }
        }
        for (Connection connection : connectionsFromCard) {
            tree = installation.without(tree, connection);
        }
        storage.replace(tree, book);
    }

    /**
     * The servers that the phone has got accounts of since the last call, in order: it should open a session with Alert 1201
     * to each of them as soon as it can, see {@link #takeVisit}.
     */
    public List<String> takeVisitsDue() {
        List<String> due =
                visitsDue.stream().filter(handset.servers()::contains).toList();
        visitsDue.clear();
        return due;
    }

    /**
     * Selects the next of these servers and takes it off the list.
     *
     * @param sessionId the session id of the visit
     * @return how the session begins that the phone should open; empty when no visit is due
     */
    public Optional<SessionStart> takeVisit(String sessionId) {
        List<String> due = takeVisitsDue();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        handset.select(due.getFirst());
        visitsDue.addAll(due.subList(1, due.size()));
        return Optional.of(SessionStart.byClient(sessionId));
    }

    private BootstrapReader reader() {
        return new BootstrapReader(
                policy, card.map(c -> NetworkSecret.of(c.imsi())).orElse(NetworkSecret.NONE));
    }

    private PinEntry pins() {
        return entry.orElseGet(this::userEntry);
    }

    private PinEntry userEntry() {
        UserPrompt prompt = new UserPrompt(AlertCode.TEXT_INPUT, QUESTION, List.of(), PromptOptions.NONE);
        return attempt -> switch (handset.user().answer(prompt).atLast()) {
            case UserAnswer.Entered(String pin) -> Optional.of(pin);
            default -> Optional.empty();
        };
    }

    private BootstrapResult install(BootstrapResult read, long epochSecond) {
        if (!(read instanceof Provisioned provisioned)) {
            return read;
        }
        if (handset.isInSession()) {
            return new Refused(Refusal.BUSY, "");
        }
        Set<String> known = new HashSet<>(handset.servers());
        for (ServerAccount account : provisioned.accounts()) {
            if (!known.add(account.serverId())) {
                return new Refused(Refusal.SERVER_KNOWN, account.serverId());
            }
        }
        try {
            return install(provisioned, new Installation(handset.model(), epochSecond));
        } catch (IllegalArgumentException noRoom) {
            return new Refused(Refusal.NO_ROOM, String.valueOf(noRoom.getMessage()));
        }
    }

    private BootstrapResult install(Provisioned provisioned, Installation installation) {
        ManagementTree tree = handset.snapshot();
        AccountBook book = handset.storage().book();
        for (ServerAccount account : provisioned.accounts()) {
            LocUri node = installation.nodeFor(tree, account);
            if (tree.node(node).isPresent()) {
                return new Refused(Refusal.NODE_EXISTS, node.toString());
            }
            tree = installation.with(tree, node, account, handset.deviceId());
            book = book.with(node);
        }
        Optional<String> authority =
                provisioned.accounts().stream().map(ServerAccount::serverId).findFirst();
        for (Connection connection : provisioned.connections()) {
            if (installation.isThere(tree, connection)) {
                return new Refused(Refusal.NODE_EXISTS, "./SyncML/Con/" + connection.id());
            }
            if (authority.isPresent()) {
                tree = installation.with(tree, connection, authority.get());
            }
        }
        long capacity = tree.description().limits().capacityOctets();
        if (capacity > 0 && tree.octets() > capacity) {
            return new Refused(
                    Refusal.NO_ROOM, "%d octets are more than the capacity of %d".formatted(tree.octets(), capacity));
        }
        handset.storage().replace(tree, book);
        provisioned.accounts().forEach(account -> visitsDue.add(account.serverId()));
        return provisioned;
    }
}
