package dev.provost.reports.html;

import dev.provost.reports.Transcript;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the pushes and messages that a card shows.
 *
 * @param unfolded whether the proving message is open, or the pushes where no message proves it
 * @param budget what the page may still hold
 */
record Evidence(boolean unfolded, PageBudget budget) {

    private static final int MOST_MESSAGES = 10;
    private static final int MOST_PUSHES = 5;
    private static final int AFTER = 3;

    EvidenceView of(Transcript transcript, int offending, String card) {
        List<PushView> pushes = pushes(transcript, unfolded && offending < 0, card);
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
        return new EvidenceView(
                transcript.textFile(),
                transcript.captureFile(),
                pushes,
                messages,
                (left(pushes.size(), transcript.pushes().size(), "pushes") + left(messages.size(), count, "messages"))
                        .strip());
    }

    private List<PushView> pushes(Transcript transcript, boolean open, String card) {
        List<PushView> pushes = new ArrayList<>();
        for (int index = 0; index < Math.min(MOST_PUSHES, transcript.pushes().size()); index++) {
            PushView push = PushView.of(transcript, index, open, card);
            if (budget.spend(push.weight())) {
                pushes.add(push);
            }
        }
        return pushes;
    }

    private static String left(int shown, int all, String things) {
        return shown == all ? "" : "%d of %d %s are in the transcript only. ".formatted(all - shown, all, things);
    }
}
