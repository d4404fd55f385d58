package dev.provost.session;

import static dev.provost.tree.Right.ADD;
import static dev.provost.tree.Right.COPY;
import static dev.provost.tree.Right.DELETE;
import static dev.provost.tree.Right.EXEC;
import static dev.provost.tree.Right.GET;
import static dev.provost.tree.Right.REPLACE;

import dev.provost.tree.Actor;
import dev.provost.tree.DeviceDescription;
import dev.provost.tree.Format;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.NodeDescription;
import dev.provost.tree.Right;
import dev.provost.tree.TreeFeatures;
import dev.provost.tree.TreeLimits;
import dev.provost.tree.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A device for tests: {@code ./DevInfo}, {@code ./Apn} where all is allowed, {@code ./Fixed} that is read-only. */
final class TestDevice implements ManagedDevice {

    static final long NOW = 1_000_000_000L;

    final List<UserPrompt> prompts = new ArrayList<>();
    final List<ExecRequest> execs = new ArrayList<>();
    final List<DeviceAlert> alerts = new ArrayList<>();
    Optional<SessionResult> result = Optional.empty();
    UserAnswer answer = UserAnswer.ACCEPTED;
    int execCode = 200;
    int mostChoices = Integer.MAX_VALUE;
    int elapsed;
    final Map<String, Mishap> mishaps = new HashMap<>();
    private ManagementTree tree = ManagementTree.factory(description(), NOW);

    TestDevice() {
        set("./Apn?prop=ACL", Value.chr("Add=*&Delete=*&Exec=*&Get=*&Replace=*"));
        set("./Apn/Name", Value.chr("internet"));
        set("./Apn/Key", Value.bin("application/octet-stream", new byte[] {1, 2, (byte) 0xFF}));
        set("./Apn/Port", Value.integer(9201));
    }

    static DeviceDescription description() {
        NodeDescription root = NodeDescription.interior("", GET)
                .permanent()
                .child(NodeDescription.interior("DevInfo", GET)
                        .permanent()
                        .child(leaf("DevId", Value.chr("IMEI:490154203237518")))
                        .child(leaf("Man", Value.chr("Acme"))))
                .child(NodeDescription.interior("Fixed", GET).permanent().child(leaf("Serial", Value.chr("A-17"))))
                .child(NodeDescription.interior("Apn", ADD, COPY, DELETE, EXEC, GET, REPLACE)
                        .permanent()
                        .child(NodeDescription.anything("*", EnumSet.allOf(Right.class))))
                .child(NodeDescription.interior("Inbox", ADD)
                        .permanent()
                        .types("urn:oma:mo:oma-dm-inbox:1.0")
                        .child(NodeDescription.anything("*", EnumSet.of(ADD))))
                .build();
        return new DeviceDescription(root, TreeLimits.NONE, TreeFeatures.ALL);
    }

    private static NodeDescription.Builder leaf(String name, Value value) {
        return NodeDescription.leaf(name, Format.CHR, GET).permanent().defaultValue(value);
    }

    void set(String uri, Value value) {
        LocUri at = LocUri.parse(uri);
        var change = tree.node(at).isPresent()
                ? tree.replace(at, value, Actor.DEVICE, NOW)
                : tree.addLeaf(at, value, Actor.DEVICE, NOW);
        if (!change.succeeded()) {
            throw new IllegalStateException(uri + ": " + change.status());
        }
        tree = change.tree();
    }

    Optional<Value> value(String uri) {
        return tree.value(LocUri.parse(uri));
    }

    @Override
    public ManagementTree tree() {
        return tree;
    }

    @Override
    public void replaceTree(ManagementTree other) {
        tree = other;
    }

    @Override
    public long epochSecond() {
        return NOW;
    }

    @Override
    public UserAnswer ask(UserPrompt prompt) {
        prompts.add(prompt);
        return answer;
    }

    @Override
    public int mostChoices() {
        return mostChoices;
    }

    @Override
    public void elapse(int seconds) {
        elapsed += seconds;
    }

    @Override
    public boolean hasMishaps() {
        return true;
    }

    @Override
    public Optional<Mishap> mishap(String command, LocUri uri) {
        return Optional.ofNullable(mishaps.get(command + " " + uri));
    }

    @Override
    public int exec(ExecRequest request) {
        execs.add(request);
        return execCode;
    }

    @Override
    public List<DeviceAlert> takeAlerts() {
        List<DeviceAlert> taken = List.copyOf(alerts);
        alerts.clear();
        return taken;
    }

    @Override
    public void sessionEnded(SessionResult ended) {
        if (result.isPresent()) {
            throw new IllegalStateException("ended twice");
        }
        result = Optional.of(ended);
    }
}
