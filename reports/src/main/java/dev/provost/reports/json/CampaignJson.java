package dev.provost.reports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.provost.reports.campaign.CampaignFailure;
import dev.provost.reports.campaign.CampaignReport;
import dev.provost.reports.campaign.CampaignRow;
import dev.provost.reports.text.DurationText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A campaign of power cuts for programs; all keys are always there. */
public final class CampaignJson {

    private CampaignJson() {}

    /**
     * Writes the document, UTF-8.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(CampaignReport report, Path file) {
        try {
            Files.writeString(file, of(report));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** The document, ending in a line feed. */
    public static String of(CampaignReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            write(report, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(CampaignReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("provost", report.provost());
        json.writeStringField("started", report.started().toString());
        json.writeNumberField("seconds", DurationText.seconds(report.duration()));
        json.writeArrayFieldStart("circumstances");
        for (String each : report.circumstances()) {
            json.writeString(each);
        }
        json.writeEndArray();
        json.writeNumberField("cutPoints", report.cutPoints());
        json.writeNumberField("failed", report.failed());
        json.writeArrayFieldStart("layouts");
        for (CampaignRow row : report.rows()) {
            write(row, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(CampaignRow row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("layout", row.layout());
        json.writeStringField("scenario", row.scenario());
        json.writeNumberField("operations", row.operations());
        json.writeNumberField("cutPoints", row.cutPoints());
        json.writeNumberField("failed", row.failed());
        json.writeNumberField("seconds", DurationText.seconds(row.duration()));
        json.writeArrayFieldStart("failures");
        for (CampaignFailure failure : row.failures()) {
            json.writeStartObject();
            json.writeStringField("token", failure.token());
            json.writeStringField("where", failure.where());
            json.writeArrayFieldStart("complaints");
            for (String complaint : failure.complaints()) {
                json.writeString(complaint);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
