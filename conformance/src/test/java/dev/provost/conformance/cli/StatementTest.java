package dev.provost.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conformance statement, from the template to the report. */
class StatementTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_template_is_printed_written_once_and_checked() {
        Path file = folder.resolve("ics.yaml");
        CommandRun.of("statement").endsWith(0).prints("  copy: unknown                   # Values are copied");
        CommandRun.of("statement", "--out", file.toString()).endsWith(0);
        CommandRun.of("statement", file.toString()).endsWith(0).prints(file + ": 0 claimed, 0 denied, ");
        CommandRun.of("statement", "--out", file.toString())
                .endsWith(3)
                .printsError("There is a file " + file + " already. Name another for --out.");
    }

    @Test
    void what_is_denied_is_not_run_and_what_the_wire_says_otherwise_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("ics.yaml"), """
                capabilities:
                  copy: { claim: no, note: "planned for 5.0" }
                  next-nonce: no
                  atomic: no
                  tnds: yes
                  exec: yes
                """);
        CommandRun run = CommandRun.of(
                        "run",
                        "--quiet",
                        "--statement",
                        file.toString(),
                        "--tags",
                        "@id-TREE-028 or @id-PROV-026 or @id-PROV-052",
                        "--out",
                        folder.resolve("out").toString())
                .endsWith(0);
        run.prints("not tested  1 scenario: The statement says no to \"Values are copied on the device (Copy)\""
                        + " (copy): planned for 5.0.")
                .prints(
                        "statement  denied, though every server must: Orders that count only together (Atomic) (atomic).")
                .prints("statement  seen but not claimed: A nonce for the next session comes with success (next-nonce)."
                        + " PROV-026: NextNonce with Status 212, transcripts/PROV-026.xml-1.2-md5.txt #1."
                        + " The statement says no.");
        assertThat(run.out()).doesNotContain("claimed but not seen");
        JsonNode statement = new ObjectMapper()
                .readTree(folder.resolve("out/results.json").toFile())
                .at("/statement");
        assertThat(statement.at("/offered").findValuesAsText("capability"))
                .contains(
                        "Devices that speak DM 1.2 are managed (dm-1.2)",
                        "Orders in a given order (Sequence) (sequence)");
        assertThat(statement.at("/denied/0/remark").asText())
                .isEqualTo("Every server must; it was examined all the same.");
        assertThat(folder.resolve("out/index.html")).content().contains("planned for 5.0");
    }

    @Test
    void what_is_claimed_and_never_shown_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("ics.yaml"), "capabilities: { large-objects-from-devices: yes }");
        CommandRun.of(
                        "run",
                        "--quiet",
                        "--statement",
                        file.toString(),
                        "--defect",
                        "missing-status-for-chunk",
                        "--id",
                        "LOB-003",
                        "--out",
                        folder.resolve("out").toString())
                .prints("statement  claimed but not seen: Large values of devices are put together"
                        + " (large-objects-from-devices). 1 scenario is about it (LOB-003), and none showed it.");
    }

    @Test
    void a_wrong_id_is_refused_before_anything_runs() throws IOException {
        Path file = Files.writeString(folder.resolve("ics.yaml"), "capabilities: { atomik: no }");
        CommandRun.of(
                        "run",
                        "--quiet",
                        "--statement",
                        file.toString(),
                        "--out",
                        folder.resolve("out").toString())
                .endsWith(3)
                .printsError(file + ":1: capabilities.atomik is neither a capability nor a requirement. Did you mean"
                        + " atomic? `provost statement` lists them.");
    }
}
