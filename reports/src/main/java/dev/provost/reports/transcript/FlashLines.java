package dev.provost.reports.transcript;

import dev.provost.reports.flash.FlashArea;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.text.FlashText;
import dev.provost.reports.text.Headline;
import dev.provost.reports.text.VisibleText;
import java.util.stream.Collectors;

/** A story of flash with one line for each frame. */
final class FlashLines {

    private static final int MOST_BLOCKS = 128;
    private static final String KEY =
            "   (. erased, o old version, n new version, s staged, j records, d other data, ! torn, x bad, ? unknown)";

    private FlashLines() {}

    static void append(StringBuilder text, FlashStory story) {
        text.append("\n--- flash of ").append(oneLine(story.device())).append(" ---\n\n");
        text.append(oneLine(FlashText.summary(story))).append('\n');
        story.areas()
                .forEach(area -> text.append("%6d  %s, %s"
                                .formatted(
                                        area.firstBlock(),
                                        oneLine(area.name()),
                                        Headline.counted(area.blocks(), "block")))
                        .append('\n'));
        if (isDrawn(story)) {
            text.append(KEY).append('\n');
        }
        text.append('\n');
        FlashStatus before = FlashStatus.UNKNOWN;
        for (FlashFrame frame : story.frames()) {
            text.append(line(story, frame, before)).append('\n');
            before = frame.status();
        }
    }

    /** Operation, moment, blocks, what happened, what is new. */
    private static String line(FlashStory story, FlashFrame frame, FlashStatus before) {
        String moment = frame.moment() == FlashMoment.WORK ? "" : frame.moment().label();
        String news = FlashText.changed(before, frame.status());
        return oneLine("%8d  %-5s  %s%s%s%s"
                .formatted(
                        frame.operation(),
                        moment,
                        isDrawn(story) ? blocks(story, frame) + "  " : "",
                        frame.label().isEmpty() ? "" : frame.label() + "  ",
                        FlashText.happened(frame),
                        news.isEmpty() ? "" : " [" + news + "]"));
    }

    private static boolean isDrawn(FlashStory story) {
        return story.frames().getFirst().blocks().length() <= MOST_BLOCKS;
    }

    private static String blocks(FlashStory story, FlashFrame frame) {
        return story.areas().stream()
                .map((FlashArea area) -> frame.blocks().substring(area.firstBlock(), area.end()))
                .collect(Collectors.joining("|", "|", "|"));
    }

    private static String oneLine(String text) {
        return VisibleText.of(text).replaceAll("\\R", " ");
    }
}
