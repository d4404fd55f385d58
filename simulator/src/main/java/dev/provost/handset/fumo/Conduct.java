package dev.provost.handset.fumo;

/** What a scenario can change about a phone: its user, what it is in, and its manners. Not thread-safe. */
final class Conduct {

    private FirmwareUser user = FirmwareUser.WILLING;
    private Circumstances circumstances = Circumstances.GOOD;
    private ReportHabits habits;
    private FirmwarePolicy policy;

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
}
