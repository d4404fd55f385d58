package dev.provost.reports.junit;

import dev.provost.reports.RunResult;
import dev.provost.reports.ScenarioResult;
import dev.provost.reports.text.DurationText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Writes {@code junit.xml}: one test suite for each feature, one test case for each scenario run.
 *
 * <p>A failed run is a failure, a broken one an error, what was not tested or could not be told is skipped with its reason,
 * and so is a failure that the baseline excuses. Warnings pass and are told in {@code system-out}, where attachments are
 * named as Jenkins and GitLab read them. Tries of a run that was repeated stand beside its result as Surefire writes them.
 */
public final class JUnitXml {

    private final RunResult run;
    private final Tags xml;
    private final String folder;

    private JUnitXml(RunResult run, Tags xml, String folder) {
        this.run = run;
        this.xml = xml;
        this.folder = folder;
    }

    /**
     * Writes the file.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(RunResult run, Path file) {
        try (Writer writer = Files.newBufferedWriter(file)) {
            Tags tags = new Tags(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer));
            new JUnitXml(run, tags, folder(file)).write();
            tags.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), new IOException(e));
        }
    }

    /** Jenkins and GitLab look for attachments from where the build began, which is where Provost was started. */
    private static String folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? "" : parent.toString().replace('\\', '/') + "/";
    }

    private void write() throws XMLStreamException {
        Map<String, List<ScenarioResult>> features = run.scenarios().stream()
                .collect(Collectors.groupingBy(ScenarioResult::feature, LinkedHashMap::new, Collectors.toList()));
        xml.open("testsuites");
        xml.attribute("name", "Provost: " + run.target().url());
        counts(run.scenarios());
        xml.attribute("time", seconds(DurationText.seconds(run.duration())));
        xml.attribute("timestamp", run.started().toString());
        for (Map.Entry<String, List<ScenarioResult>> feature : features.entrySet()) {
            suite(feature.getKey(), feature.getValue());
        }
        xml.end();
    }

    private void suite(String feature, List<ScenarioResult> scenarios) throws XMLStreamException {
        xml.open("testsuite");
        xml.attribute("name", feature);
        counts(scenarios);
        double time = scenarios.stream()
                .mapToDouble(scenario -> DurationText.seconds(scenario.duration()))
                .sum();
        xml.attribute("time", seconds(time));
        xml.attribute("timestamp", run.started().toString());
        properties();
        for (ScenarioResult scenario : scenarios) {
            new TestCase(run, scenario, folder).writeTo(xml);
        }
        xml.end();
    }

    private void properties() throws XMLStreamException {
        xml.open("properties");
        property("provost", run.provost());
        property("run", run.run());
        property("seed", Long.toString(run.seed()));
        property("suite", run.suite());
        xml.end();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.open("property");
        xml.attribute("name", name);
        xml.attribute("value", value);
        xml.end();
    }

    private void counts(List<ScenarioResult> scenarios) throws XMLStreamException {
        Map<Outcome, Long> counts = scenarios.stream()
                .collect(Collectors.groupingBy(scenario -> Outcome.of(run, scenario), Collectors.counting()));
        xml.attribute("tests", Integer.toString(scenarios.size()));
        xml.attribute("failures", Long.toString(counts.getOrDefault(Outcome.FAILURE, 0L)));
        xml.attribute("errors", Long.toString(counts.getOrDefault(Outcome.ERROR, 0L)));
        xml.attribute("skipped", Long.toString(counts.getOrDefault(Outcome.SKIPPED, 0L)));
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
