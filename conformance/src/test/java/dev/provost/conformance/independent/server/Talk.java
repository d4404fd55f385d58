package dev.provost.conformance.independent.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** One session with one device. */
final class Talk {

    private static final String LANGUAGE = "./DevInfo/Lang";

    private final Style style;
    private final String url;
    private final Optional<Subscriber> known;
    private final Dispatch dispatch;
    private final Intake intake = new Intake();
    private boolean accepted;
    private boolean over;
    private boolean askedLanguage;
    private Optional<Element> challenge = Optional.empty();
    private long maxMsgSize = Long.MAX_VALUE;
    private long maxObjSize = Long.MAX_VALUE;
    private Optional<Parts> parts = Optional.empty();
    private int lastCode;
    private int msgId;
    private byte[] lastRequest = new byte[0];
    private byte[] lastReply = new byte[0];

    Talk(Style style, String url, Optional<Subscriber> known, Subscriber device) {
        this.style = style;
        this.url = url;
        this.known = known;
        this.dispatch = new Dispatch(device);
    }

    /** Whether the message belongs to this session. */
    boolean goesOnWith(Incoming message, byte[] octets) {
        return Arrays.equals(octets, lastRequest)
                || !over && !message.header("MsgID").equals("1") && !style.has(Fault.SESSION_FORGOTTEN);
    }

    byte[] answer(Incoming message, byte[] octets) {
        if (!Arrays.equals(octets, lastRequest)) {
            lastReply = reply(message);
            lastRequest = octets;
        }
        return lastReply;
    }

    /** Gives up what was not finished. */
    void abandon() {
        dispatch.takeBack();
    }

    private byte[] reply(Incoming message) {
        msgId++;
        Letter letter = new Letter(style, url, message, msgId);
        Optional<Tag> refusal = Versions.refusal(letter, message);
        if (refusal.isPresent()) {
            over = true;
            letter.add(refusal.get());
            refuseAll(letter, message, 215);
            return letter.end(true);
        }
        Gate gate =
                known.map(k -> Gate.of(message, k, accepted, style)).orElseGet(() -> Gate.ofStranger(message, style));
        letter.addHeaderStatus(gate.code(), gate.chal());
        if (!gate.isOpen()) {
            refuseAll(letter, message, gate.code());
            return letter.end(true);
        }
        accepted |= gate.code() == 212;
        String limit = message.header("Meta/MaxMsgSize").strip();
        maxMsgSize = limit.isEmpty() ? maxMsgSize : number(limit);
        String largest = message.header("Meta/MaxObjSize").strip();
        maxObjSize = largest.isEmpty() ? maxObjSize : number(largest);
        boolean refused = hear(letter, message);
        if (message.holdsAlert("1223")) {
            abandon();
            over = true;
            return letter.end(true);
        }
        if (message.isFinal()) {
            intake.otherCommand();
        }
        Optional<String> lost = intake.takeLost();
        lost.ifPresent(place -> letter.add(
                Tag.of("Alert", letter.cmdId(), Tag.text("Data", "1225"), Tag.of("Item", Tag.place("Source", place)))));
        boolean mine = parts.isPresent();
        if (mine) {
            if (lastCode == 213) {
                return nextPart(letter);
            }
            parts = Optional.empty();
        }
        if (!message.isFinal() && !mine) {
            letter.add(Tag.of("Alert", letter.cmdId(), Tag.text("Data", "1222")));
            return letter.end(false);
        }
        if (refused) {
            dispatch.takeBack();
        } else {
            dispatch.end();
        }
        proveItself(letter);
        over = !giveOrders(letter) && lost.isEmpty();
        return parts.isPresent() ? nextPart(letter) : letter.end(true);
    }

    /** What is no number says nothing. */
    private static long number(String text) {
        return text.matches("[1-9]\\d{0,9}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    private byte[] nextPart(Letter letter) {
        Parts sending = parts.orElseThrow();
        dispatch.goesOut(sending.job(), letter.msgId(), List.of(sending.next(letter, maxMsgSize)));
        boolean last = sending.isSent();
        parts = last ? Optional.empty() : parts;
        return letter.end(last);
    }

    private static void refuseAll(Letter letter, Incoming message, int code) {
        for (Element command : message.commands()) {
            if (!command.getLocalName().equals("Status")
                    && !command.getLocalName().equals("Results")) {
                letter.addStatus(command, code);
            }
        }
    }

    /** Takes what the device says; true when the device did not take the server for the one it should be. */
    private boolean hear(Letter letter, Incoming message) {
        boolean refused = false;
        for (Element command : message.commands()) {
            switch (command.getLocalName()) {
                case "Status" -> refused |= hearStatus(command);
                case "Results" -> {
                    if (dispatch.results(command)) {
                        letter.addStatus(command, 213);
                    }
                }
                case "Alert" -> {
                    String code = Incoming.text(command, "Data").strip();
                    if (!code.equals("1226")) {
                        letter.addStatus(command, alert(code));
                    } else if (!style.has(Fault.EVENTS_UNANSWERED)) {
                        letter.addStatus(command, intake.hear(command, 415));
                    }
                }
                case "Replace" -> {
                    known.ifPresent(k -> Incoming.children(command, "Item")
                            .forEach(item ->
                                    k.values().put(Incoming.text(item, "Source/LocURI"), Incoming.text(item, "Data"))));
                    letter.addStatus(command, 200);
                }
                default -> letter.addStatus(command, 405);
            }
        }
        return refused;
    }

    private boolean hearStatus(Element status) {
        if (!Incoming.text(status, "CmdRef").equals("0")) {
            dispatch.status(status);
            lastCode = Integer.parseInt(Incoming.text(status, "Data").strip());
            return false;
        }
        String code = Incoming.text(status, "Data").strip();
        boolean refused = code.equals("401") || code.equals("407");
        Optional<Element> chal = Incoming.child(status, "Chal");
        chal.map(c -> Incoming.text(c, "Meta/NextNonce").strip())
                .filter(n -> !n.isEmpty())
                .ifPresent(n -> known.orElseThrow()
                        .learnServerNonce(java.util.Base64.getDecoder().decode(n)));
        challenge = refused ? chal : Optional.empty();
        return refused;
    }

    private static int alert(String code) {
        return switch (code) {
            case "1200", "1201", "1222", "1223", "1225" -> 200;
            default -> 406;
        };
    }

    private void proveItself(Letter letter) {
        if (known.isEmpty() || known.get().serverPassword().isEmpty()) {
            return;
        }
        Subscriber to = known.get();
        boolean unasked = style.has(Manner.SHOWS_CREDENTIALS_UNASKED) && msgId == 1;
        String secret = to.serverPassword().get();
        String asked = challenge
                .map(c -> Incoming.text(c, "Meta/Type").strip())
                .orElse(unasked ? "syncml:auth-" + to.scheme() : "");
        challenge = Optional.empty();
        if (asked.equals("syncml:auth-basic")) {
            letter.showCredentials(asked, Secrets.basic(to.serverName(), secret));
        } else if (asked.equals("syncml:auth-md5") && to.serverNonce().isPresent()) {
            letter.showCredentials(
                    asked, Secrets.md5(to.serverName(), secret, to.serverNonce().get()));
        }
    }

    /** Whether there was anything to order. */
    private boolean giveOrders(Letter letter) {
        if (known.isEmpty() || known.get().queue().isEmpty()) {
            return false;
        }
        Subscriber to = known.get();
        if (style.has(Manner.ORDERS_IN_PACKAGE_4) && !askedLanguage) {
            askedLanguage = true;
            send(letter, new Job("language", Order.of("Get", LANGUAGE)));
            return true;
        }
        boolean any = false;
        while (!to.queue().isEmpty() && !(any && style.has(Manner.ONE_COMMAND_PER_MESSAGE))) {
            Job next = to.queue().peek();
            if (next.order().data().length() > maxObjSize) {
                to.queue().poll().giveUp(413);
                continue;
            }
            boolean tooLong = next.order().isDivisible() && letter.lengthWith(next.order()) > maxMsgSize;
            if (tooLong && !any) {
                parts = Optional.of(new Parts(to.queue().poll()));
                return true;
            }
            if (any && letter.lengthWith(next.order()) > maxMsgSize) {
                break;
            }
            send(letter, to.queue().poll());
            any = true;
        }
        return any;
    }

    private void send(Letter letter, Job job) {
        List<String> cmdIds = new ArrayList<>();
        letter.add(job.order().tag(letter::nextId, style.has(Manner.META_OF_COMMAND), cmdIds));
        if (style.has(Fault.CMD_IDS_REPEATED)) {
            cmdIds.replaceAll(id -> "1");
        }
        dispatch.goesOut(job, letter.msgId(), cmdIds);
    }
}
