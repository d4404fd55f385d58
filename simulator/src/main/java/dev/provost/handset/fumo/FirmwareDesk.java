package dev.provost.handset.fumo;

import dev.provost.download.DownloadStep;
import dev.provost.fumo.FumoRequest;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a phone deals with its firmware: it takes the orders of servers in sessions, says what has to be done between
 * sessions, and reports. What it knows lies on flash, so that it survives restarts.
 *
 * <p>Any method that says so may end with the power lost ({@code PowerLostException} of the flash): then the phone is off,
 * and the next task is to restart it. Not thread-safe, as the handset; only a phone whose firmware is touched has one.
 */
public final class FirmwareDesk {

    private FirmwareDesk() {}

    /** The roots of its update objects, in the order of the model. */
    public List<String> roots() {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** What has to be done now; empty when there is nothing. The same again until it is told what came of it. */
    public Optional<FirmwareTask> next() {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** Octets of a package begin to come, as a download says; may lose the power. */
    public void stage(FirmwareTask.Fetch task, DownloadStep.Stage place) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** The octets that follow; may lose the power. */
    public void write(FirmwareTask.Fetch task, byte[] octets, int from, int length) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** The package is all there; it is examined. May lose the power. */
    public void fetched(FirmwareTask.Fetch task, DownloadStep.Done done, Instant now) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** The package cannot be had; may lose the power. */
    public void fetchFailed(FirmwareTask.Fetch task, DownloadStep.Failed failed) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** A notice was posted; what the other side answered does not matter to the phone. */
    public void noticed(FirmwareTask.PostNotice task) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** Asks the user and heeds what he says; may lose the power. */
    public ConsentAnswer ask(FirmwareTask.AskUser task) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** The time has gone by. */
    public void waited(FirmwareTask.Wait task) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** Installs the package; may lose the power. */
    public void install(FirmwareTask.Install task, Instant now) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** Switches the phone off and on, for the task or because somebody does; may lose the power. */
    public void restart() {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** Whether the phone is on; it is not after its power was lost. */
    public boolean isOn() {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** What the user does about questions from now on. */
    public void setUser(FirmwareUser user) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** What the phone is in from now on. */
    public void setCircumstances(Circumstances circumstances) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** What it is in. */
    public Circumstances circumstances() {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** How it reports from now on. */
    public void setHabits(ReportHabits habits) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** How it reports: as its model does unless set. */
    public ReportHabits habits() {
        throw new UnsupportedOperationException("in the next commit");
    }

    /**
     * Makes it ask the server for new firmware in its next session.
     *
     * @param by who asks
     * @param root the root that it is about; empty for all firmware, and then the alert has no source
     * @param data what the alert says, may be empty
     */
    public void request(FumoRequest by, Optional<String> root, String data) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** Throws away what the phone no longer needs, one step: 70 to 80, 90 to 100, 20, 80 and 100 to 10. May lose the power. */
    public void cleanUp(String root) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** The user wants the previous version back; may lose the power. @return whether a restart will bring it */
    public boolean rollBack() {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** The version of the system that really runs, as {@code DevDetail/FwV} gives it. */
    public String version() {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** The version that a root is about: of the system, or of the radio. */
    public String version(String root) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** The state of a root, as its node State gives it. */
    public FumoState state(String root) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** How the last operation of a root ended, whether the server has heard of it or not. */
    public Optional<FumoResult> lastResult(String root) {
        throw new UnsupportedOperationException("in the next commit");
    }

    /** Whether a report of a root is still to be given, or to be given again. */
    public boolean owesReport(String root) {
        throw new UnsupportedOperationException("in the next commit");
    }
}
