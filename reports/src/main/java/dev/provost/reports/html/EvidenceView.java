package dev.provost.reports.html;

import java.util.List;

/**
 * The pushes and messages that prove a finding.
 *
 * @param textFile the whole transcript
 * @param captureFile the same as a packet capture
 * @param pushes what the server sent unasked, as far as it is shown in the page
 * @param fetches what the handset fetched outside sessions, as far as it is shown in the page
 * @param messages those shown in the page
 * @param flash where the flash of the phones is shown, empty without
 * @param left what is not shown, as a sentence; empty when everything is
 */
record EvidenceView(
        String textFile,
        String captureFile,
        List<PushView> pushes,
        List<FetchView> fetches,
        List<MessageView> messages,
        String flash,
        String left) {}
