package dev.provost.flash.campaign;

import dev.provost.flash.chip.CutSchedule;
import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashListener;
import dev.provost.flash.chip.FlashOperation;
import dev.provost.flash.chip.FlashRuleException;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerLostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One phone under exactly the given cuts, from the start, without snapshots.
 *
 * @param story what happened, one line for each time that power was on
 * @param complaints what is wrong since the last cut
 * @param succeeded whether it came to what was wanted of it; otherwise, where nothing is wrong, it said truly that it failed
 * @param flash the flash in the end
 * @param unmet why one of the cuts did not happen, if so: the phone was ready before its operation; then the rest tells nothing
 *     about the cuts
 */
public record Replay(
        List<String> story, List<Complaint> complaints, boolean succeeded, FlashImage flash, Optional<String> unmet) {

    public Replay {
        story = List.copyOf(story);
        complaints = List.copyOf(complaints);
    }

    /** Runs a subject under {@code cuts}, with the seed and order of writes that {@code options} say. */
    public static <W> Replay of(Subject<W> subject, CutList cuts, CampaignOptions options) {
        return of(subject, cuts, options, FlashListener.none());
    }

    /** The same, watched by {@code listener}. */
    public static <W> Replay of(Subject<W> subject, CutList cuts, CampaignOptions options, FlashListener listener) {
        Walker<W> walker = new Walker<>(subject, options);
        if (!cuts.cuts().isEmpty()) {
            walker.walk(subject.flash(), subject.world(), false, 0);
        }
        return new Player<>(subject, cuts, options, listener, walker.stamina()).play();
    }

    /** Counts what one time of power did, ends what goes on for ever, and passes everything on. */
    private static final class Counter implements FlashListener {
        private final FlashListener next;
        private final Effort effort;
        private int operations;

        Counter(FlashListener next, Effort effort) {
            this.next = next;
            this.effort = effort;
        }

        @Override
        public void powered(Flash flash) {
            next.powered(flash);
        }

        @Override
        public void before(FlashOperation operation, Flash flash) {
            operations++;
            effort.add(operation);
            next.before(operation, flash);
        }

        @Override
        public void after(FlashOperation operation, Outcome outcome, Flash flash) {
            next.after(operation, outcome, flash);
        }

        @Override
        public void flushed() {
            next.flushed();
        }
    }

    private static final class Player<W> {
        private final Subject<W> subject;
        private final CutList cuts;
        private final CutSchedule supply;
        private final CampaignOptions options;
        private final FlashListener listener;
        private final Stamina stamina;
        private final List<String> story = new ArrayList<>();
        private FlashImage now;
        private Outside<W> outside;
        private Optional<Boolean> succeeded = Optional.empty();

        /** Restarts and operations since the last cut. */
        private Course<W> course = new Course<>();

        private Effort effort;

        Player(Subject<W> subject, CutList cuts, CampaignOptions options, FlashListener listener, Stamina stamina) {
            this.subject = subject;
            this.cuts = cuts;
            this.supply = CutSchedule.of(cuts.cuts());
            this.options = options;
            this.listener = listener;
            this.stamina = stamina;
            this.effort = new Effort(stamina);
            this.now = subject.flash();
            this.outside = new Outside<>(subject.world(), false);
        }

        Replay play() {
            boolean goesOn = true;
            while (goesOn) {
                Course.Mark mark = new Course.Mark(outside.complaints().size(), effort.operations());
                Optional<Complaint> circle = course.reach(State.of(now, outside.world()), mark);
                circle.ifPresent(complaint -> outside.complain(complaint.about(), complaint.sentence()));
                goesOn = circle.isEmpty() && period();
            }
            return new Replay(story, outside.complaints(), succeeded.orElse(false), now, unmet());
        }

        private Optional<String> unmet() {
            return cuts.cuts().stream()
                    .skip(supply.happened())
                    .findFirst()
                    .map(cut -> "there is no operation %d to cut power at; the flash of this phone sees only %d%s"
                            .formatted(
                                    cut.operation(),
                                    effort.operations(),
                                    supply.happened() == 0 ? "" : " after the cut " + cuts.upTo(supply.happened())));
        }

        private boolean period() {
            Counter counter = new Counter(listener, effort);
            Flash flash = Flash.of(
                    now, new FlashSetup(supply, subject.ailments(), counter, options.outOfOrder(), options.seed()));
            boolean goesOn = false;
            String end;
            Optional<W> reached = Optional.empty();
            try {
                goesOn = subject.powerOn(flash, outside);
                reached = Optional.of(outside.world());
                end = goesOn ? "then it restarted" : "then nothing was left to do";
                now = flash.snapshot();
                goesOn = goesOn || later();
            } catch (PowerLostException lost) {
                end = lost.getMessage();
                now = flash.snapshot();
                outside = new Outside<>(outside.world(), true);
                course = new Course<>();
                effort = new Effort(stamina);
                goesOn = true;
            } catch (ExhaustedException exhausted) {
                end = complain(exhausted.about(), exhausted.getMessage());
            } catch (FlashRuleException rule) {
                end = complain(Grievance.FLASH_RULE, rule.getMessage());
            } catch (RuntimeException failure) {
                end = complain(Grievance.BREAKS_DOWN, Breakdown.describe(failure));
            }
            now = flash.snapshot();
            story.add("%d operations; %s; world: %s"
                    .formatted(counter.operations, end, reached.orElseGet(outside::world)));
            return goesOn;
        }

        private String complain(Grievance about, String sentence) {
            outside.complain(about, sentence);
            return sentence;
        }

        private boolean later() {
            subject.judge(now, outside.world())
                    .forEach(complaint -> outside.complain(complaint.about(), complaint.sentence()));
            boolean well = outside.complaints().isEmpty();
            succeeded = succeeded.or(() -> Optional.of(well && subject.succeeded(outside.world())));
            Optional<W> next = well ? subject.afterwards(outside.world()) : Optional.empty();
            next.ifPresent(world -> {
                outside.become(world);
                outside.steady();
            });
            return next.isPresent();
        }
    }
}
