package dev.provost.conformance.steps;

import dev.provost.conformance.flash.FlashRecorder;
import dev.provost.conformance.run.ScenarioRun;
import dev.provost.handset.fumo.FirmwareDesk;

/** Has the reports of a scenario show the flash of its phones. */
final class FlashWatch {

    private FlashWatch() {}

    /** Records the flash of a phone from now on. */
    static void over(Phone phone, ScenarioRun run) {
        FirmwareDesk desk = phone.handset().firmware();
        FlashRecorder recorder =
                FlashRecorder.of(phone.identity().deviceId(), desk.profile().layout(), desk.flash());
        recorder.clock(() -> lastMessage(run));
        desk.watch(recorder);
        run.record(recorder);
    }

    /** The time that matters: which message of the transcript was the last one before. */
    private static String lastMessage(ScenarioRun run) {
        int messages = 2 * run.exchanges().size();
        return messages == 0 ? "" : "after message #" + (messages - 1);
    }
}
