package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.download.DownloadDescriptor;
import dev.provost.download.DownloadProblem;
import dev.provost.download.DownloadStep;
import dev.provost.download.InstallStatus;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.SampleSigner;
import dev.provost.handset.fumo.FirmwareTask.PostNotice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notice to the server of a download descriptor: after the installation, whatever lies between. */
class InstallNoticeTest {

    private static final String ADDRESS = "http://packages.example/notice";

    private Phone phone = Phone.thatCanDoEverything();

    /** The package comes by a descriptor that asks for a notice. */
    private void arrives(String operation, byte[] octets, String address) {
        phone.session(Phone.order(operation));
        FirmwareTask.Fetch task = (FirmwareTask.Fetch) phone.desk().next().orElseThrow();
        DownloadDescriptor descriptor = DownloadDescriptor.of(Maker.URL, octets.length, "application/octet-stream")
                .withInstallNotifyUri(address);
        phone.desk()
                .stage(
                        task,
                        new DownloadStep.Stage(0, OptionalLong.of(octets.length), octets.length, Optional.empty()));
        phone.desk().write(task, octets, 0, octets.length);
        phone.desk()
                .fetched(
                        task,
                        new DownloadStep.Done(octets.length, Optional.of(descriptor), List.of()),
                        SampleSigner.NOW);
    }

    private void assertNotice(InstallStatus status) {
        assertThat(phone.desk().next()).contains(new PostNotice(Maker.ROOT, ADDRESS, status));
        phone.carriesOn();
        assertThat(phone.done().stream().filter("PostNotice"::equals)).hasSize(1);
        assertThat(phone.desk().next()).containsInstanceOf(FirmwareTask.Report.class);
    }

    @Test
    void success_is_told_after_the_new_version_runs_and_before_the_report() {
        arrives("DownloadAndUpdate", Maker.NEW, ADDRESS);

        assertThat(phone.carriesOn().done()).containsExactly("Install", "Restart", "PostNotice");
        assertThat(phone.session().reports()).first().asString().endsWith(" | 200");
        assertThat(phone.desk().next()).isEmpty();
    }

    @Test
    void the_address_survives_restarts_and_is_told_when_the_report_was_given_first() {
        arrives("DownloadAndUpdate", Maker.NEW, ADDRESS);
        phone.desk().restart();
        phone.carryOut(phone.desk().next().orElseThrow());
        phone.carryOut(phone.desk().next().orElseThrow());
        phone.desk().restart();
        assertThat(phone.session().reports()).first().asString().endsWith(" | 200");

        assertThat(phone.desk().next()).contains(new PostNotice(Maker.ROOT, ADDRESS, InstallStatus.SUCCESS));
        assertThat(phone.carriesOn().desk().next()).isEmpty();
    }

    @Test
    void a_version_that_does_not_start_is_told_as_aborted() {
        arrives("DownloadAndUpdate", Maker.CRASHING, ADDRESS);
        phone.carryOut(phone.desk().next().orElseThrow());
        phone.carryOut(phone.desk().next().orElseThrow());

        assertNotice(InstallStatus.DEVICE_ABORTED);
        assertThat(phone.session().reports()).first().asString().endsWith(" | 410");
    }

    @Test
    void a_package_that_the_phone_does_not_take_is_told_at_once() {
        arrives("DownloadAndUpdate", Maker.OLDER, ADDRESS);

        assertNotice(InstallStatus.NON_ACCEPTABLE_CONTENT);
        assertThat(phone.session().reports()).first().asString().endsWith(" | 405");
    }

    @Test
    void a_user_who_refuses_the_installation_is_told_as_such() {
        phone = Phone.with(Maker.EVERYTHING.replace("  roots:", "  consent: { asks: [install] }\n  roots:"));
        phone.desk().setUser(FirmwareUser.always(ConsentAnswer.REFUSES));
        arrives("DownloadAndUpdate", Maker.NEW, ADDRESS);
        phone.carryOut(phone.desk().next().orElseThrow());

        assertNotice(InstallStatus.USER_CANCELLED);
        assertThat(phone.session().reports()).first().asString().endsWith(" | 401");
    }

    @Test
    void a_user_who_goes_back_before_the_notice_was_posted_has_cancelled_too() {
        arrives("DownloadAndUpdate", Maker.full(Maker.image("2", Health.BOOTS, ImageTarget.SYSTEM, 10)), ADDRESS);
        phone.carryOut(phone.desk().next().orElseThrow());
        phone.carryOut(phone.desk().next().orElseThrow());
        assertThat(phone.desk().next()).contains(new PostNotice(Maker.ROOT, ADDRESS, InstallStatus.SUCCESS));
        phone.desk().rollBack();
        phone.carryOut(phone.desk().next().orElseThrow());

        assertNotice(InstallStatus.USER_CANCELLED);
        assertThat(phone.session().reports()).first().asString().endsWith(" | 401");
    }

    @Test
    void where_only_a_download_was_ordered_its_end_is_told() {
        arrives("Download", Maker.NEW, ADDRESS);

        assertNotice(InstallStatus.SUCCESS);
        assertThat(phone.state()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"OUT_OF_MEMORY, 901", "WRONG_SIZE, 905", "BAD_DESCRIPTOR, 906", "BAD_URL, 954", "USER_CANCELLED, 902"})
    void a_failed_download_is_told_even_after_a_restart(DownloadProblem problem, int code) {
        phone.session(Phone.order("DownloadAndUpdate"));
        FirmwareTask.Fetch task = (FirmwareTask.Fetch) phone.desk().next().orElseThrow();
        phone.desk().fetchFailed(task, new DownloadStep.Failed(problem, "", Optional.of(ADDRESS), List.of()));
        phone.desk().restart();

        assertNotice(InstallStatus.of(code).orElseThrow());
        assertThat(phone.session().reports()).first().asString().endsWith(" | " + problem.fumoCode());
    }

    @Test
    void a_new_order_forgets_a_notice_that_was_never_posted() {
        arrives("Download", Maker.NEW, ADDRESS);
        phone.session(Phone.exec(Maker.ROOT + "/Update", "c-2"));
        assertThat(phone.statuses()).containsExactly("Exec 202");

        assertThat(phone.carriesOn().done()).containsExactly("Install", "Restart");
    }

    @Test
    void an_address_without_end_is_not_heeded_and_nothing_else_suffers() {
        arrives("DownloadAndUpdate", Maker.NEW, ADDRESS + "/" + "\u20ac".repeat(170));

        assertThat(phone.carriesOn().done()).containsExactly("Install", "Restart");
        assertThat(phone.session().reports()).first().asString().endsWith(" | 200");
    }

    private void arrives(DownloadDescriptor descriptor) {
        phone.session(Phone.order("DownloadAndUpdate"));
        FirmwareTask.Fetch task = (FirmwareTask.Fetch) phone.desk().next().orElseThrow();
        int octets = Maker.NEW.length;
        phone.desk().stage(task, new DownloadStep.Stage(0, OptionalLong.of(octets), octets, Optional.empty()));
        phone.desk().write(task, Maker.NEW, 0, octets);
        phone.desk().fetched(task, new DownloadStep.Done(octets, Optional.of(descriptor), List.of()), SampleSigner.NOW);
    }

    private static DownloadDescriptor goingOn(Optional<String> notice, String next) {
        return new DownloadDescriptor(
                Maker.URL,
                Maker.NEW.length,
                List.of("application/octet-stream"),
                Optional.empty(),
                "1.0",
                Optional.empty(),
                Optional.empty(),
                notice,
                Optional.of(next),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void where_the_user_may_go_on_is_shown_to_him_after_the_notice_and_nothing_is_fetched() {
        arrives(goingOn(Optional.of(ADDRESS), "http://portal.example/thanks"));
        phone.desk().restart();

        assertThat(phone.carriesOn().done()).containsExactly("Install", "Restart", "PostNotice", "ShowNext");
        assertThat(phone.session().reports()).first().asString().endsWith(" | 200");
        assertThat(phone.desk().next()).isEmpty();
    }

    @Test
    void what_is_shown_is_the_address_of_the_descriptor_and_a_new_order_forgets_it() {
        arrives(goingOn(Optional.empty(), "http://portal.example/thanks"));
        phone.carryOut(phone.desk().next().orElseThrow());
        phone.carryOut(phone.desk().next().orElseThrow());
        assertThat(phone.desk().next()).contains(new FirmwareTask.ShowNext(Maker.ROOT, "http://portal.example/thanks"));

        phone.session().session(Phone.order("Download"));
        assertThat(phone.desk().next()).containsInstanceOf(FirmwareTask.Fetch.class);
    }

    @Test
    void an_address_to_go_on_that_flash_has_no_room_for_costs_nobody_his_notice() {
        arrives(goingOn(Optional.of(ADDRESS), "http://portal.example/" + "x".repeat(480)));

        assertThat(phone.carriesOn().done()).containsExactly("Install", "Restart", "PostNotice");
    }
}
