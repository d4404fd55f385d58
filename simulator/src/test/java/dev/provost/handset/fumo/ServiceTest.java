package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerLostException;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.unit.Installation;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.flash.upkg.SampleSigner;
import dev.provost.fumo.FumoResult;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A phone that does not start any more, and what the service does about it. */
class ServiceTest {

    private static final Set<PartitionRole> SYSTEMS =
            EnumSet.of(PartitionRole.SYSTEM_A, PartitionRole.SYSTEM_B, PartitionRole.STAGING);
    private static final String BOTH = "org.openmobilealliance.dm.firmwareupdate.downloadandupdate";

    private final Phone phone = Phone.thatCanDoEverything();
    private final FirmwareDesk desk = phone.desk();

    private Installation service(byte[] octets) {
        return desk.service(OctetSource.of(octets), SampleSigner.NOW);
    }

    @Test
    void a_phone_without_any_system_says_so_and_has_nothing_to_do() {
        desk.damage(SYSTEMS);

        assertThat(desk.boot().running()).isFalse();
        assertThat(desk.complaint())
                .get()
                .asString()
                .startsWith("The phone does not start: ")
                .endsWith(". Please take it to the service.");
        assertThat(desk.next()).isEmpty();
    }

    @Test
    void a_phone_that_runs_complains_of_nothing() {
        assertThat(desk.complaint()).isEmpty();
        assertThatThrownBy(() -> service(Maker.full(Maker.image("3", Health.BOOTS, ImageTarget.SYSTEM, 11))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_service_brings_it_back_and_the_server_reads_what_it_runs() {
        desk.damage(SYSTEMS);

        assertThat(service(Maker.SAME)).isEqualTo(new Installation.RestartNeeded());

        assertThat(desk.complaint()).isEmpty();
        assertThat(phone.session(Phone.get("./DevDetail/FwV")).results()).containsExactly("1");
        assertThat(phone.reports()).isEmpty();
    }

    @Test
    void an_update_that_was_under_way_is_reported_as_failed() {
        phone.session(Phone.order("DownloadAndUpdate"));
        phone.carryOut(desk.next().orElseThrow());
        phone.carryOut(desk.next().orElseThrow());
        assertThat(phone.done()).containsExactly("Fetch", "Install");
        desk.damage(SYSTEMS);
        service(Maker.SAME);

        phone.session(Phone.get("./DevDetail/FwV"));

        assertThat(phone.reports()).containsExactly("1226 | c-1 | ./FUMO/Phone | " + BOTH + " | int | critical | 410");
        assertThat(phone.results()).containsExactly("1");
        assertThat(desk.lastResult("./FUMO/Phone")).contains(FumoResult.UPDATE_FAILED);
    }

    @Test
    void a_package_that_does_not_run_leaves_it_as_it_was() {
        desk.damage(SYSTEMS);
        service(Maker.full(Maker.image("2.1", Health.CRASHES, ImageTarget.SYSTEM, 11)));

        assertThat(desk.complaint()).isPresent();
        service(Maker.SAME);
        assertThat(desk.version()).isEqualTo("1");
    }

    @Test
    void power_may_fail_in_the_shop() {
        desk.damage(SYSTEMS);
        desk.feed(operation -> Optional.of(PowerCut.torn(1)));
        assertThatThrownBy(() -> service(Maker.SAME)).isInstanceOf(PowerLostException.class);
        assertThat(desk.isOn()).isFalse();

        desk.feed(operation -> Optional.empty());
        desk.restart();
        assertThat(desk.complaint()).isPresent();
        service(Maker.SAME);
        assertThat(desk.version()).isEqualTo("1");
    }
}
