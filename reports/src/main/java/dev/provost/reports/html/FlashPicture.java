package dev.provost.reports.html;

import dev.provost.reports.flash.FlashStory;
import dev.provost.reports.picture.FlashDrawing;

/** The flash of a phone over time as a file of its own. */
public final class FlashPicture {

    private FlashPicture() {}

    /** An SVG document without scripts or references to anything outside. */
    public static String svg(FlashStory story) {
        return Templates.named("flash-svg").execute(FlashDrawing.of(story));
    }
}
