package dev.provost.session;

/** Counts what happens in a session. */
final class Tally {

    private int messagesSent;
    private int messagesReceived;
    private int silentMessages;
    private int commands;
    private int failures;
    private int challengesAnswered;
    private int challengesSent;
    private int deviations;

    void sent() {
        messagesSent++;
    }

    void received() {
        messagesReceived++;
    }

    int messagesReceived() {
        return messagesReceived;
    }

    /** Counts the messages in a row in which neither side had anything to ask, and tells how many there are now. */
    int silence(boolean silent) {
        silentMessages = silent ? silentMessages + 1 : 0;
        return silentMessages;
    }

    void command(int code) {
        commands++;
        if (code >= ItemOutcome.FIRST_FAILURE) {
            failures++;
        }
    }

    void challengeAnswered() {
        challengesAnswered++;
    }

    void challengeSent() {
        challengesSent++;
    }

    void deviation() {
        deviations++;
    }

    SessionCounters counters() {
        return new SessionCounters(
                messagesSent, messagesReceived, commands, failures, challengesAnswered, challengesSent, deviations);
    }
}
