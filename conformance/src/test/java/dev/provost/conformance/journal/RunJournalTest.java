package dev.provost.conformance.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.ServerAdapter;
import dev.provost.conformance.adapter.Adapters;
import dev.provost.conformance.plan.PlannedScenario;
import dev.provost.conformance.plan.Selection;
import dev.provost.conformance.run.ConformanceRun;
import dev.provost.conformance.run.RunListener;
import dev.provost.conformance.run.RunRequest;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.reports.RunResult;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Encoding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunJournalTest {

    private static final JournalHeader HEADER = new JournalHeader("abc", "acme.yaml", 7);

    @TempDir
    private Path folder;

    @Test
    void a_run_takes_over_what_is_finished_and_runs_the_rest() throws Exception {
        List<String> begun = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void started(PlannedScenario scenario) {
                begun.add(scenario.scenario().id());
            }
        };
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT.withSeed(1));
                ServerAdapter adapter = Adapters.installed()
                        .open("reference", new AdapterSettings(server.url(), "provost-reference", Map.of()))) {
            ServerUnderTest described = new ServerUnderTest(
                    "x",
                    server.url(),
                    "provost-reference",
                    "x",
                    List.of(DmVersion.DM_1_2),
                    List.of(Encoding.XML),
                    List.of(),
                    "reference",
                    List.of());
            RunRequest request = RunRequest.of(described, adapter).withListener(listener);
            ConformanceRun suite = ConformanceRun.ofInstalledSuite();
            RunResult first;
            try (RunJournal journal = RunJournal.begin(folder, HEADER)) {
                first = suite.run(
                        request.withSelection(Selection.ofIds("PROV-001")).withMemory(journal));
            }
            begun.clear();
            assertThat(first.scenarios()).allSatisfy(s -> assertThat(s.reason()).isEmpty());
            try (RunJournal journal = RunJournal.resume(folder)) {
                assertThat(journal.size()).isEqualTo(first.scenarios().size());
                RunResult second = suite.run(request.withSelection(Selection.ofIds("PROV-001", "PROV-002"))
                        .withMemory(journal));

                assertThat(begun).isNotEmpty().containsOnly("PROV-002");
                assertThat(second.scenarios()).containsAll(first.scenarios());
                assertThat(second.requirements())
                        .filteredOn(r -> r.id().equals("DMREP-SRV-10"))
                        .allSatisfy(r -> assertThat(r.scenarios()).contains("PROV-001", "PROV-002"));
            }
        }
    }

    @Test
    void answers_survive_and_a_torn_last_line_is_cut_off() throws Exception {
        try (RunJournal journal = RunJournal.begin(folder, HEADER)) {
            journal.note("cannot delete nodes", "cannot");
        }
        Files.writeString(file(), "{\"prompt\":\"to", StandardOpenOption.APPEND);
        try (RunJournal journal = RunJournal.resume(folder)) {
            assertThat(journal.earlier("cannot delete nodes")).contains("cannot");
            journal.note("skip PROV-001", "skip");
        }
        try (RunJournal journal = RunJournal.resume(folder)) {
            assertThat(journal.earlier("skip PROV-001")).contains("skip");
            assertThat(journal.seed()).isEqualTo(7);
        }
    }

    @Test
    void another_suite_target_or_seed_is_refused_in_one_sentence() {
        try (RunJournal journal = RunJournal.begin(folder, HEADER)) {
            assertThatThrownBy(() -> journal.requireSame(new JournalHeader("def", "acme.yaml", 7)))
                    .isInstanceOf(JournalException.class)
                    .hasMessage(
                            "The interrupted run used another suite (abc, now def): its results do not go together with new ones. Start afresh without --resume.");
            assertThatThrownBy(() -> journal.requireSame(new JournalHeader("abc", "other.yaml", 7)))
                    .hasMessage(
                            "The interrupted run was against acme.yaml, and this one is against other.yaml. Give the same TARGET, or start afresh without --resume.");
            assertThatThrownBy(() -> journal.requireSame(new JournalHeader("abc", "acme.yaml", 8)))
                    .hasMessage(
                            "The interrupted run had the seed 7, not 8. Leave out --seed, or start afresh without --resume.");
        }
    }

    @Test
    void without_a_journal_there_is_nothing_to_resume() {
        assertThatThrownBy(() -> RunJournal.resume(folder))
                .hasMessage(
                        "There is nothing to resume: %s is missing. Give the --out of the interrupted run, or start afresh without --resume."
                                .formatted(file()));
    }

    @Test
    void the_journal_of_an_earlier_run_is_kept_when_there_is_something_to_keep() {
        try (RunJournal journal = RunJournal.begin(folder, HEADER)) {
            assertThat(folder).isEmptyDirectory();
            journal.note("accounts", "done");
        }
        try (RunJournal journal = RunJournal.begin(folder, HEADER)) {
            assertThat(folder.resolve("journal.jsonl.old")).doesNotExist();
            journal.note("accounts", "skip");
        }
        assertThat(folder.resolve("journal.jsonl.old")).content().contains("\"done\"");
        assertThat(file()).content().contains("\"skip\"").doesNotContain("\"done\"");
    }

    @Test
    void a_journal_that_cannot_be_written_says_so_and_lets_the_run_go_on() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "");
        try (RunJournal journal = RunJournal.begin(taken, HEADER)) {
            assertThat(journal.failure()).isEmpty();

            journal.note("accounts", "done");
            journal.note("accounts", "skip");

            assertThat(journal.earlier("accounts")).contains("skip");
            assertThat(journal.failure())
                    .contains("The journal %1$s cannot be made: %1$s: Not a directory."
                            .formatted(taken.resolve("journal.jsonl")));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_damaged_journal_is_read_or_refused_in_a_sentence(long seed) throws Exception {
        try (RunJournal journal = RunJournal.begin(folder, HEADER)) {
            journal.note("accounts", "done");
        }
        byte[] octets = Files.readAllBytes(file());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            byte[] damaged = octets.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            Files.write(file(), damaged);
            try (RunJournal journal = RunJournal.resume(folder)) {
                assertThat(journal.size()).isZero();
            } catch (JournalException refused) {
                assertThat(refused.getMessage()).as("seed %d", seed).endsWith("without --resume.");
            }
        }
        Files.write(file(), "no json\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> RunJournal.resume(folder))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("Line 1 of " + file() + " is damaged (");
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }
}
