package dev.provost.conformance.steps;

import dev.provost.conformance.plan.Configuration;
import dev.provost.conformance.run.DeviceIdentity;
import dev.provost.conformance.run.RunContext;
import dev.provost.handset.model.HandsetModel;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The phones of the scenario. */
public final class Phones {

    private static final int LAST_FIRST_SESSION = 0xFF00;

    private final World world;
    private final Operator operator;
    private final List<Phone> phones = new ArrayList<>();

    /** No phones yet. */
    public Phones(World world, Operator operator) {
        this.world = world;
        this.operator = operator;
    }

    /** A new phone for which the server has an account. */
    Phone known(PhoneKind kind) {
        return create(kind, operator.enrol(phones.size()));
    }

    /** A new phone of which the server has never heard. */
    Phone unknown(PhoneKind kind) {
        return create(kind, world.run().identity(phones.size()));
    }

    /** The only phone of the scenario. */
    Phone only() {
        if (phones.size() != 1) {
            throw new IllegalStateException(
                    "The scenario speaks of \"the phone\", but it has " + phones.size() + " phones.");
        }
        return phones.getFirst();
    }

    /** Whether the scenario has exactly one phone. */
    boolean isSingle() {
        return phones.size() == 1;
    }

    /** All phones. */
    List<Phone> all() {
        return List.copyOf(phones);
    }

    /** Lets a phone hold a session to its end, in the calling thread. */
    void connect(Phone phone) {
        PhoneLine.hold(phone, world.run(), world.means().loops());
    }

    /** Leaves room for the sessions of one scenario below the four hexadecimal digits of a SessionID. */
    private int firstSession() {
        return world.run().random("sessions-of-" + phones.size()).nextInt(1, LAST_FIRST_SESSION);
    }

    private Phone create(PhoneKind kind, DeviceIdentity identity) {
        RunContext.Means means = world.means();
        Configuration configuration = world.run().configuration();
        HandsetModel model = means.models().model(kind.model(configuration.version()));
        DmAccount account = DmAccount.of(
                        means.server().serverId(),
                        means.server().url().toString(),
                        configuration.credentials(),
                        new Login(identity.userName(), identity.password()),
                        new Login(means.server().serverId(), identity.serverPassword()))
                .withServerAuth(Optional.empty());
        Phone phone = new Phone(identity, model, account, means.clock(), firstSession());
        phones.add(phone);
        return phone;
    }
}
