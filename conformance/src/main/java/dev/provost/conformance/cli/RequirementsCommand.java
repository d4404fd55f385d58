package dev.provost.conformance.cli;

import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.plan.SuiteReader;
import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.fixtures.server.defect.Defect;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provost requirements}: the catalogue with what shows and what proves each requirement. */
@Command(
        name = "requirements",
        mixinStandardHelpOptions = true,
        description = "Lists the requirements: level, source, scenarios that show them, defects that prove them.",
        footer = {"", "Examples:", "  provost requirements", "  provost requirements DMSEC --covered"})
final class RequirementsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "PREFIX",
            arity = "0..1",
            defaultValue = "",
            description = "Only requirements whose identifier begins with this, for instance DMSEC.")
    private String prefix = "";

    @Option(names = "--covered", description = "Only requirements that a scenario or a defect names.")
    private boolean covered;

    RequirementsCommand(Console console) {
        this.console = console;
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<ScenarioText> suite = SuiteReader.read();
        List<Requirement> wanted = RequirementCatalogue.standard().all().stream()
                .filter(r -> r.id().startsWith(prefix))
                .toList();
        if (wanted.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No requirement begins with \"" + prefix
                            + "\". Try DMTRN, DMREP, DMPRO, DMSEC or DMTND, or leave it out.");
        }
        wanted.forEach(r -> print(r, suite));
        return ExitStatus.OK;
    }

    private void print(Requirement requirement, List<ScenarioText> suite) {
        List<String> scenarios = suite.stream()
                .filter(s -> s.requirements().contains(requirement.id()))
                .map(ScenarioText::id)
                .toList();
        List<String> defects = Arrays.stream(Defect.values())
                .filter(d -> d.requirement().equals(requirement.id()))
                .map(Defect::id)
                .toList();
        if (covered && scenarios.isEmpty() && defects.isEmpty()) {
            return;
        }
        PrintWriter out = console.out();
        out.printf("%s  %s  %s%n", requirement.id(), requirement.level(), requirement.title());
        out.printf("    source     %s%n", requirement.section());
        printIfAny("scenarios", scenarios);
        printIfAny("defects", defects);
    }

    private void printIfAny(String heading, List<String> values) {
        if (!values.isEmpty()) {
            console.out().printf("    %-10s %s%n", heading, String.join(", ", values));
        }
    }
}
