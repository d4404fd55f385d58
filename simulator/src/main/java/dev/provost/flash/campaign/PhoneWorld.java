package dev.provost.flash.campaign;

import dev.provost.fumo.FumoResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server knows of a phone on an errand.
 *
 * @param asked how many of its Execs the phone has accepted
 * @param reports the results that the phone has reported, in order, a repetition left out
 * @param acknowledged of how many of these the phone has noted that the server has them
 * @param rests whether the phone has nothing left to do
 * @param later whether this is the later errand, which has to work whatever came before
 * @param changed whether the first errand changed the firmware; of use in the later one
 */
public record PhoneWorld(
        int asked, List<FumoResult> reports, int acknowledged, boolean rests, boolean later, boolean changed) {

    public PhoneWorld {
        reports = List.copyOf(reports);
    }

    static PhoneWorld start() {
        return new PhoneWorld(0, List.of(), 0, false, false, false);
    }

    PhoneWorld accepted() {
        return new PhoneWorld(asked + 1, reports, acknowledged, rests, later, changed);
    }

    /** Whether an Exec was accepted and not reported on. */
    boolean waits() {
        return asked > reports.size();
    }

    /** With the last report noted by the phone as given. */
    PhoneWorld acknowledging() {
        return new PhoneWorld(asked, reports, reports.size(), rests, later, changed);
    }

    /** With nothing left to do. */
    PhoneWorld resting() {
        return new PhoneWorld(asked, reports, acknowledged, true, later, changed);
    }

    /** With a report; the same once more counts once, as long as the phone cannot know that the first came through. */
    PhoneWorld reported(FumoResult result) {
        if (!waits()
                && acknowledged < reports.size()
                && !reports.isEmpty()
                && reports.getLast().equals(result)) {
            return this;
        }
        List<FumoResult> more = new ArrayList<>(reports);
        more.add(result);
        return new PhoneWorld(asked, more, acknowledged, rests, later, changed);
    }

    boolean succeeded() {
        return !reports.isEmpty() && reports.getLast().isSuccess();
    }

    PhoneWorld next(boolean nowChanged) {
        return new PhoneWorld(0, List.of(), 0, false, true, nowChanged);
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
