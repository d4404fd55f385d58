package dev.provost.handset.fumo;

import dev.provost.fumo.FumoOperation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a scenario can change about a phone: its user, what it is in, and its manners. Not thread-safe. */
final class Conduct {

    private FirmwareUser user = FirmwareUser.WILLING;
    private Circumstances circumstances = Circumstances.GOOD;
    private ReportHabits habits;
    private FirmwarePolicy policy;
    private Optional<BreakOff> breakOff = Optional.empty();
    private final Map<String, FumoRoot> roots = new HashMap<>();

    Conduct(ModelFirmware model) {
        habits = model.habits();
        policy = model.policy();
    }

    FirmwareUser user() {
        return user;
    }

    void user(FirmwareUser other) {
        user = other;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    void circumstances(Circumstances other) {
        circumstances = other;
    }

    ReportHabits habits() {
        return habits;
    }

    void habits(ReportHabits other) {
        habits = other;
    }

    FirmwarePolicy policy() {
        return policy;
    }

    void policy(FirmwarePolicy other) {
        policy = other;
    }

    /** Where downloads are broken off. */
    Optional<BreakOff> breakOff() {
        return breakOff;
    }

    void breakOff(Optional<BreakOff> other) {
        breakOff = other;
    }

    /** A root with what the phone makes of its operations. */
    FumoRoot root(FumoRoot ofModel) {
        return roots.getOrDefault(ofModel.name(), ofModel);
    }

    void synchronous(FumoRoot root, Set<FumoOperation> operations) {
        roots.put(root.name(), root(root).withSynchronous(operations));
    }

    void unimplemented(FumoRoot root, Set<FumoOperation> operations) {
        roots.put(root.name(), root(root).withUnimplemented(operations));
    }
}
