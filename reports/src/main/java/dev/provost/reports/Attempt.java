package dev.provost.reports;

/**
 * How an earlier try of a scenario run ended, when the run was repeated to find out whether its verdict is steady.
 *
 * @param verdict the judgement of that try
 * @param blame who was at fault
 * @param reason why, in one sentence; empty for a pass
 */
public record Attempt(Verdict verdict, Blame blame, String reason) {}
