package dev.provost.reports.html;

import dev.provost.reports.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages that prove a finding.
 *
 * @param textFile the whole transcript
 * @param captureFile the same as a packet capture
 * @param messages those shown in the page
 * @param left what is not shown, as a sentence; empty when everything is
 */
record EvidenceView(String textFile, String captureFile, List<MessageView> messages, String left) {

    private static final int MOST_MESSAGES = 10;

    static EvidenceView of(Transcript transcript, int offending, String card, PageBudget budget) {
        int count = transcript.messages().size();
        int end = Math.min(count, Math.max(MOST_MESSAGES, offending + 3));
        int start = Math.max(0, end - MOST_MESSAGES);
        List<MessageView> messages = new ArrayList<>();
        for (int index = start; index < end; index++) {
            MessageView message = MessageView.of(transcript, index, offending, card);
            if (budget.spend(message.weight())) {
                messages.add(message);
            }
        }
        int left = count - messages.size();
        return new EvidenceView(
                transcript.textFile(),
                transcript.captureFile(),
                messages,
                left == 0 ? "" : left + " of " + count + " messages are in the transcript only.");
    }
}
