package dev.provost.conformance.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.conformance.adapter.manual.AnswerBook;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.run.RunMemory;
import dev.provost.reports.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The journal of a run, {@code journal.jsonl} in its output directory: a header, then every scenario run and every answer of
 * a person as it comes. What ended without a verdict on the server is not taken over, it runs again. Safe for use from many
 * threads.
 */
public final class RunJournal implements RunMemory, AnswerBook, AutoCloseable {

    private static final String NAME = "journal.jsonl";
    private static final String HEADER = "journal";
    private static final String SCENARIO = "scenario";
    private static final String ANSWER = "answer";
    private static final Set<Verdict> UNDECIDED = EnumSet.of(Verdict.ERROR, Verdict.INCONCLUSIVE);

    private final Map<String, Finished> finished = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<JournalHeader> headers = new ArrayList<>();
    private final Path directory;
    private Optional<JournalFile> file = Optional.empty();
    private Optional<RuntimeException> failure = Optional.empty();

    private RunJournal(Path directory, JournalHeader header) {
        this.directory = directory;
        headers.add(header);
    }

    private RunJournal(Path directory) {
        this.directory = directory;
        this.file = Optional.of(JournalFile.reopen(directory.resolve(NAME), this::take));
        if (headers.size() != 1) {
            throw new JournalException("%s does not begin with a header. Start afresh without --resume."
                    .formatted(directory.resolve(NAME)));
        }
    }

    /**
     * The journal of a run that begins. The file is made when there is something to keep; then that of an earlier run is
     * kept as {@code journal.jsonl.old}.
     */
    public static RunJournal begin(Path directory, JournalHeader header) {
        return new RunJournal(directory, header);
    }

    /**
     * The journal of a run that was interrupted.
     *
     * @throws JournalException when there is none, or it is damaged other than in its last line
     */
    public static RunJournal resume(Path directory) {
        return new RunJournal(directory);
    }

    /** Whether a directory holds the journal of an earlier run. */
    public static boolean isIn(Path directory) {
        return Files.isRegularFile(directory.resolve(NAME));
    }

    /**
     * Requires the run that goes on to be the one that was interrupted.
     *
     * @throws JournalException when suite, target or seed differ
     */
    public void requireSame(JournalHeader now) {
        headers.getFirst().requireSame(now);
    }

    /** The seed of the run. */
    public long seed() {
        return headers.getFirst().seed();
    }

    /** How many scenario runs are over and need not run again. */
    public int size() {
        return finished.size();
    }

    private void take(JsonNode line) {
        if (line.has(HEADER)) {
            headers.add(RecordJson.read(line.get(HEADER), JournalHeader.class));
        } else if (line.has(ANSWER)) {
            answers.put(line.path("prompt").asText(), line.get(ANSWER).asText());
        } else if (line.has(SCENARIO)) {
            Finished entry = RecordJson.read(line.get(SCENARIO), Finished.class);
            String key = line.path("key").asText();
            if (UNDECIDED.contains(entry.result().verdict())) {
                finished.remove(key);
            } else {
                finished.put(key, entry);
            }
        } else {
            throw new IllegalArgumentException("neither header, scenario nor answer");
        }
    }

    @Override
    public synchronized Optional<Finished> finished(PlannedScenario planned) {
        return Optional.ofNullable(finished.get(key(planned)));
    }

    @Override
    public synchronized void keep(PlannedScenario planned, Finished entry) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("key", key(planned));
        attempt(() -> line.set(SCENARIO, RecordJson.write(entry)));
    }

    @Override
    public synchronized Optional<String> earlier(String prompt) {
        return Optional.ofNullable(answers.get(prompt));
    }

    @Override
    public synchronized void note(String prompt, String answer) {
        answers.put(prompt, answer);
        attempt(() ->
                JsonNodeFactory.instance.objectNode().put("prompt", prompt).put(ANSWER, answer));
    }

    /** Why the journal holds no more than the beginning of the run; empty when it holds everything. */
    public synchronized Optional<String> failure() {
        return failure.map(RuntimeException::getMessage);
    }

    /** Results count also where they cannot be kept, so a run goes on; what is lost is only that it could be resumed. */
    private void attempt(Supplier<JsonNode> line) {
        if (failure.isPresent()) {
            return;
        }
        try {
            JsonNode document = line.get();
            opened().add(document);
        } catch (JournalException | IllegalStateException e) {
            failure = Optional.of(e);
        }
    }

    private JournalFile opened() {
        if (file.isEmpty()) {
            JournalFile made = JournalFile.create(directory.resolve(NAME));
            file = Optional.of(made);
            made.add(JsonNodeFactory.instance.objectNode().set(HEADER, RecordJson.write(headers.getFirst())));
        }
        return file.get();
    }

    @Override
    public synchronized void close() {
        file.ifPresent(JournalFile::close);
    }

    private static String key(PlannedScenario planned) {
        return planned.scenario().id() + "." + planned.configuration().id();
    }
}
