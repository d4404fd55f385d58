package dev.provost.handset.fumo;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a phone has in mind about the operation of one root; in memory only, so a restart forgets it. */
final class Affair {

    private final Set<Consent> granted = EnumSet.noneOf(Consent.class);
    private final Map<Consent, Integer> asked = new EnumMap<>(Consent.class);
    private Optional<FirmwareTask.Wait> wait = Optional.empty();
    private Optional<Intake> intake = Optional.empty();
    private int waits;
    private long came;
    private boolean asking;

    boolean isGranted(Consent about) {
        return granted.contains(about);
    }

    void grant(Consent about) {
        granted.add(about);
        waits = 0;
    }

    /** How often the user has been asked, this time included. */
    int ask(Consent about) {
        return asked.merge(about, 1, Integer::sum);
    }

    /** The pause that it makes. */
    Optional<FirmwareTask.Wait> pause() {
        return wait;
    }

    /** Whether it waits until its user wants to be asked again. */
    boolean isForUser() {
        return asking;
    }

    /** Pauses until circumstances may be better. */
    void await(FirmwareTask.Wait task) {
        wait = Optional.of(task);
    }

    /** Pauses because its user wants it. */
    void postpone(FirmwareTask.Wait task) {
        await(task);
        asking = true;
    }

    /** The time has gone by. */
    void waited() {
        wait = Optional.empty();
        waits += asking ? 0 : 1;
        asking = false;
    }

    /** How often it has waited for the same. */
    int waits() {
        return waits;
    }

    /** How many octets of the package have come. */
    long came() {
        return came;
    }

    void came(long octets) {
        came = octets;
    }

    Optional<Intake> intake() {
        return intake;
    }

    void intake(Optional<Intake> begun) {
        intake = begun;
    }
}
