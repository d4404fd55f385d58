package dev.provost.flash.campaign;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashRuleException;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerLostException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a phone run from a flash until nothing is left to do. What follows from a powered-off phone that was met before is not
 * run again.
 */
final class Walker<W> {

    private static final int MOST_RESTARTS = 64;
    private static final int MOST_KNOWN = 200_000;

    /** After a cut a phone may need this many times the operations that it needs without one, and some. */
    private static final int MOST_TIMES = 8;

    private static final int SOME = 2_000;

    private final Subject<W> subject;
    private final CampaignOptions options;
    private final Map<State<W>, Ending> endings = new HashMap<>();
    private final Map<State<W>, Integer> explored = new HashMap<>();
    private int mostOperations = EndlessException.MOST_OPERATIONS;

    /** What comes of a powered-off phone. */
    private record Ending(List<Complaint> complaints, boolean succeeded) {}

    Walker(Subject<W> subject, CampaignOptions options) {
        this.subject = subject;
        this.options = options;
    }

    /** Runs without cuts; with {@code depth} above 0 the moments are kept at which so many further cuts are still to be tried. */
    Run<W> walk(FlashImage image, W world, boolean afterCut, int depth) {
        Walk walk = new Walk(image, world, afterCut, depth);
        Run<W> run = walk.run();
        if (!afterCut) {
            mostOperations = Math.min(mostOperations, MOST_TIMES * walk.recorder.operations() + SOME);
        }
        return run;
    }

    /** One run. */
    private final class Walk {

        private final int depth;
        private final Outside<W> outside;
        private final Recorder<W> recorder;
        private final Map<State<W>, Integer> passed = new LinkedHashMap<>();
        private FlashImage now;
        private FlashImage lastRecorded;
        private boolean over;
        private boolean succeeded;

        Walk(FlashImage image, W world, boolean afterCut, int depth) {
            this.depth = depth;
            this.outside = new Outside<>(world, afterCut);
            this.recorder = new Recorder<>(outside, depth > 0, options.outOfOrder(), mostOperations);
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
                Ending ending = recorder.isRecording() ? null : endings.get(state);
                if (ending != null) {
                    succeeded = over ? succeeded : ending.succeeded();
                    ending.complaints().forEach(complaint -> outside.complain(complaint.about(), complaint.sentence()));
                    goesOn = false;
                } else if (passed.putIfAbsent(state, outside.complaints().size()) != null
                        || passed.size() > MOST_RESTARTS) {
                    outside.complain(
                            Grievance.ENDLESS,
                            "after %d restarts it is not done and repeats itself".formatted(passed.size()));
                    goesOn = false;
                } else {
                    goesOn = period() || later();
                }
            }
            remember();
            return new Run<>(recorder.moments(), lastRecorded, outside.complaints(), succeeded);
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
            } catch (EndlessException endless) {
                outside.complain(Grievance.ENDLESS, endless.getMessage());
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
                subject.judge(now, outside.world())
                        .forEach(complaint -> outside.complain(complaint.about(), complaint.sentence()));
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

        private void remember() {
            List<Complaint> all = outside.complaints();
            passed.forEach((state, before) -> {
                if (endings.size() < MOST_KNOWN) {
                    endings.put(state, new Ending(List.copyOf(all.subList(before, all.size())), succeeded));
                }
            });
        }
    }
}
