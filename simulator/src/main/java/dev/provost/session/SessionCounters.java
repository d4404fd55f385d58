package dev.provost.session;

/**
 * What happened in a session, in numbers.
 *
 * @param messagesSent messages handed out for sending
 * @param messagesReceived messages of the server
 * @param commands commands of the server that were looked at, items counted singly
 * @param failures those among them that were answered with 300 or more
 * @param challengesAnswered challenges of the server that were answered with credentials
 * @param challengesSent challenges sent to the server
 * @param deviations oddities of the server that were tolerated
 */
public record SessionCounters(
        int messagesSent,
        int messagesReceived,
        int commands,
        int failures,
        int challengesAnswered,
        int challengesSent,
        int deviations) {}
