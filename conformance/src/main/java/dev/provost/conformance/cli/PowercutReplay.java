package dev.provost.conformance.cli;

import dev.provost.conformance.flash.FlashRecorder;
import dev.provost.conformance.powercut.PhoneCampaigns;
import dev.provost.conformance.powercut.PhoneScenario;
import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.campaign.CampaignOptions;
import dev.provost.flash.campaign.CutToken;
import dev.provost.flash.campaign.PhoneSubject;
import dev.provost.flash.campaign.Replay;
import dev.provost.flash.partition.Layout;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Shows one failure of a campaign again. */
final class PowercutReplay {

    private final Console console;
    private final PhoneCampaigns phones;
    private final CommandSpec spec;

    PowercutReplay(Console console, PhoneCampaigns phones, CommandSpec spec) {
        this.console = console;
        this.phones = phones;
        this.spec = spec;
    }

    int show(String text, Optional<PowercutPage> page) {
        CutToken token = token(text);
        Layout layout = Layout.named(token.layout()).orElseThrow(() -> unknown("layout", token.layout()));
        PhoneScenario scenario =
                PhoneScenario.named(token.scenario()).orElseThrow(() -> unknown("scenario", token.scenario()));
        List<AgentFlaw> flaws = token.flaws().stream()
                .map(name -> AgentFlaw.of(name).orElseThrow(() -> unknown("flaw", name)))
                .toList();
        CampaignOptions options =
                CampaignOptions.exhaustive().withSeed(token.seed()).withOutOfOrder(token.outOfOrder());
        PhoneSubject subject = phones.subject(layout, scenario, flaws);
        FlashRecorder recorder = PowercutPage.recorder(subject, layout);
        Replay replay = Replay.of(subject, token.cuts(), options, recorder);
        replay.unmet().ifPresent(why -> {
            throw invalid(why);
        });
        PowercutPage.conclude(recorder, replay);
        page.ifPresent(writer -> writer.write(token, layout, scenario, options, replay, recorder));
        print(token, scenario, flaws, replay);
        return replay.complaints().isEmpty() ? ExitStatus.OK : ExitStatus.DEVIATION;
    }

    private void print(CutToken token, PhoneScenario scenario, List<AgentFlaw> flaws, Replay replay) {
        console.out().printf("A phone on %s %s.%n", token.layout(), scenario.sentence());
        flaws.forEach(flaw -> console.out().printf("Flaw: %s.%n", flaw.sentence()));
        int number = 1;
        for (String line : replay.story()) {
            console.out().printf("Power on %d: %s%n", number++, line);
        }
        replay.complaints().forEach(complaint -> console.out().printf("%s%n", complaint));
        if (replay.complaints().isEmpty()) {
            console.out()
                    .println("The phone gets over it. "
                            + (replay.succeeded()
                                    ? "It did what was wanted."
                                    : "It kept, or got back, what it had, and said truly that it failed."));
        }
        console.out().flush();
    }

    private CutToken token(String text) {
        try {
            return CutToken.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--replay': " + e.getMessage(), e);
        }
    }

    private ParameterException unknown(String what, String name) {
        return invalid("there is no %s \"%s\"".formatted(what, name));
    }

    private ParameterException invalid(String why) {
        return new ParameterException(spec.commandLine(), "Invalid value for option '--replay': " + why);
    }
}
