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
 * @param flash the flash in the end
 */
public record Replay(List<String> story, List<Complaint> complaints, FlashImage flash) {

    private static final int MOST_RESTARTS = 200;

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
        return new Player<>(subject, CutSchedule.of(cuts.cuts()), options, listener).play();
    }

    /** Counts what one time of power did, and passes everything on. */
    private static final class Counter implements FlashListener {
        private final FlashListener next;
        private int operations;

        Counter(FlashListener next) {
            this.next = next;
        }

        @Override
        public void before(FlashOperation operation, Flash flash) {
            operations++;
            if (operations > EndlessException.MOST_OPERATIONS) {
                throw new EndlessException(EndlessException.MOST_OPERATIONS);
            }
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
        private final CutSchedule supply;
        private final CampaignOptions options;
        private final FlashListener listener;
        private final List<String> story = new ArrayList<>();
        private FlashImage now;
        private Outside<W> outside;

        Player(Subject<W> subject, CutSchedule supply, CampaignOptions options, FlashListener listener) {
            this.subject = subject;
            this.supply = supply;
            this.options = options;
            this.listener = listener;
            this.now = subject.flash();
            this.outside = new Outside<>(subject.world(), false);
        }

        Replay play() {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = period();
                if (goesOn && story.size() >= MOST_RESTARTS) {
                    outside.complain(Grievance.ENDLESS, "after %d restarts it is not done".formatted(story.size()));
                    goesOn = false;
                }
            }
            return new Replay(story, outside.complaints(), now);
        }

        private boolean period() {
            Counter counter = new Counter(listener);
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
                goesOn = true;
            } catch (EndlessException endless) {
                end = complain(Grievance.ENDLESS, endless.getMessage());
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
            Optional<W> next = outside.complaints().isEmpty() ? subject.afterwards(outside.world()) : Optional.empty();
            next.ifPresent(world -> {
                outside.become(world);
                outside.steady();
            });
            return next.isPresent();
        }
    }
}
