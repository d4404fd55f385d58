package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.download.DownloadProblem;
import dev.provost.download.DownloadStep;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.SampleSigner;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a phone reports whose battery or memory does not suffice, up to the alert that the server gets. */
class FirmwareConditionsTest {

    private static final String BOTH = "org.openmobilealliance.dm.firmwareupdate.downloadandupdate";
    private static final byte[] HUNGRY =
            Maker.needing(Maker.image("2", Health.BOOTS, ImageTarget.SYSTEM, 11), 40, 1_000);

    private final Phone phone = Phone.thatCanDoEverything().offering(HUNGRY);

    private void assertReported(int result, String mark, int state, String version) {
        assertThat(phone.session().reports())
                .containsExactly("1226 | c-1 | ./FUMO/Phone | " + BOTH + " | int | " + mark + " | " + result);
        assertThat(phone.state()).isEqualTo(state);
        assertThat(phone.value("./DevDetail/FwV")).isEqualTo(version);
        assertThat(phone.desk().next()).isEmpty();
    }

    @Test
    void a_battery_that_stays_low_is_waited_for_four_times_and_then_405() {
        phone.desk().setCircumstances(Circumstances.GOOD.withBattery(39));

        phone.session(Phone.order("DownloadAndUpdate")).carriesOn();

        assertThat(phone.done())
                .containsExactly(
                        "Fetch", "Install", "Wait", "Install", "Wait", "Install", "Wait", "Install", "Wait", "Install");
        assertReported(405, "critical", 70, "1");
    }

    @Test
    void a_phone_without_patience_says_405_at_once() {
        Phone hasty = Phone.with(Maker.EVERYTHING.replace("  roots:", "  patience: 0\n  roots:"))
                .offering(HUNGRY);
        hasty.desk().setCircumstances(Circumstances.GOOD.withBattery(39));

        assertThat(hasty.session(Phone.order("DownloadAndUpdate")).carriesOn().done())
                .containsExactly("Fetch", "Install");
        assertThat(hasty.session().reports())
                .containsExactly("1226 | c-1 | ./FUMO/Phone | " + BOTH + " | int | critical | 405");
    }

    @Test
    void a_battery_that_is_charged_meanwhile_suffices() {
        phone.desk().setCircumstances(Circumstances.GOOD.withBattery(39));
        phone.session(Phone.order("DownloadAndUpdate"));
        phone.carryOut(phone.desk().next().orElseThrow());
        phone.carryOut(phone.desk().next().orElseThrow());
        assertThat(phone.desk().next())
                .contains(new FirmwareTask.Wait(
                        Maker.ROOT,
                        java.time.Duration.ofMinutes(15),
                        "The battery has 39 percent, the update needs 40"));
        phone.desk().setCircumstances(Circumstances.GOOD.withBattery(40));

        phone.carriesOn();

        assertReported(200, "informational", 90, "2");
    }

    @Test
    void memory_that_does_not_suffice_for_the_update_is_502() {
        phone.desk().setCircumstances(Circumstances.GOOD.withFreeForUpdate(999));

        phone.session(Phone.order("DownloadAndUpdate")).carriesOn();

        assertReported(502, "critical", 70, "1");
    }

    @Test
    void a_package_that_says_its_length_and_finds_no_room_is_501() {
        phone.session(Phone.order("DownloadAndUpdate"));
        FirmwareTask.Fetch task = (FirmwareTask.Fetch) phone.desk().next().orElseThrow();
        long tooMuch = 1L << 30;

        assertThat(phone.desk()
                        .stage(task, new DownloadStep.Stage(0, OptionalLong.of(tooMuch), tooMuch, Optional.empty())))
                .isFalse();
        phone.fails(task, DownloadProblem.OUT_OF_MEMORY);

        assertReported(501, "critical", 20, "1");
    }

    @Test
    void a_package_of_unknown_length_that_outgrows_its_room_is_501() {
        phone.desk().setCircumstances(Circumstances.GOOD.withFreeForDownload(100));
        phone.session(Phone.order("DownloadAndUpdate"));
        FirmwareTask.Fetch task = (FirmwareTask.Fetch) phone.desk().next().orElseThrow();

        assertThat(phone.desk().stage(task, new DownloadStep.Stage(0, OptionalLong.empty(), 100, Optional.empty())))
                .isTrue();
        assertThat(phone.desk().write(task, HUNGRY, 0, 100)).isTrue();
        assertThat(phone.desk().write(task, HUNGRY, 100, 1)).isFalse();
        phone.desk().fetched(task, new DownloadStep.Done(101, Optional.empty(), List.of()), SampleSigner.NOW);

        assertReported(501, "critical", 20, "1");
    }
}
