package dev.provost.conformance.steps;

import dev.provost.conformance.run.DeviceIdentity;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;
import dev.provost.session.SessionLimits;
import dev.provost.session.UserAnswer;
import dev.provost.tree.LocUri;
import dev.provost.tree.Property;
import dev.provost.tree.Value;
import io.cucumber.java.en.Given;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the phone is and how it behaves before the story begins. */
public final class PhoneSteps {

    private final Phones phones;
    private final World world;

    /** Steps on the phones of a scenario. */
    public PhoneSteps(Phones phones, World world) {
        this.phones = phones;
        this.world = world;
    }

    @Given("a/an {phone} that the server knows")
    public void known(PhoneKind kind) {
        phones.known(kind);
    }

    @Given("a/an {phone} that the server does not know")
    public void unknown(PhoneKind kind) {
        phones.unknown(kind);
    }

    @Given("the phone's {setting} was {content}")
    public void had(SettingName setting, Content content) {
        preset(phones.only().setting(setting.text()), content);
    }

    @Given("the phone has the folder {setting} with {setting} set to {content}")
    public void hasFolder(SettingName folder, SettingName setting, Content content) {
        LocUri node = phones.only().setting(folder.text());
        phones.only().prepare(handset -> handset.presetFolder(node, now()));
        preset(phones.only().setting(setting.text()), content);
    }

    @Given("only another server may change the phone's {setting}")
    public void belongsToAnother(SettingName setting) {
        LocUri acl = phones.only().setting(setting.text()).withProperty(Property.ACL);
        Value value = Value.chr("Get=*&Replace=another-server");
        phones.only().prepare(handset -> handset.preset(acl, value, now()));
    }

    @Given("the phone has room for {int} more octets")
    public void hasRoomFor(int octets) {
        phones.only().prepare(handset -> handset.leaveFree(octets));
    }

    @Given("the phone takes messages of at most {int} octets")
    public void takesMessagesOf(int octets) {
        limit(limits -> limits.withMaxMsgSize(octets));
    }

    @Given("the phone sends messages of at most {int} octets")
    public void sendsMessagesOf(int octets) {
        limit(limits -> limits.withMaxSent(octets));
    }

    @Given("the user of the phone will agree")
    public void userAgrees() {
        phones.only().user().will(UserAnswer.ACCEPTED);
    }

    @Given("the user of the phone will refuse")
    public void userRefuses() {
        phones.only().user().will(UserAnswer.REJECTED);
    }

    @Given("the user of the phone will stop the session after the first answer of the server")
    public void userStops() {
        phones.only().user().willStopAfter(1);
    }

    @Given("the phone has the wrong password")
    public void hasTheWrongPassword() {
        DeviceIdentity identity = phones.only().identity();
        Login wrong = new Login(identity.userName(), identity.password() + "-wrong");
        account(account -> account.withClient(wrong));
    }

    @Given("the phone shows credentials only when it is asked")
    public void waitsToBeAsked() {
        account(account -> account.withClientAuth(Optional.empty()));
    }

    @Given("the phone lost the last nonce of the server")
    public void lostTheNonce() {
        phones.only().prepare(handset -> handset.setNonces(Nonces.NONE));
    }

    @Given("the phone wants proof of the server")
    public void wantsProof() {
        account(account -> account.withServerAuth(account.clientAuth()));
    }

    @Given("the phone announces the representation {string}")
    public void announcesRepresentation(String version) {
        phones.only().takeUp(Habits.announcingRepresentation(version));
    }

    @Given("the phone announces the protocol {string}")
    public void announcesProtocol(String version) {
        phones.only().takeUp(Habits.announcingProtocol(version));
    }

    @Given("the phone counts its messages from {int}")
    public void countsFrom(int msgId) {
        phones.only().takeUp(Habits.countingFrom(msgId));
    }

    @Given("the answer to message {int} of the phone will be lost")
    public void losesTheAnswer(int message) {
        phones.only().takeUp(Habits.repeating(message));
    }

    private void preset(LocUri uri, Content content) {
        phones.only().prepare(handset -> {
            Value value = handset.tree().valueFor(uri, Optional.empty(), Optional.empty(), content.octets());
            handset.preset(uri, value, now());
        });
    }

    private void limit(UnaryOperator<SessionLimits> change) {
        phones.only().prepare(handset -> handset.setLimits(change.apply(handset.limits())));
    }

    private void account(UnaryOperator<DmAccount> change) {
        phones.only().prepare(handset -> handset.setAccount(change.apply(handset.account())));
    }

    private long now() {
        return world.means().clock().instant().getEpochSecond();
    }
}
