package dev.provost.reports.html;

import dev.provost.reports.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the pushes, fetches and messages that a card shows.
 *
 * @param unfolded whether the proving message is open, or the pushes where no message proves it
 * @param budget what the page may still hold
 * @param clauses what was found at each message
 */
record Evidence(boolean unfolded, PageBudget budget, Clauses clauses) {

    private static final int MOST_MESSAGES = 10;
    private static final int MOST_PUSHES = 5;
    private static final int MOST_FETCHES = 8;
    private static final int AFTER = 3;

    EvidenceView of(Transcript transcript, Occurrence shown, String card) {
        int offending = shown.finding().messageIndex();
        List<PushView> pushes = pushes(transcript, unfolded && offending < 0, card);
        List<FetchView> fetches = fetches(transcript, card);
        int count = transcript.messages().size();
        int end = Math.min(count, Math.max(MOST_MESSAGES, offending + AFTER));
        List<MessageView> messages = new ArrayList<>();
        for (int index = Math.max(0, end - MOST_MESSAGES); index < end; index++) {
            MessageView message = message(transcript, shown, index, card);
            if (budget.spend(message.weight())) {
                messages.add(message);
            }
        }
        return new EvidenceView(
                transcript.textFile(),
                transcript.captureFile(),
                pushes,
                fetches,
                messages,
                Anchors.flash(shown.scenario()),
                (left(pushes.size(), transcript.pushes().size(), "pushes")
                                + left(fetches.size(), transcript.fetches().size(), "fetches")
                                + left(messages.size(), count, "messages"))
                        .strip());
    }

    /** The message that proves the finding and the one before it, to which it is the answer, are shown in depth. */
    private MessageView message(Transcript transcript, Occurrence shown, int index, String card) {
        int offending = shown.finding().messageIndex();
        MessageView message = MessageView.of(
                transcript,
                index,
                index == offending ? Optional.of(shown.finding()) : Optional.empty(),
                unfolded && index == offending,
                card);
        boolean deep = index == offending || index == offending - 1;
        return message.with(
                clauses.at(shown.scenario(), transcript.name(), index),
                deep ? Tokens.of(transcript.messages().get(index)) : "");
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

    private List<FetchView> fetches(Transcript transcript, String card) {
        List<FetchView> fetches = new ArrayList<>();
        for (int index = 0; index < Math.min(MOST_FETCHES, transcript.fetches().size()); index++) {
            FetchView fetch = FetchView.of(transcript, index, card);
            if (budget.spend(fetch.weight())) {
                fetches.add(fetch);
            }
        }
        return fetches;
    }

    private static String left(int shown, int all, String things) {
        return shown == all ? "" : "%d of %d %s are in the transcript only. ".formatted(all - shown, all, things);
    }
}
