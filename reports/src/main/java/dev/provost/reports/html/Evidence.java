package dev.provost.reports.html;

import dev.provost.reports.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the messages that a card shows.
 *
 * @param unfolded whether the proving message is open
 * @param budget what the page may still hold
 */
record Evidence(boolean unfolded, PageBudget budget) {

    private static final int MOST_MESSAGES = 10;
    private static final int AFTER = 3;

    EvidenceView of(Transcript transcript, int offending, String card) {
        int count = transcript.messages().size();
        int end = Math.min(count, Math.max(MOST_MESSAGES, offending + AFTER));
        List<MessageView> messages = new ArrayList<>();
        for (int index = Math.max(0, end - MOST_MESSAGES); index < end; index++) {
            boolean open = unfolded && index == offending;
            MessageView message = MessageView.of(transcript, index, index == offending, open, card);
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
