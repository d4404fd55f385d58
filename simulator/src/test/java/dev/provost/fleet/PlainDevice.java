package dev.provost.fleet;

import dev.provost.security.Login;
import dev.provost.session.ClientSession;
import dev.provost.session.DmAccount;
import dev.provost.session.ExecRequest;
import dev.provost.session.ManagedDevice;
import dev.provost.session.SessionResult;
import dev.provost.session.SessionSettings;
import dev.provost.session.UserAnswer;
import dev.provost.session.UserPrompt;
import dev.provost.syncml.Encoding;
import dev.provost.tree.Actor;
import dev.provost.tree.DeviceDescription;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A device that knows its manufacturer and nothing else, without credentials in either direction. */
final class PlainDevice implements ManagedDevice {

    static final String USER_AGENT = "Plain/1.0";

    private final List<SessionResult> results = new ArrayList<>();
    private ManagementTree tree = factory();

    private static ManagementTree factory() {
        ManagementTree empty = ManagementTree.factory(DeviceDescription.open(), 0);
        ManagementTree info = empty.addInterior(LocUri.parse("./DevInfo"), "", Actor.DEVICE, 0)
                .tree();
        return info.addLeaf(LocUri.parse("./DevInfo/Man"), Value.chr("Acme"), Actor.DEVICE, 0)
                .tree();
    }

    static WireProfile profile(Encoding encoding) {
        return new WireProfile(encoding, USER_AGENT);
    }

    ClientSession session(Encoding encoding, String url) {
        DmAccount account = new DmAccount(
                "srv", url, new Login("u", "p"), Optional.empty(), new Login("srv", "s"), Optional.empty());
        SessionSettings settings = SessionSettings.of("IMEI:490154203237518", account)
                .encoding(encoding)
                .build();
        return ClientSession.of(settings, this, new SplittableRandom(1));
    }

    /** How its sessions ended, as it was told. */
    List<SessionResult> results() {
        return results;
    }

    @Override
    public ManagementTree tree() {
        return tree;
    }

    @Override
    public void replaceTree(ManagementTree changed) {
        tree = changed;
    }

    @Override
    public long epochSecond() {
        return 0;
    }

    @Override
    public UserAnswer ask(UserPrompt prompt) {
        return UserAnswer.ACCEPTED;
    }

    @Override
    public int exec(ExecRequest request) {
        return 405;
    }

    @Override
    public void sessionEnded(SessionResult result) {
        results.add(result);
    }
}
