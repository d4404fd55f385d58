package dev.provost.flash.campaign;

import dev.provost.fumo.FumoResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server knows of a phone on an errand.
 *
 * @param asked how many of its Execs the phone has accepted
 * @param reports the results that the phone has reported, in order, a repetition left out
 * @param later whether this is the later errand, which has to work whatever came before
 * @param changed whether the first errand changed the firmware; of use in the later one
 */
public record PhoneWorld(int asked, List<FumoResult> reports, boolean later, boolean changed) {

    public PhoneWorld {
        reports = List.copyOf(reports);
    }

    static PhoneWorld start() {
        return new PhoneWorld(0, List.of(), false, false);
    }

    PhoneWorld accepted() {
        return new PhoneWorld(asked + 1, reports, later, changed);
    }

    /** Whether an Exec was accepted and not reported on. */
    boolean waits() {
        return asked > reports.size();
    }

    /** With a report; the same once more counts once, as the answer to the first may have been lost. */
    PhoneWorld reported(FumoResult result) {
        if (!waits() && !reports.isEmpty() && reports.getLast().equals(result)) {
            return this;
        }
        List<FumoResult> more = new ArrayList<>(reports);
        more.add(result);
        return new PhoneWorld(asked, more, later, changed);
    }

    boolean succeeded() {
        return !reports.isEmpty() && reports.getLast().isSuccess();
    }

    PhoneWorld next(boolean nowChanged) {
        return new PhoneWorld(0, List.of(), true, nowChanged);
    }

    @Override
    public String toString() {
        return "%s%d asked, reported %s"
                .formatted(
                        later ? "later update, " : "",
                        asked,
                        reports.stream().map(FumoResult::code).toList());
    }
}
