package dev.provost.fleet;

import dev.provost.download.BodyEnd;
import dev.provost.download.DownloadStep;
import dev.provost.handset.fumo.FirmwareDesk;
import dev.provost.handset.fumo.FirmwareTask;

/**
 * Where the octets of one download go: the flash of a phone, which is told of a new beginning only when the octets do not
 * follow those before. What the phone has not written yet, because a page is not full, would be lost otherwise.
 */
final class StagingLine {

    private final FirmwareDesk desk;
    private final FirmwareTask.Fetch task;
    private long end = -1;

    StagingLine(FirmwareDesk desk, FirmwareTask.Fetch task) {
        this.desk = desk;
        this.task = task;
    }

    /** Octets begin to come; false when there is no room for them. */
    boolean begin(DownloadStep.Stage place) {
        if (place.from() > 0 && place.from() == end) {
            return true;
        }
        end = place.from();
        return desk.stage(task, place);
    }

    /** Why no more octets are taken. */
    BodyEnd.Trouble trouble() {
        return desk.trouble(task);
    }

    /** The octets that follow; false when there is no room for them. */
    boolean write(byte[] octets, int length) {
        end += length;
        return desk.write(task, octets, 0, length);
    }
}
