package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.unit.Installation;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoRequest;
import dev.provost.handset.fumo.ReportHabits.Mark;
import dev.provost.handset.fumo.ReportHabits.Source;
import dev.provost.syncml.DmVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a phone tells the server of its own accord, how, and how often. */
class FirmwareReportTest {

    private static final String BOTH = "org.openmobilealliance.dm.firmwareupdate.downloadandupdate";
    private static final String GOOD = "1226 | c-1 | ./FUMO/Phone | " + BOTH + " | int | informational | 200";

    private final Phone phone = Phone.thatCanDoEverything()
            .session(Phone.order("DownloadAndUpdate"))
            .carriesOn();

    @Test
    void a_report_without_a_status_is_said_again_in_the_next_session_and_then_no_more() {
        assertThat(phone.serverAnswers(false).session().reports()).containsExactly(GOOD);
        assertThat(phone.desk().owesReport(Maker.ROOT)).isTrue();
        assertThat(phone.serverAnswers(true).session().reports()).containsExactly(GOOD);
        assertThat(phone.session().reports()).isEmpty();
        assertThat(phone.desk().next()).isEmpty();
    }

    @Test
    void a_phone_that_does_not_repeat_says_it_once_whatever_happens() {
        phone.desk().setHabits(ReportHabits.STANDARD.withRepeats(false));

        assertThat(phone.serverAnswers(false).session().reports()).containsExactly(GOOD);
        assertThat(phone.session().reports()).isEmpty();
    }

    @Test
    void the_report_survives_a_restart_and_a_broken_session() {
        phone.brokenSession();
        phone.desk().restart();

        assertThat(phone.session().reports()).containsExactly(GOOD);
        assertThat(phone.state()).isEqualTo(90);
    }

    @Test
    void phones_spell_reports_in_ways_of_their_own() {
        phone.desk()
                .setHabits(ReportHabits.STANDARD
                        .withSource(Source.OPERATION)
                        .withPrefix(true)
                        .withFormat("text/plain"));
        assertThat(phone.serverAnswers(false).session().reports())
                .containsExactly("1226 | c-1 | ./FUMO/Phone/DownloadAndUpdate | Reversed-Domain-Name:" + BOTH
                        + " | text/plain | informational | 200");

        Phone failed = Phone.thatCanDoEverything()
                .offering(Maker.CRASHING)
                .session(Phone.order("DownloadAndUpdate"))
                .carriesOn();
        failed.desk().setHabits(ReportHabits.STANDARD.withMark(Mark.WARNING).withFormat("chr"));
        assertThat(failed.session().reports())
                .containsExactly("1226 | c-1 | ./FUMO/Phone | " + BOTH + " | chr | warning | 410");
    }

    @Test
    void a_faulty_phone_says_it_twice_or_with_a_correlator_that_nobody_gave() {
        phone.desk().setHabits(ReportHabits.STANDARD.withCopies(2));
        assertThat(phone.serverAnswers(false).session().reports()).containsExactly(GOOD, GOOD);

        phone.desk().setHabits(ReportHabits.STANDARD.withCorrelator("who?"));
        assertThat(phone.serverAnswers(true).session().reports())
                .containsExactly("1226 | who? | ./FUMO/Phone | " + BOTH + " | int | informational | 200");
    }

    @Test
    void a_phone_of_dm_1_1_reports_an_event_without_correlator() {
        Phone old = Phone.thatCanDoEverything().speaking(DmVersion.DM_1_1);
        old.session(Phone.order("DownloadAndUpdate")).carriesOn().session(Phone.get("./FUMO/Phone/State"));

        assertThat(old.reports()).containsExactly("1224 | - | ./FUMO/Phone | " + BOTH + " | int | informational | 200");
        assertThat(old.results()).containsExactly("90");
        assertThat(old.session().reports()).isEmpty();
    }

    @Test
    void device_and_user_can_ask_for_firmware() {
        Phone fresh = Phone.thatCanDoEverything();
        fresh.desk().request(FumoRequest.USER, Optional.of(Maker.ROOT), "");
        fresh.desk().request(FumoRequest.DEVICE, Optional.empty(), "security");
        assertThat(fresh.desk().next()).containsInstanceOf(FirmwareTask.Report.class);

        assertThat(fresh.session().reports())
                .containsExactly(
                        "1226 | - | ./FUMO/Phone | org.openmobilealliance.dm.firmwareupdate.userrequest | chr"
                                + " | informational | ",
                        "1226 | - | - | org.openmobilealliance.dm.firmwareupdate.devicerequest | chr"
                                + " | informational | security");
        assertThat(fresh.session().reports()).isEmpty();
    }

    @Test
    void a_new_order_supersedes_a_report_that_nobody_answered() {
        phone.serverAnswers(false).session(Phone.order("Download"));

        assertThat(phone.statuses()).containsExactly("Replace 200", "Exec 202");
        assertThat(phone.state()).isEqualTo(30);
        assertThat(phone.carriesOn().serverAnswers(true).session().reports())
                .containsExactly("1226 | c-1 | ./FUMO/Phone | org.openmobilealliance.dm.firmwareupdate.download | int"
                        + " | critical | 403");
    }

    @Test
    void a_synchronous_update_has_its_result_in_the_status_and_no_alert() {
        Phone synchronous =
                Phone.with(Maker.EVERYTHING.replace("ways: [url, data]", "ways: [url, data], synchronous: [update]"));

        synchronous.session(
                Phone.data(Maker.ROOT, Maker.NEW),
                Phone.exec("./FUMO/Phone/Update", "c"),
                Phone.get("./DevDetail/FwV"));
        assertThat(synchronous.statuses()).containsExactly("Replace 200", "Exec 200", "Get 200");
        assertThat(synchronous.results()).containsExactly("2");
        assertThat(synchronous.session().reports()).isEmpty();

        synchronous.session(Phone.data(Maker.ROOT, Maker.NEW), Phone.exec("./FUMO/Phone/Update", "c"));
        assertThat(synchronous.statuses()).containsExactly("Replace 200", "Exec 403");
        assertThat(synchronous.state()).isEqualTo(70);
        assertThat(synchronous.session().reports()).isEmpty();
    }

    @Test
    void a_user_who_goes_back_before_the_server_heard_of_success_has_cancelled_it_and_nothing_else_is_said_before() {
        Phone update = Phone.thatCanDoEverything()
                .offering(Maker.full(Maker.image("2", Health.BOOTS, ImageTarget.SYSTEM, 10)))
                .session(Phone.order("DownloadAndUpdate"))
                .carriesOn();
        assertThat(update.value("./DevDetail/FwV")).isEqualTo("2");
        assertThat(update.desk().rollBack()).isEqualTo(new Installation.RestartNeeded());

        assertThat(update.session().reports()).isEmpty();
        assertThat(update.desk().next()).containsInstanceOf(FirmwareTask.Restart.class);
        assertThat(update.carriesOn().session().reports())
                .containsExactly("1226 | c-1 | ./FUMO/Phone | " + BOTH + " | int | critical | 401");
        assertThat(update.value("./DevDetail/FwV")).isEqualTo("1");
        assertThat(update.state()).isEqualTo(10);
        assertThat(update.session().reports()).isEmpty();
    }
}
