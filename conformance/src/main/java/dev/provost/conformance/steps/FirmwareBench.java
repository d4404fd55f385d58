package dev.provost.conformance.steps;

import dev.provost.adapter.FirmwareView;
import dev.provost.conformance.adapter.FirmwareOperator;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Where firmware is worked on in a scenario: the phones that have some, the operator's orders, what the server believes. */
public final class FirmwareBench {

    private static final int PATIENCE = 40;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final World world;
    private final FirmwareWire wire;
    private final Map<Phone, FirmwarePhone> phones = new LinkedHashMap<>();
    private Optional<FirmwareOperator> operator = Optional.empty();

    /** A bench on which nothing lies. */
    public FirmwareBench(World world, FirmwareWire wire) {
        this.world = world;
        this.wire = wire;
    }

    /** The operator of the scenario, as far as it is about firmware. */
    FirmwareOperator operator() {
        FirmwareOperator found =
                operator.orElseGet(() -> new FirmwareOperator(world.means().adapter()));
        operator = Optional.of(found);
        return found;
    }

    /** The phones whose firmware the scenario is about. */
    Map<Phone, FirmwarePhone> phones() {
        return Map.copyOf(phones);
    }

    /** What the server believes, as soon as it agrees with the phone or patience ends; servers may need a moment. */
    FirmwareView belief(Phone phone, FirmwareTold told) {
        FirmwareView view = view(phone);
        for (int i = 0;
                i < PATIENCE && !FirmwareBelief.disagreements(told, view).isEmpty();
                i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            view = view(phone);
        }
        return view;
    }

    private FirmwareView view(Phone phone) {
        return operator().view(phone.identity().deviceId(), phones.get(phone).root());
    }

    /** What is true of a phone and what the server has heard of it; empty where the server has ordered nothing. */
    Optional<FirmwareTold> told(Phone phone) {
        return FirmwareTruth.of(wire, phone, phones.get(phone));
    }
}
