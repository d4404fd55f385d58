package dev.provost.flash.campaign;

import dev.provost.flash.chip.CutSchedule.Planned;
import dev.provost.flash.chip.FlashImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Runs a phone once without cuts and keeps a snapshot before every operation of its flash; then, for each of them, before it,
 * amid it and after it, powers the phone up anew from what the cut leaves, lets it finish, and asks what is wrong. Nothing is
 * run twice from the start, and no more than one run per depth is kept in memory.
 *
 * <p>The same subject and options always give the same result.
 *
 * @param <W> the world outside the phone
 */
public final class Campaign<W> {

    private final Subject<W> subject;
    private final CampaignOptions options;
    private final Progress progress;
    private final Walker<W> walker;
    private final List<Failure> failures = new ArrayList<>();
    private int operations;
    private long cutPoints;
    private long failed;
    private long succeeded;

    private Campaign(Subject<W> subject, CampaignOptions options, Progress progress) {
        this.subject = subject;
        this.options = options;
        this.progress = progress;
        this.walker = new Walker<>(subject, options);
    }

    /** Examines a phone. */
    public static <W> CampaignResult run(Subject<W> subject, CampaignOptions options) {
        return run(subject, options, Progress.none());
    }

    /** Examines a phone and tells how far it is. */
    public static <W> CampaignResult run(Subject<W> subject, CampaignOptions options, Progress progress) {
        return new Campaign<>(subject, options, progress).run();
    }

    private CampaignResult run() {
        Run<W> run = walker.walk(subject.flash(), subject.world(), false, options.depth());
        operations = run.moments().size();
        examine(CutList.none(), "without any cut", run, options.depth());
        return new CampaignResult(operations, cutPoints, failed, succeeded, failures);
    }

    private void examine(CutList cuts, String where, Run<W> run, int depth) {
        if (!run.complaints().isEmpty()) {
            fail(new Failure(cuts, where, run.complaints()));
        } else if (depth > 0) {
            cutEverywhere(cuts, run, depth);
        }
    }

    private void cutEverywhere(CutList cuts, Run<W> run, int depth) {
        boolean first = cuts.cuts().isEmpty();
        long seed = options.seed() * 31 + cuts.toString().hashCode();
        CutPoints<W> points = new CutPoints<>(run, seed, options.seed());
        List<CutPoint> chosen = points.choose(first ? options.firstSample() : options.nestedSample());
        for (int i = 0; i < chosen.size() && !enough(); i++) {
            cut(cuts, points, chosen.get(i), depth - 1);
            if (first) {
                progress.reached(i + 1, chosen.size());
            }
        }
    }

    private void cut(CutList cuts, CutPoints<W> points, CutPoint point, int depth) {
        cutPoints++;
        Moment<W> moment = points.moment(point);
        FlashImage left = points.left(point);
        Run<W> run = walker.walk(left, moment.world(), true, depth);
        if (run.complaints().isEmpty() && run.succeeded()) {
            succeeded++;
        }
        examine(
                cuts.then(new Planned(point.moment() + 1, point.cut())),
                point.cut().position().name().toLowerCase(Locale.ROOT) + " the " + moment.operation(),
                run,
                depth);
    }

    private void fail(Failure failure) {
        failed++;
        if (failures.size() < CampaignResult.MOST_FAILURES) {
            failures.add(failure);
        }
    }

    private boolean enough() {
        return options.stopAfter() > 0 && failed >= options.stopAfter();
    }
}
