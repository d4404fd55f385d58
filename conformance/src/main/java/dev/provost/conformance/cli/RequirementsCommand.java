package dev.provost.conformance.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.plan.SuiteReader;
import dev.provost.conformance.requirement.Requirement;
import dev.provost.conformance.requirement.RequirementCatalogue;
import dev.provost.conformance.rules.Rule;
import dev.provost.conformance.rules.RuleBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code provost requirements}: the catalogue with what shows and what proves each requirement. */
@Command(
        name = "requirements",
        mixinStandardHelpOptions = true,
        description =
                "Lists the requirements: level, source, permitted ways, published items that demand the same, scenarios that show them, rules that judge them, defects that prove them.",
        footer = {
            "",
            "Examples:",
            "  provost requirements",
            "  provost requirements DMSEC --covered",
            "  provost requirements DSDM-HTTP            requirements that a published item of HTTP demands too",
            "  provost requirements SCTS-CON-10          what test 10 of the conformance series examines",
            "  provost requirements FUMO --format json"
        })
final class RequirementsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "PREFIX",
            arity = "0..1",
            defaultValue = "",
            description =
                    "Only requirements whose identifier begins with this, for instance DMSEC, or that of a published item, for instance DSDM-HTTP.")
    private String prefix = "";

    @Option(names = "--covered", description = "Only requirements that a scenario, a rule or a defect names.")
    private boolean covered;

    @Mixin
    private FormatOption format = new FormatOption();

    RequirementsCommand(Console console) {
        this.console = console;
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Requirement> wanted = RequirementCatalogue.standard().all().stream()
                .filter(this::isWanted)
                .toList();
        if (wanted.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No requirement begins with \"" + prefix + "\". Try " + areas()
                            + ", or a published item such as DSDM-HTTP, or leave it out.");
        }
        List<ScenarioText> suite = SuiteReader.read();
        List<Rule> rules = RuleBook.standard().rules();
        List<RequirementEntry> entries = wanted.stream()
                .map(r -> RequirementEntry.of(r, suite, rules))
                .filter(entry -> !covered || entry.isCovered())
                .toList();
        if (format.isJson()) {
            console.out().println(json(entries));
        } else {
            entries.forEach(this::print);
        }
        return ExitStatus.OK;
    }

    private static String areas() {
        return RequirementCatalogue.standard().all().stream()
                .map(requirement -> requirement.id().split("-", 2)[0])
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private boolean isWanted(Requirement requirement) {
        return Stream.concat(Stream.of(requirement.id()), requirement.published().stream())
                .anyMatch(id -> id.startsWith(prefix));
    }

    private void print(RequirementEntry entry) {
        PrintWriter out = console.out();
        out.printf("%s  %s  %s%n", entry.id(), entry.demand(), entry.title());
        out.printf("    source     %s%n", entry.section());
        entry.permits().forEach(way -> out.printf("    permits    %s%n", way));
        printIfAny("published", entry.published());
        printIfAny("scenarios", entry.scenarios());
        printIfAny("rules", entry.rules());
        printIfAny("defects", entry.defects());
        if (!entry.untested().isEmpty()) {
            out.printf("    untested   %s%n", entry.untested());
        }
    }

    private void printIfAny(String heading, List<String> values) {
        if (!values.isEmpty()) {
            console.out().printf("    %-10s %s%n", heading, String.join(", ", values));
        }
    }

    private static String json(List<RequirementEntry> entries) {
        try {
            return JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
