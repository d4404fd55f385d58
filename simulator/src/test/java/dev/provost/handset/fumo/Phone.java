package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.download.DownloadProblem;
import dev.provost.download.DownloadStep;
import dev.provost.flash.upkg.SampleSigner;
import dev.provost.handset.AccountSource;
import dev.provost.handset.Handset;
import dev.provost.handset.SessionStart;
import dev.provost.security.Login;
import dev.provost.session.ClientSession;
import dev.provost.session.DmAccount;
import dev.provost.session.SessionStep;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Data;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Exec;
import dev.provost.syncml.Get;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Meta;
import dev.provost.syncml.Replace;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.tree.LocUri;
import dev.provost.tree.Value;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/** A phone with a server that does what a test says, and a network that has what a test puts there. */
final class Phone {

    private static final DmAccount ACCOUNT = new DmAccount(
            "acme",
            "http://dm.example/dm",
            new Login("user", "secret"),
            Optional.empty(),
            new Login("acme", "server-secret"),
            Optional.empty());

    private final Handset handset;
    private Optional<ClientSession> current = Optional.empty();
    private final Map<String, byte[]> network = new HashMap<>();
    private final List<String> statuses = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final List<String> results = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private DmVersion version = DmVersion.DM_1_2;
    private boolean answering = true;

    private Phone(String firmware) {
        handset = Handset.of(Maker.model(firmware), "IMEI:490154203237518", AccountSource.shared(ACCOUNT));
        network.put(Maker.URL, Maker.NEW);
    }

    static Phone with(String firmware) {
        return new Phone(firmware);
    }

    static Phone thatCanDoEverything() {
        return new Phone(Maker.EVERYTHING);
    }

    Handset handset() {
        return handset;
    }

    FirmwareDesk desk() {
        return handset.firmware();
    }

    Phone speaking(DmVersion other) {
        version = other;
        return this;
    }

    Phone offering(byte[] octets) {
        network.put(Maker.URL, octets);
        return this;
    }

    /** The server gives no Status for alerts from now on, or does again. */
    Phone serverAnswers(boolean yes) {
        answering = yes;
        return this;
    }

    static Command replace(String uri, String text) {
        return Replace.of("1", Item.target(uri).withData(text));
    }

    static Command data(String root, byte[] octets) {
        Meta meta = Meta.EMPTY.withFormat("bin").withType("application/octet-stream");
        return Replace.of(
                "1", Item.target(root + "/Update/PkgData").withMeta(meta).withData(Data.octets(octets)));
    }

    static Command exec(String uri) {
        return Exec.of("1", Item.target(uri));
    }

    static Command exec(String uri, String correlator) {
        return new Exec("1", false, Optional.empty(), Optional.of(correlator), List.of(Item.target(uri)));
    }

    static Command get(String uri) {
        return Get.of("1", Item.target(uri));
    }

    /** The order that most tests begin with. */
    static Command[] order(String operation) {
        String node = Maker.ROOT + "/" + operation;
        return new Command[] {replace(node + "/PkgURL", Maker.URL), exec(node, "c-1")};
    }

    /** A whole session, in which the server sends each command in a message of its own; statuses, alerts and results are noted. */
    Phone session(Command... commands) {
        statuses.clear();
        alerts.clear();
        results.clear();
        ClientSession session = handset.openSession(
                SessionStart.byClient("1").withVersion(version),
                InstantSource.fixed(SampleSigner.NOW),
                new SplittableRandom(1));
        current = Optional.of(session);
        Message sent = session.first().message();
        note(sent);
        List<Command> left = new ArrayList<>(List.of(commands));
        SessionStep step = session.receive(reply(sent, left));
        while (step instanceof SessionStep.Send send) {
            note(send.message());
            step = session.receive(reply(send.message(), left));
        }
        return this;
    }

    /** A session that breaks off after the answer to the commands. */
    Phone brokenSession(Command... commands) {
        ClientSession session = handset.openSession(
                SessionStart.byClient("1").withVersion(version),
                InstantSource.fixed(SampleSigner.NOW),
                new SplittableRandom(1));
        Message sent = session.first().message();
        for (Command command : commands) {
            sent = ((SessionStep.Send) session.receive(reply(sent, new ArrayList<>(List.of(command))))).message();
        }
        session.interrupt("the line broke");
        return this;
    }

    /** The session under way ends, because the phone went dark. */
    void brokenOff() {
        current.orElseThrow().interrupt("the phone lost its power");
    }

    private void note(Message message) {
        for (Command command : message.body().commands()) {
            switch (command) {
                case Status status when !status.isForHeader() -> statuses.add(status.cmd() + " " + status.data());
                case Alert alert when alert.items().size() == 1 -> alerts.add(alert);
                case Results read ->
                    results.add(read.items().getFirst().data().orElseThrow().asText());
                default -> {}
            }
        }
    }

    private Message reply(Message sent, List<Command> left) {
        List<Command> body = new ArrayList<>();
        body.add(Status.ofHeader("1", sent.header().msgId(), 200));
        for (Command command : sent.body().commands()) {
            if (command instanceof Alert alert && answering) {
                body.add(Status.of("1", sent.header().msgId(), alert.cmdId(), "Alert", 200));
            }
        }
        if (!left.isEmpty()) {
            body.add(left.removeFirst());
        }
        List<Command> numbered = new ArrayList<>();
        body.forEach(command -> numbered.add(command.withCmdId(Integer.toString(numbered.size() + 1))));
        SyncHdr header = SyncHdr.of(
                version,
                sent.header().sessionId(),
                sent.header().msgId(),
                sent.header().source(),
                sent.header().target());
        return new Message(header, new SyncBody(numbered, true));
    }

    /** Does what is to be done between sessions, short of a report, and notes it. */
    Phone carriesOn() {
        for (int i = 0; i < 100; i++) {
            Optional<FirmwareTask> task = desk().next().filter(t -> !(t instanceof FirmwareTask.Report));
            if (task.isEmpty()) {
                return this;
            }
            carryOut(task.get());
        }
        throw new AssertionError("The phone does not come to an end: " + done);
    }

    void carryOut(FirmwareTask task) {
        done.add(task.getClass().getSimpleName());
        switch (task) {
            case FirmwareTask.Fetch fetch -> fetch(fetch);
            case FirmwareTask.PostNotice notice -> desk().noticed(notice);
            case FirmwareTask.ShowNext next -> desk().shown(next);
            case FirmwareTask.AskUser ask -> desk().ask(ask);
            case FirmwareTask.Wait wait -> desk().waited(wait);
            case FirmwareTask.Install install -> desk().install(install, SampleSigner.NOW);
            case FirmwareTask.Restart restart -> desk().restart();
            case FirmwareTask.Report report -> throw new AssertionError("A report needs a session");
        }
    }

    private void fetch(FirmwareTask.Fetch task) {
        byte[] octets = network.get(task.url());
        if (octets == null) {
            fails(task, DownloadProblem.BAD_URL);
            return;
        }
        long from = task.resume().received();
        DownloadStep.Stage place =
                new DownloadStep.Stage(from, OptionalLong.of(octets.length), octets.length, Optional.empty());
        boolean whole = from == octets.length
                || desk().stage(task, place) && desk().write(task, octets, (int) from, octets.length - (int) from);
        if (!whole) {
            fails(
                    task,
                    switch (desk().trouble(task)) {
                        case CANCELLED -> DownloadProblem.USER_CANCELLED;
                        case ABORTED -> DownloadProblem.ABORTED;
                        default -> DownloadProblem.OUT_OF_MEMORY;
                    });
            return;
        }
        desk().fetched(task, new DownloadStep.Done(octets.length, Optional.empty(), List.of()), SampleSigner.NOW);
    }

    /** The first octets of the package come. */
    void stagesOctets(int count) {
        FirmwareTask.Fetch task = (FirmwareTask.Fetch) desk().next().orElseThrow();
        byte[] octets = network.get(task.url());
        desk().stage(task, new DownloadStep.Stage(0, OptionalLong.of(octets.length), octets.length, Optional.empty()));
        desk().write(task, octets, 0, count);
    }

    void fails(FirmwareTask.Fetch task, DownloadProblem problem) {
        desk().fetchFailed(task, new DownloadStep.Failed(problem, "", Optional.empty(), List.of()));
    }

    /** What was done between sessions. */
    List<String> done() {
        return done;
    }

    /** The statuses of the last session, without those of headers. */
    List<String> statuses() {
        return statuses;
    }

    /** What the server read in the last session. */
    List<String> results() {
        return results;
    }

    /** The alerts with an item of the last session. */
    List<Alert> alerts() {
        return alerts;
    }

    /** The alerts as text: code, correlator, source, type, format, mark and data. */
    List<String> reports() {
        return alerts.stream().map(Phone::text).toList();
    }

    private static String text(Alert alert) {
        Item item = alert.items().getFirst();
        Meta meta = item.meta().orElse(Meta.EMPTY);
        return String.join(
                " | ",
                alert.data().map(Data::asText).orElse("-"),
                alert.correlator().orElse("-"),
                item.source().map(s -> s.uri()).orElse("-"),
                meta.type().orElse("-"),
                meta.format().orElse("-"),
                meta.mark().orElse("-"),
                item.data().map(Data::asText).orElse("-"));
    }

    /** The value of a node as a server would find it. */
    String value(String uri) {
        return handset.tree().value(LocUri.parse(uri)).map(Value::text).orElse("-");
    }

    int state() {
        return state(Maker.ROOT);
    }

    int state(String root) {
        String told = value(root + "/State");
        assertThat(told).isEqualTo(Integer.toString(desk().state(root).value()));
        return Integer.parseInt(told);
    }
}
