package dev.provost.conformance.cli;

import dev.provost.conformance.powercut.CampaignPlan;
import dev.provost.conformance.powercut.CampaignReport;
import dev.provost.conformance.powercut.CampaignRunner;
import dev.provost.conformance.powercut.PhoneCampaigns;
import dev.provost.conformance.powercut.PhoneScenario;
import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.campaign.CampaignOptions;
import dev.provost.flash.partition.Layout;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code provost firmware powercut}: power fails at every operation of the flash of a phone. */
@Command(
        name = "powercut",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Cuts the power of a simulated phone before, amid and after every program and erase of its flash, while it is"
                    + " updated or rolled back; no server is needed.",
            "After each cut the phone starts from flash alone and finishes. It must run the old or the new version, keep"
                    + " the user's data, have the settings of the version that it runs, and report what is true; a later"
                    + " update must work.",
            "Each failure comes with a token that --replay shows again, exactly that cut.",
            "Exit code 0 when the phone gets over every cut, else 1."
        },
        footer = {
            "",
            "Examples:",
            "  provost firmware powercut",
            "  provost firmware powercut --layout ab-nand --scenario delta --depth 2",
            "  provost firmware powercut --layout backup-nor --scenario full --flaw no-journal",
            "  provost firmware powercut --replay backup-nor/full/113t79/flaw=no-journal --out cut.html",
            "docs/power-cuts.md tells what is examined and how to read it."
        })
final class PowercutCommand implements Callable<Integer> {

    /** Small images make many campaigns possible; what can go wrong does not depend on their length. */
    static final int IMAGE_OCTETS = 16 << 10;

    private static final String ALL = "all";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            defaultValue = ALL,
            description =
                    "How the flash is divided: ab-nor, ab-nand, backup-nor, backup-nand or all (${DEFAULT-VALUE}).")
    private String layout = ALL;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = ALL,
            description =
                    "What the phone is doing: full, delta, download-then-update, package-data, settings, failed-boot,"
                            + " no-network, refused, bad-block, user-roll-back, server-roll-back, older-version, radio"
                            + " or all (${DEFAULT-VALUE}).")
    private String scenario = ALL;

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many cuts follow each other, 1 to 4 (${DEFAULT-VALUE}).")
    private int depth;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Tries N cut points, drawn by the seed, where it would try all; 0 tries all. By default all"
                    + " first cuts, and " + CampaignOptions.NESTED_SAMPLE + " after each earlier cut.")
    private Optional<Integer> sample = Optional.empty();

    @Option(
            names = "--out-of-order",
            description = "A program that was not flushed may be missing although a later one is there.")
    private boolean outOfOrder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            converter = SeedConverter.class,
            description = "Draws samples and what torn operations leave (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--flaw",
            paramLabel = "NAME",
            converter = AgentFlawConverter.class,
            description = "The firmware does this wrong on purpose, for instance no-journal; repeatable.")
    private List<AgentFlaw> flaws = List.of();

    @Option(names = "--replay", paramLabel = "TOKEN", description = "Shows one failure again, from its token.")
    private Optional<String> replay = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Also writes a page (HTML) with the flash over time of each cut that is told;"
                    + " replaces the file.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    PowercutCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        out.ifPresent(OutputFile::checked);
        PhoneCampaigns phones = PhoneCampaigns.withImages(IMAGE_OCTETS);
        Optional<PowercutPage> page = out.map(file -> new PowercutPage(phones, file, Instant.now()));
        if (replay.isPresent()) {
            return new PowercutReplay(console, phones, spec).show(replay.get(), page);
        }
        Bounds.check(spec, "--depth", depth, 1, 4);
        sample.ifPresent(number -> Bounds.check(spec, "--sample", number, 0, Integer.MAX_VALUE));
        List<CampaignPlan> plans = plans();
        int threads = Math.min(plans.size(), Runtime.getRuntime().availableProcessors());
        ProgressLine progress = new ProgressLine(console, System::nanoTime, quiet);
        long started = System.nanoTime();
        List<CampaignReport> reports = new CampaignRunner(phones, threads)
                .run(plans, (over, cuts) -> progress.show(over, plans.size(), "campaigns, %,d cuts".formatted(cuts)));
        progress.clear();
        if (format.isJson()) {
            console.out().println(PowercutJson.text(reports));
        } else {
            new PowercutText(console.out()).print(reports, System.nanoTime() - started);
        }
        console.out().flush();
        page.ifPresent(writer -> writer.write(reports));
        return reports.stream().allMatch(report -> report.result().passed()) ? ExitStatus.OK : ExitStatus.DEVIATION;
    }

    private List<CampaignPlan> plans() {
        CampaignOptions options = CampaignOptions.exhaustive()
                .withDepth(depth)
                .withSamples(sample.orElse(0), sample.orElse(CampaignOptions.NESTED_SAMPLE))
                .withOutOfOrder(outOfOrder)
                .withSeed(seed);
        List<CampaignPlan> plans = new ArrayList<>();
        for (Layout each : layouts()) {
            for (PhoneScenario one : scenarios()) {
                plans.add(new CampaignPlan(each, one, flaws, options));
            }
        }
        return plans;
    }

    private List<Layout> layouts() {
        return layout.equals(ALL)
                ? Layout.shipped()
                : List.of(Layout.named(layout).orElseThrow(() -> unknown("layout", layout)));
    }

    private List<PhoneScenario> scenarios() {
        return scenario.equals(ALL)
                ? Arrays.asList(PhoneScenario.values())
                : List.of(PhoneScenario.named(scenario).orElseThrow(() -> unknown("scenario", scenario)));
    }

    private ParameterException unknown(String what, String name) {
        return new ParameterException(
                spec.commandLine(),
                "There is no %s \"%s\". `provost firmware powercut --help` lists them.".formatted(what, name));
    }
}
