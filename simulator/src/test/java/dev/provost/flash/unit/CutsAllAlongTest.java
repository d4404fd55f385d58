package dev.provost.flash.unit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.chip.CutSchedule;
import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.chip.FlashSetup;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.partition.Layout;
import dev.provost.flash.upkg.FirmwareImage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Power is cut all along updates, each time in another way; the phone comes to the right end all the same. */
class CutsAllAlongTest {

    private static final List<PowerCut> CUTS =
            List.of(PowerCut.before(), PowerCut.torn(0), PowerCut.torn(100), PowerCut.torn(1 << 20), PowerCut.after());

    static Stream<Arguments> stories() {
        return Stream.of(SmallChips.TWO_SLOTS, SmallChips.ONE_SLOT)
                .flatMap(layout -> Stream.of(Small.NEW, Small.CRASHING, Small.DEAF, Small.NEW_RADIO, Small.DEAF_RADIO)
                        .map(image -> Arguments.of(layout, image)));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void an_update_survives_cuts_all_along(Layout layout, FirmwareImage wanted) {
        assertThat(failures(Small.profile(layout), wanted, false)).isEmpty();
    }

    static List<String> failures(UnitProfile profile, FirmwareImage wanted, boolean stopEarly) {
        FlashImage factory = Small.factory(profile);
        byte[] octets = Small.octets(wanted);
        Life.Counter counter = new Life.Counter();
        Life whole = new Life(profile, factory, wanted, octets)
                .live(FlashSetup.plain().withSupply(counter))
                .mustSucceed();
        if (!whole.complaints().isEmpty()) {
            return List.of("without a cut: " + whole.complaints());
        }
        List<String> failures = new ArrayList<>();
        int begin = stopEarly ? 1 : 1 + (wanted.header().version().hashCode() & 1);
        for (int operation = begin; operation <= counter.operations(); operation += stopEarly ? 1 : 2) {
            PowerCut cut = CUTS.get((operation + wanted.header().version().hashCode()) % CUTS.size());
            Life life = new Life(profile, factory, wanted, octets)
                    .live(FlashSetup.plain().withSupply(CutSchedule.once(operation, cut)))
                    .mustSucceed();
            if (!life.complaints().isEmpty()) {
                failures.add("%s %s at operation %d of %d: %s"
                        .formatted(profile.layout(), cut, operation, counter.operations(), life.complaints()));
            }
            if (stopEarly && !failures.isEmpty()) {
                return failures;
            }
        }
        return failures;
    }

    /** Those that show in what a phone runs and reports; campaigns find the others, which lie about less. */
    static Stream<AgentFlaw> flaws() {
        return EnumSet.range(AgentFlaw.NO_JOURNAL, AgentFlaw.WIPES_USER_DATA_ON_ROLL_BACK).stream()
                .filter(flaw -> flaw != AgentFlaw.NO_BARRIER && flaw != AgentFlaw.NO_VERIFY_AFTER_WRITE);
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void every_flaw_is_found_by_some_cut(AgentFlaw flaw) {
        List<String> failures = new ArrayList<>();
        for (Layout layout : List.of(SmallChips.TWO_SLOTS, SmallChips.ONE_SLOT)) {
            for (FirmwareImage wanted : List.of(Small.CRASHING, Small.NEW)) {
                if (failures.isEmpty()) {
                    failures.addAll(failures(Small.profile(layout).flaw(flaw), wanted, true));
                }
            }
        }
        assertThat(failures).isNotEmpty();
    }
}
