package dev.provost.handset.fumo;

import dev.provost.download.DownloadPolicy;
import dev.provost.download.InstallStatus;
import dev.provost.download.ResumePoint;
import java.time.Duration;

/**
 * What a phone has to do about its firmware between sessions, because it takes a network, a user, time or a restart. Whoever
 * carries it out tells the {@link FirmwareDesk} what came of it and asks for the {@linkplain FirmwareDesk#next() next}.
 */
public sealed interface FirmwareTask {

    /** The root of the update object that it is about, for instance {@code ./FUMO/System}. */
    String root();

    /**
     * Fetch a package: {@link FirmwareDesk#stage}, {@link FirmwareDesk#write} and at the end {@link FirmwareDesk#fetched} or
     * {@link FirmwareDesk#fetchFailed}.
     *
     * @param root the root
     * @param url what the server gave as PkgURL, whatever it is
     * @param resume what an earlier attempt left on flash
     * @param policy bounds, the memory of the phone among them
     */
    record Fetch(String root, String url, ResumePoint resume, DownloadPolicy policy) implements FirmwareTask {}

    /**
     * Tell the server of a download descriptor what became of the object, then {@link FirmwareDesk#noticed}.
     *
     * @param root the root
     * @param url where to post, as the descriptor gives it
     * @param status what to post
     */
    record PostNotice(String root, String url, InstallStatus status) implements FirmwareTask {}

    /**
     * Show the user where he may go on, as a download descriptor says (nextURL), then {@link FirmwareDesk#shown}. Whether anybody
     * goes there is up to the user: a phone fetches nothing from there by itself.
     *
     * @param root the root
     * @param url what the descriptor gives, whatever it is
     */
    record ShowNext(String root, String url) implements FirmwareTask {}

    /**
     * Ask the user: {@link FirmwareDesk#ask}.
     *
     * @param root the root
     * @param about for what his consent is needed
     * @param question what the phone shows
     */
    record AskUser(String root, Consent about, String question) implements FirmwareTask {}

    /**
     * Let time go by, then {@link FirmwareDesk#waited}.
     *
     * @param root the root
     * @param duration how long
     * @param reason why, for people
     */
    record Wait(String root, Duration duration, String reason) implements FirmwareTask {}

    /**
     * Install the package: {@link FirmwareDesk#install}.
     *
     * @param root the root
     */
    record Install(String root) implements FirmwareTask {}

    /**
     * Switch the phone off and on: {@link FirmwareDesk#restart}.
     *
     * @param root the root; empty when it is about none
     * @param reason why, for people
     */
    record Restart(String root, String reason) implements FirmwareTask {}

    /**
     * Open a session with the server: there is something to report or to ask, which the phone does in the session by itself.
     *
     * @param root the root
     * @param reason what there is to say, for people
     */
    record Report(String root, String reason) implements FirmwareTask {}
}
