package dev.provost.reports.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.provost.reports.flash.FlashCut;
import dev.provost.reports.flash.FlashFrame;
import dev.provost.reports.flash.FlashMoment;
import dev.provost.reports.flash.FlashStatus;
import dev.provost.reports.flash.FlashStory;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts what is essential of stories of flash into a generator; the frames are in the transcript. */
final class FlashJson {

    private FlashJson() {}

    static void write(List<FlashStory> stories, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("flash");
        for (FlashStory story : stories) {
            write(story, json);
        }
        json.writeEndArray();
    }

    private static void write(FlashStory story, JsonGenerator json) throws IOException {
        FlashFrame last = story.frames().getLast();
        json.writeStartObject();
        json.writeStringField("device", story.device());
        json.writeStringField("layout", story.layout());
        json.writeNumberField("operations", last.operation());
        json.writeNumberField(
                "boots",
                story.frames().stream()
                        .filter(frame -> frame.moment() == FlashMoment.BOOT)
                        .count());
        json.writeArrayFieldStart("cuts");
        for (FlashFrame frame : story.frames()) {
            Optional<FlashCut> cut = frame.cut();
            if (cut.isPresent()) {
                write(frame.operation(), cut.get(), json);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("slots");
        for (FlashStatus.Slot slot : last.status().slots()) {
            json.writeStartObject();
            json.writeStringField("slot", slot.name());
            json.writeStringField("version", slot.version());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("active", last.status().active());
        json.writeStringField("bootCounter", last.status().bootCounter());
        json.writeStringField("fumoState", last.status().fumoState());
        json.writeEndObject();
    }

    private static void write(long operation, FlashCut cut, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("operation", operation);
        json.writeStringField("position", cut.position().name().toLowerCase(Locale.ROOT));
        json.writeStringField("of", cut.operation());
        json.writeNumberField("block", cut.block());
        json.writeNumberField("octets", cut.octets());
        json.writeEndObject();
    }
}
