package dev.provost.reports.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.provost.reports.Course;
import dev.provost.reports.Outage;
import dev.provost.reports.text.DurationText;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** How a run went, in its file. */
final class CourseJson {

    private CourseJson() {}

    static void write(Course course, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("course");
        json.writeArrayFieldStart("outages");
        for (Outage outage : course.outages()) {
            json.writeStartObject();
            json.writeStringField("feature", outage.feature());
            json.writeStringField("after", outage.after());
            json.writeArrayFieldStart("suspects");
            for (String suspect : outage.suspects()) {
                json.writeString(suspect);
            }
            json.writeEndArray();
            if (outage.lasted().isPresent()) {
                json.writeNumberField(
                        "seconds", DurationText.seconds(outage.lasted().get()));
            } else {
                json.writeNullField("seconds");
            }
            json.writeStringField("symptom", outage.symptom());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("remarks");
        for (String remark : course.remarks()) {
            json.writeString(remark);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static Course read(Place place) {
        return new Course(place.list("outages", CourseJson::outage), place.texts("remarks"));
    }

    private static Outage outage(Place place) {
        Optional<Duration> lasted = place.ifPresent("seconds").map(present -> RunReader.duration(place));
        return new Outage(
                place.text("feature"), place.text("after"), place.texts("suspects"), lasted, place.text("symptom"));
    }
}
