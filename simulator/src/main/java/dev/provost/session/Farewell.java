package dev.provost.session;

/**
 * How a session will have ended once the server has answered the last message, or at once when there is none.
 *
 * @param outcome the kind of end
 * @param reason one sentence for humans
 */
record Farewell(SessionResult.Outcome outcome, String reason) {}
