package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.codec.Deviation;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges what the codec found odd in a message of the server. */
final class Deviations {

    private static final Pattern BEHIND_FINAL = Pattern.compile(
            "SyncML/SyncBody/(Add|Alert|Atomic|Copy|Delete|Exec|Get|Replace|Results|Sequence|Status)(\\[\\d+])?");

    private static final Pattern SECOND_TO_RUN = Pattern.compile(".*/Exec(\\[\\d+])?/Item(\\[\\d+])?");

    private static final Pattern IN_STATUS = Pattern.compile("SyncML/SyncBody/Status(\\[\\d+])?(/.*)?");

    private Deviations() {}

    /** Reports the first matching deviation with the number of the others, or a pass. */
    static void judge(
            Turn turn, Findings findings, Predicate<Deviation> concerns, String expected, String alternative) {
        List<Deviation> found = of(turn).filter(concerns).toList();
        if (found.isEmpty()) {
            findings.pass(turn.answerIndex(), alternative);
        } else {
            findings.deviation(
                    turn.answerIndex(),
                    describe(found),
                    expected,
                    found.getFirst().path());
        }
    }

    static Stream<Deviation> of(Turn turn) {
        return turn.exchange().server().stream().flatMap(wire -> wire.deviations().stream());
    }

    static String describe(List<Deviation> found) {
        Deviation first = found.getFirst();
        String more = found.size() == 1 ? "" : " (and " + (found.size() - 1) + " more of the kind)";
        return first.detail() + more;
    }

    static boolean isAt(Deviation deviation, String... names) {
        String last = deviation.path().substring(deviation.path().lastIndexOf('/') + 1);
        return List.of(names).contains(last.replaceFirst("\\[\\d+]$", ""));
    }

    /** Whether something follows on {@code Final}: a command in the body can be misplaced in no other way. */
    static boolean isBehindFinal(Deviation deviation) {
        return deviation.kind() == Deviation.Kind.MISPLACED
                && BEHIND_FINAL.matcher(deviation.path()).matches();
    }

    /** Whether it is one more item of an {@code Exec}. */
    static boolean isSecondToRun(Deviation deviation) {
        return deviation.kind() == Deviation.Kind.REPEATED
                && SECOND_TO_RUN.matcher(deviation.path()).matches();
    }

    static boolean isInHeader(Deviation deviation) {
        return deviation.path().startsWith("SyncML/SyncHdr");
    }

    static boolean isInStatus(Deviation deviation) {
        return IN_STATUS.matcher(deviation.path()).matches();
    }

    static boolean isInMeta(Deviation deviation) {
        return deviation.path().contains("/Meta");
    }

    static boolean isAboutOrder(Deviation deviation) {
        return switch (deviation.kind()) {
            case MISPLACED, REPEATED, MISSING, STRAY_TEXT, UNKNOWN_ELEMENT -> true;
            case NOT_USED_IN_DM, NAMESPACE, ENCODING -> false;
        };
    }
}
