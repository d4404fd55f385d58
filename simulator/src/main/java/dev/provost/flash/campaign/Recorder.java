package dev.provost.flash.campaign;

import dev.provost.flash.chip.Flash;
import dev.provost.flash.chip.FlashListener;
import dev.provost.flash.chip.FlashOperation;
import java.util.ArrayList;
import java.util.List;

/** Counts the operations of a run, stops one without end, and keeps the moments before them while it is asked to. */
final class Recorder<W> implements FlashListener {

    private final List<Moment<W>> moments = new ArrayList<>();
    private final Outside<W> outside;
    private final boolean outOfOrder;
    private final Effort effort;
    private boolean recording;

    Recorder(Outside<W> outside, boolean recording, boolean outOfOrder, Effort effort) {
        this.effort = effort;
        this.outside = outside;
        this.recording = recording;
        this.outOfOrder = outOfOrder;
    }

    @Override
    public void before(FlashOperation operation, Flash flash) {
        effort.add(operation);
        if (recording) {
            List<FlashOperation> pending = outOfOrder ? flash.pending() : List.of();
            moments.add(new Moment<>(operation, flash.snapshot(), outside.world(), pending));
        }
    }

    void stop() {
        recording = false;
    }

    boolean isRecording() {
        return recording;
    }

    List<Moment<W>> moments() {
        return moments;
    }
}
