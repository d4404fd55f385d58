package dev.provost.conformance.steps;

import dev.provost.security.Login;
import dev.provost.session.UserAnswer;
import dev.provost.tree.Actor;
import dev.provost.tree.Change;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Property;
import dev.provost.tree.Value;
import io.cucumber.java.en.Given;
import java.util.Optional;

/** What the phone is and how it behaves before the story begins. */
public final class PhoneSteps {

    private final Phones phones;

    /** Steps on the phones of a scenario. */
    public PhoneSteps(Phones phones) {
        this.phones = phones;
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
        Phone phone = phones.only();
        LocUri uri = phone.setting(setting.text());
        phone.prepare(tree -> done(tree.replace(uri, value(tree, uri, content), Actor.DEVICE, phone.epochSecond())));
    }

    @Given("the phone has the folder {setting} with {setting} set to {content}")
    public void hasFolder(SettingName folder, SettingName setting, Content content) {
        Phone phone = phones.only();
        LocUri node = phone.setting(folder.text());
        LocUri leaf = phone.setting(setting.text());
        phone.prepare(tree -> done(tree.addInterior(node, "", Actor.DEVICE, phone.epochSecond())));
        phone.prepare(tree -> done(tree.addLeaf(leaf, value(tree, leaf, content), Actor.DEVICE, phone.epochSecond())));
    }

    @Given("only another server may change the phone's {setting}")
    public void belongsToAnother(SettingName setting) {
        Phone phone = phones.only();
        LocUri acl = phone.setting(setting.text()).withProperty(Property.ACL);
        Value value = Value.chr("Get=*&Replace=another-server");
        phone.prepare(tree -> done(tree.replace(acl, value, Actor.DEVICE, phone.epochSecond())));
    }

    @Given("the phone has room for {int} more octets")
    public void hasRoomFor(int octets) {
        phones.only()
                .prepare(tree -> tree.withLimits(tree.description().limits().withCapacity(tree.octets() + octets)));
    }

    @Given("the phone takes messages of at most {int} octets")
    public void takesMessagesOf(int octets) {
        phones.only().changeLimits(limits -> limits.withMaxMsgSize(octets));
    }

    @Given("the phone sends messages of at most {int} octets")
    public void sendsMessagesOf(int octets) {
        phones.only().changeHabits(habits -> habits.sendingAtMost(octets));
    }

    @Given("the user of the phone will agree")
    public void userAgrees() {
        phones.only().userWill(UserAnswer.ACCEPTED);
    }

    @Given("the user of the phone will refuse")
    public void userRefuses() {
        phones.only().userWill(UserAnswer.REJECTED);
    }

    @Given("the user of the phone will stop the session after the first answer of the server")
    public void userStops() {
        phones.only().changeHabits(Habits::stoppingAfterFirstAnswer);
    }

    @Given("the phone has the wrong password")
    public void hasTheWrongPassword() {
        Phone phone = phones.only();
        String wrong = phone.identity().password() + "-wrong";
        phone.changeAccount(
                account -> account.withClient(new Login(phone.identity().userName(), wrong)));
    }

    @Given("the phone shows credentials only when it is asked")
    public void waitsToBeAsked() {
        phones.only().changeAccount(account -> account.withClientAuth(Optional.empty()));
    }

    @Given("the phone lost the last nonce of the server")
    public void lostTheNonce() {
        phones.only().forgetNonces();
    }

    @Given("the phone wants proof of the server")
    public void wantsProof() {
        phones.only().changeAccount(account -> account.withServerAuth(account.clientAuth()));
    }

    @Given("the phone announces the representation {string}")
    public void announcesRepresentation(String version) {
        phones.only().changeHabits(habits -> habits.withVerDtd(version));
    }

    @Given("the phone announces the protocol {string}")
    public void announcesProtocol(String version) {
        phones.only().changeHabits(habits -> habits.withVerProto(version));
    }

    @Given("the phone counts its messages from {int}")
    public void countsFrom(int msgId) {
        phones.only().changeHabits(habits -> habits.countingFrom(msgId));
    }

    @Given("the answer to message {int} of the phone will be lost")
    public void losesTheAnswer(int message) {
        phones.only().changeHabits(habits -> habits.repeatingMessage(message));
    }

    private static Value value(ManagementTree tree, LocUri uri, Content content) {
        return tree.valueFor(uri, Optional.empty(), Optional.empty(), content.octets());
    }

    private static ManagementTree done(Change change) {
        if (!change.succeeded()) {
            throw new IllegalStateException("The phone cannot be prepared as the scenario wants: " + change.status()
                    + " " + change.culprit().map(LocUri::toString).orElse(""));
        }
        return change.tree();
    }
}
