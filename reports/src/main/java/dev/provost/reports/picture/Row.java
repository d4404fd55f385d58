package dev.provost.reports.picture;

import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.text.FlashText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A frame as a row of the picture.
 *
 * @param frame the frame
 * @param y its upper edge
 * @param height its height
 * @param lines what happened, broken into lines
 * @param news what was written before, and what the phone says that it did not say before; empty when nothing
 */
record Row(FlashFrame frame, int y, int height, List<String> lines, List<String> news) {

    private static final int LINE = 15;
    private static final int LEAST = 21;
    private static final int PADDING = 6;
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_BOLD = 54;
    private static final int LONGEST_NEWS = 66;
    private static final int LONGEST_WORD = 7;
    private static final int MOST_LINES = 2;

    static Row of(FlashFrame frame, FlashFrame before, int y) {
        FlashStatus known = before == frame ? FlashStatus.UNKNOWN : before.status();
        String time = frame.label().equals(before.label()) && before != frame ? "" : frame.label();
        String work = FlashText.work(frame.work());
        String changed = FlashText.changed(known, frame.status());
        boolean byStatus = frame.moment() == FlashMoment.STATE;
        List<String> told = Stream.of(frame.happened(), byStatus ? changed : work, byStatus ? work : changed, time)
                .filter(each -> !each.isEmpty())
                .toList();
        int longest = frame.cut().isPresent() ? LONGEST_BOLD : LONGEST_LINE;
        List<String> lines = Lines.of(told.isEmpty() ? "" : told.getFirst(), longest, MOST_LINES);
        List<String> news = told.stream()
                .skip(1)
                .flatMap(each -> Lines.of(each, LONGEST_NEWS, MOST_LINES).stream())
                .toList();
        int height = Math.max(LEAST, PADDING + LINE * (lines.size() + news.size()));
        return new Row(frame, y, height, lines, news);
    }

    /** Class of the row. */
    String style() {
        return frame.moment().label();
    }

    /** Why the row is there, in a word; empty for mere work. */
    String word() {
        return switch (frame.moment()) {
            case WORK -> "";
            case CUT -> "power cut";
            default -> frame.moment().label();
        };
    }

    /** The slot that runs. */
    String slot() {
        return Lines.of(frame.status().active(), LONGEST_WORD, 1).stream()
                .findFirst()
                .orElse("");
    }

    /** The boot counter. */
    String boots() {
        return Lines.of(frame.status().bootCounter(), LONGEST_WORD, 1).stream()
                .findFirst()
                .orElse("");
    }

    /** How many operations were done. */
    String operation() {
        return FlashText.number(frame.operation());
    }

    /** Baseline of the first line. */
    int baseline() {
        return y + LINE;
    }

    /** Height of the middle of the row. */
    int middle() {
        return y + height / 2;
    }

    /** Whether the phone was switched on here, which begins a stretch of its own. */
    boolean opens() {
        return frame.moment() == FlashMoment.BOOT;
    }

    /** The lines with the place of each. */
    List<Line> text() {
        List<Line> all = new ArrayList<>();
        int at = baseline();
        for (String line : lines) {
            all.add(new Line("said " + style(), line, at));
            at += LINE;
        }
        for (String line : news) {
            all.add(new Line("news", line, at));
            at += LINE;
        }
        return all;
    }

    /**
     * A line of text.
     *
     * @param style class for its colour
     * @param words the text
     * @param y its baseline
     */
    record Line(String style, String words, int y) {}
}
