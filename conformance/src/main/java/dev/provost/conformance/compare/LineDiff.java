package dev.provost.conformance.compare;

import java.util.ArrayList;
import java.util.List;

/** The fewest lines to take out of one list and to put in, so that it becomes another. */
final class LineDiff {

    private static final long MOST_CELLS = 4_000_000;

    /**
     * Lines that stand together and changed together, all of one message on each side.
     *
     * @param removed lines of the first list
     * @param added lines of the second list
     */
    record Hunk(List<SentLine> removed, List<SentLine> added) {}

    private LineDiff() {}

    /** The differences in order; one single hunk where the lists are too long to be compared line by line. */
    static List<Hunk> of(List<SentLine> before, List<SentLine> after) {
        int start = 0;
        while (start < before.size() && start < after.size() && same(before.get(start), after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && same(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
            end++;
        }
        List<SentLine> a = before.subList(start, before.size() - end);
        List<SentLine> b = after.subList(start, after.size() - end);
        if (a.isEmpty() && b.isEmpty()) {
            return List.of();
        }
        return (long) a.size() * b.size() > MOST_CELLS ? List.of(new Hunk(a, b)) : hunks(a, b, common(a, b));
    }

    /** Lengths of the longest common part of all ends of both lists. */
    private static int[][] common(List<SentLine> a, List<SentLine> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                length[i][j] = same(a.get(i), b.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static List<Hunk> hunks(List<SentLine> a, List<SentLine> b, int[][] common) {
        List<Hunk> hunks = new ArrayList<>();
        List<SentLine> removed = new ArrayList<>();
        List<SentLine> added = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && same(a.get(i), b.get(j))) {
                close(hunks, removed, added);
                i++;
                j++;
            } else if (j == b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                if (begins(a.get(i)) && !removed.isEmpty()) {
                    close(hunks, removed, added);
                }
                removed.add(a.get(i++));
            } else {
                if (begins(b.get(j)) && !added.isEmpty()) {
                    close(hunks, removed, added);
                }
                added.add(b.get(j++));
            }
        }
        close(hunks, removed, added);
        return hunks;
    }

    private static void close(List<Hunk> hunks, List<SentLine> removed, List<SentLine> added) {
        if (!removed.isEmpty() || !added.isEmpty()) {
            hunks.add(new Hunk(List.copyOf(removed), List.copyOf(added)));
            removed.clear();
            added.clear();
        }
    }

    private static boolean begins(SentLine line) {
        return line.text().equals(ServerSide.MESSAGE);
    }

    private static boolean same(SentLine a, SentLine b) {
        return a.text().equals(b.text());
    }
}
