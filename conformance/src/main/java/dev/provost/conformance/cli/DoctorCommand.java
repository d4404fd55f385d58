package dev.provost.conformance.cli;

import dev.provost.adapter.AdapterException;
import dev.provost.conformance.doctor.Diagnosis;
import dev.provost.conformance.doctor.Doctor;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.conformance.target.Target;
import dev.provost.conformance.target.TargetException;
import dev.provost.conformance.target.TargetReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code provost doctor}: what has to be mended before a run says anything about a server. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Looks at target file, network, TLS, clocks, DM endpoint, encodings, accounts and adapter, and says how to"
                    + " mend what is wrong.",
            "Nothing that it finds is a failure of the server.",
            "Exit code 0 a run can begin; 3 something has to be mended first."
        },
        footer = {
            "",
            "Examples:",
            "  provost doctor                               the reference server in this process: all is well",
            "  provost doctor http://127.0.0.1:8080/dm      a server of which only the address is known",
            "  provost doctor acme.yaml                     with its accounts and its adapter",
            "  provost doctor acme.yaml --format json --out doctor.json"
        })
final class DoctorCommand implements Callable<Integer> {

    private static final String FILE = "target file";

    private final Console console;

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            description = "URL of the DM endpoint, or a YAML file that describes the server.")
    private Optional<String> target = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes it to a file as well.")
    private Optional<Path> out = Optional.empty();

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        out.ifPresent(OutputFile::checked);
        List<Diagnosis> found = target.map(this::examine).orElseGet(DoctorCommand::examineReference);
        String text = format.isJson()
                ? DoctorText.json(target.orElse(""), found)
                : String.join("\n", DoctorText.lines(found)) + "\n";
        console.out().print(text);
        console.out().flush();
        out.ifPresent(file -> write(file, text));
        return found.stream().anyMatch(Diagnosis::isBroken) ? ExitStatus.ENVIRONMENT : ExitStatus.OK;
    }

    private static List<Diagnosis> examineReference() {
        try (OpenTarget embedded = OpenTarget.embedded(Set.of(), 1)) {
            return new Doctor(embedded.server(), embedded::adapter, InstantSource.system()).examine();
        }
    }

    private List<Diagnosis> examine(String argument) {
        Target read;
        try {
            read = new TargetReader(System.getenv()).read(argument);
        } catch (TargetException e) {
            return List.of(
                    Diagnosis.broken(FILE, String.valueOf(e.getMessage()), "docs/target-file.md shows every key."),
                    Diagnosis.notLookedAt("everything else", "What it depends on has to be mended first."));
        }
        List<Diagnosis> found = new ArrayList<>();
        found.add(Diagnosis.ok(FILE, "The target can be read."));
        Opening opening = new Opening(argument);
        try (opening) {
            ServerUnderTest server =
                    read.container().isPresent() ? opening.target().server() : ServerUnderTest.of(read);
            found.addAll(new Doctor(server, () -> opening.target().adapter(), InstantSource.system()).examine());
        } catch (AdapterException e) {
            found.add(Diagnosis.broken("adapter", String.valueOf(e.getMessage()), "Correct adapter in the target."));
        }
        return found;
    }

    private static void write(Path file, String text) {
        InputFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens the target when it is needed, once. */
    private final class Opening implements AutoCloseable {

        private final String argument;
        private Optional<OpenTarget> opened = Optional.empty();

        Opening(String argument) {
            this.argument = argument;
        }

        OpenTarget target() {
            OpenTarget known = opened.orElseGet(
                    () -> OpenTarget.named(argument, new TerminalDesk(console), Path.of("provost-out")));
            opened = Optional.of(known);
            return known;
        }

        @Override
        public void close() {
            opened.ifPresent(OpenTarget::close);
        }
    }
}
