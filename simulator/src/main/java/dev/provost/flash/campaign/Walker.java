package dev.provost.flash.campaign;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashRuleException;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerLostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a phone run from a flash until nothing is left to do. What follows from a powered-off phone that was met before is not
 * run again.
 */
final class Walker<W> {

    private static final int MOST_KNOWN = 200_000;

    private final Subject<W> subject;
    private final CampaignOptions options;
    private final Map<State<W>, Ending> endings = new HashMap<>();
    private final Map<State<W>, Integer> explored = new HashMap<>();
    private Stamina stamina = Stamina.WITHOUT_CUT;

    /** What comes of a powered-off phone, and what it takes to get there. */
    private record Ending(List<Complaint> complaints, boolean succeeded, int operations, int erases) {}

    Walker(Subject<W> subject, CampaignOptions options) {
        this.subject = subject;
        this.options = options;
    }

    /** Runs without cuts; with {@code depth} above 0 the moments are kept at which so many further cuts are still to be tried. */
    Run<W> walk(FlashImage image, W world, boolean afterCut, int depth) {
        Walk walk = new Walk(image, world, afterCut, depth);
        Run<W> run = walk.run();
        if (!afterCut) {
            stamina = Stamina.afterCut(walk.effort);
        }
        return run;
    }

    /** What a run may do after a cut; known once there was one without any. */
    Stamina stamina() {
        return stamina;
    }

    /** One run. */
    private final class Walk {

        private final int depth;
        private final Outside<W> outside;
        private final Effort effort = new Effort(stamina);
        private final Recorder<W> recorder;
        private final Course<W> course = new Course<>();
        private FlashImage now;
        private FlashImage lastRecorded;
        private boolean over;
        private boolean succeeded;
        private boolean exhausted;

        /** What was remembered on the way took so much. */
        private int operations;

        private int erases;

        Walk(FlashImage image, W world, boolean afterCut, int depth) {
            this.depth = depth;
            this.outside = new Outside<>(world, afterCut);
            this.recorder = new Recorder<>(outside, depth > 0, options.outOfOrder(), effort);
            this.now = image;
            this.lastRecorded = image;
        }

        Run<W> run() {
            boolean goesOn = true;
            while (goesOn) {
                State<W> state = State.of(now, outside.world());
                if (recorder.isRecording() && wasExplored(state)) {
                    recorder.stop();
                }
                Optional<Ending> ending = known(state);
                if (ending.isPresent()) {
                    succeeded = over ? succeeded : ending.get().succeeded();
                    ending.get().complaints().forEach(this::complain);
                    operations = ending.get().operations();
                    erases = ending.get().erases();
                    goesOn = false;
                } else {
                    Course.Mark mark = new Course.Mark(outside.complaints().size(), effort.operations());
                    Optional<Complaint> circle = course.reach(state, mark);
                    circle.ifPresent(this::complain);
                    goesOn = circle.isEmpty() && (period() || later());
                }
            }
            remember();
            return new Run<>(recorder.moments(), lastRecorded, outside.complaints(), succeeded);
        }

        /** What comes of a state that was met before, as far as this run may still get there. */
        private Optional<Ending> known(State<W> state) {
            return Optional.ofNullable(recorder.isRecording() ? null : endings.get(state))
                    .filter(ending -> effort.bears(ending.operations(), ending.erases()));
        }

        private void complain(Complaint complaint) {
            outside.complain(complaint.about(), complaint.sentence());
        }

        /** From a power-on to the next restart. */
        private boolean period() {
            Flash flash = Flash.of(
                    now,
                    FlashSetup.plain()
                            .withAilments(subject.ailments())
                            .withListener(recorder)
                            .withOutOfOrder(options.outOfOrder())
                            .withSeed(options.seed()));
            boolean restarts = false;
            boolean broken = true;
            try {
                restarts = subject.powerOn(flash, outside);
                broken = false;
            } catch (PowerLostException lost) {
                throw new IllegalStateException("Power failed without a cut.", lost);
            } catch (ExhaustedException end) {
                exhausted = true;
                outside.complain(end.about(), end.getMessage());
            } catch (FlashRuleException rule) {
                outside.complain(Grievance.FLASH_RULE, rule.getMessage());
            } catch (RuntimeException failure) {
                outside.complain(Grievance.BREAKS_DOWN, Breakdown.describe(failure));
            }
            now = flash.snapshot();
            if (recorder.isRecording()) {
                lastRecorded = now;
            }
            if (!broken && !restarts) {
                subject.judge(now, outside.world()).forEach(this::complain);
            }
            return restarts;
        }

        /** Whether more is asked of a phone that did well. */
        private boolean later() {
            recorder.stop();
            boolean well = outside.complaints().isEmpty();
            succeeded = over ? succeeded : well && subject.succeeded(outside.world());
            over = true;
            Optional<W> next = well ? subject.afterwards(outside.world()) : Optional.empty();
            next.ifPresent(world -> {
                outside.become(world);
                outside.steady();
            });
            return next.isPresent();
        }

        private boolean wasExplored(State<W> state) {
            Integer before = explored.get(state);
            if (before != null && before >= depth) {
                return true;
            }
            if (explored.size() < MOST_KNOWN) {
                explored.put(state, depth);
            }
            return false;
        }

        /** Keeps what came of each state; not when the run was stopped, as that depends on where it began. */
        private void remember() {
            if (exhausted || course.isStopped()) {
                return;
            }
            List<Complaint> all = outside.complaints();
            course.marks().forEach((state, mark) -> {
                if (endings.size() < MOST_KNOWN) {
                    endings.put(
                            state,
                            new Ending(
                                    List.copyOf(all.subList(mark.complaints(), all.size())),
                                    succeeded,
                                    operations + effort.operations() - mark.operations(),
                                    erases + effort.erases()));
                }
            });
        }
    }
}
