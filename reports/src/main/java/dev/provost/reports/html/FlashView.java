package dev.provost.reports.html;

import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.picture.FlashDrawing;
import dev.provost.reports.text.Headline;
import java.util.ArrayList;
import java.util.List;

/**
 * The flash of one phone in the page.
 *
 * @param anchor id of the place
 * @param device the phone
 * @param title name of the picture
 * @param description what it shows
 * @param picture the picture
 * @param entries the same as a table
 * @param counted how many rows the table has, in words
 * @param left what is not shown, as a sentence; empty when everything is
 */
record FlashView(
        String anchor,
        String device,
        String title,
        String description,
        FlashDrawing picture,
        List<FlashEntry> entries,
        String counted,
        String left) {

    private static final int ENTRY = 60;

    static FlashView of(FlashStory story, String anchor) {
        FlashDrawing picture = FlashDrawing.of(story);
        List<FlashEntry> entries = FlashEntry.of(story, picture.frames());
        return new FlashView(
                anchor,
                story.device(),
                picture.title(),
                picture.description(),
                picture,
                entries,
                Headline.counted(entries.size(), "row"),
                left(story, picture));
    }

    private static String left(FlashStory story, FlashDrawing picture) {
        int cut = picture.cutOff();
        List<String> parts = new ArrayList<>();
        if (story.omitted() > 0) {
            parts.add(Headline.counted(story.omitted(), "more step") + " are summed up in the rows that follow them.");
        }
        if (cut > 0) {
            parts.add(Headline.counted(cut, "frame") + " in the middle are in the transcript only.");
        }
        return String.join(" ", parts);
    }

    /** How many characters it puts into the page, roughly. */
    int weight() {
        return picture.weight()
                + entries.stream()
                        .mapToInt(e -> ENTRY
                                + e.happened().length()
                                + e.versions().length()
                                + e.blocks().length())
                        .sum();
    }
}
