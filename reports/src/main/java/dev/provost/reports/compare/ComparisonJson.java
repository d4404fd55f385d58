package dev.provost.reports.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.provost.reports.RunResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/** A comparison for programs. */
public final class ComparisonJson {

    private final JsonGenerator json;

    private ComparisonJson(JsonGenerator json) {
        this.json = json;
    }

    /** The document, ended by a line feed. */
    public static String text(Comparison comparison) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new ComparisonJson(json).write(comparison);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot hold the comparison in memory: " + e.getMessage(), e);
        }
        return text.append('\n').toString();
    }

    private void write(Comparison comparison) throws IOException {
        json.writeStartObject();
        run("before", comparison.before());
        run("after", comparison.after());
        strings("notes", comparison.notes());
        changes("worse", comparison.worse());
        changes("fixed", comparison.fixed());
        changes("verdicts", comparison.otherwise());
        changes("alternatives", comparison.alternatives());
        changes("requirements", comparison.requirements());
        wire(comparison.wire());
        json.writeEndObject();
    }

    private void run(String name, RunResult run) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("run", run.run());
        json.writeStringField("target", run.target().description());
        json.writeNumberField("seed", run.seed());
        json.writeStringField("suite", run.suite());
        json.writeStringField("provost", run.provost());
        json.writeEndObject();
    }

    private void changes(String name, List<VerdictChange> changes) throws IOException {
        json.writeArrayFieldStart(name);
        for (VerdictChange change : changes) {
            json.writeStartObject();
            json.writeStringField("id", change.subject());
            json.writeStringField("title", change.title());
            json.writeStringField("before", change.before());
            json.writeStringField("after", change.after());
            json.writeStringField("reason", change.words());
            strings("configurations", change.configurations());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void wire(WireComparison wire) throws IOException {
        json.writeObjectFieldStart("wire");
        json.writeNumberField("compared", wire.compared());
        json.writeNumberField("changed", wire.changed());
        json.writeArrayFieldStart("changes");
        for (WireChange change : wire.changes()) {
            json.writeStartObject();
            strings("removed", change.removed());
            strings("added", change.added());
            json.writeNumberField("scenarios", change.scenarios());
            json.writeNumberField("runs", change.runs());
            json.writeNumberField("times", change.times());
            json.writeStringField("first", change.first());
            json.writeEndObject();
        }
        json.writeEndArray();
        strings("remarks", wire.remarks());
        json.writeEndObject();
    }

    private void strings(String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
