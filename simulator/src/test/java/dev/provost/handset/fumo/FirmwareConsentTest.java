package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.download.DownloadProblem;
import dev.provost.flash.chip.CutSchedule;
import dev.provost.flash.chip.PowerCut;
import dev.provost.flash.chip.PowerLostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What user, circumstances and power make of an update. */
class FirmwareConsentTest {

    private static final String ASKS = Maker.EVERYTHING.replace(
            "  roots:", "  consent: { asks: [download, install], again: 30, times: 2 }\n  roots:");

    private static Phone ordered(String firmware) {
        return Phone.with(firmware).session(Phone.order("DownloadAndUpdate"));
    }

    @Test
    void a_user_who_accepts_is_asked_before_both() {
        Phone phone = ordered(ASKS).carriesOn();

        assertThat(phone.done()).containsExactly("AskUser", "Fetch", "AskUser", "Install", "Restart");
        assertThat(phone.state()).isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({
        "DOWNLOAD, REFUSES, 20",
        "INSTALL, REFUSES, 70",
        "DOWNLOAD, SILENT, 20",
        "INSTALL, SILENT, 70",
        "DOWNLOAD, POSTPONES, 20",
        "INSTALL, POSTPONES, 70"
    })
    void who_does_not_agree_cancels_it_with_401(Consent about, ConsentAnswer answer, int state) {
        Phone phone = ordered(ASKS);
        phone.desk().setUser(FirmwareUser.WILLING.but(about, answer));

        phone.carriesOn().session();

        assertThat(phone.state()).isEqualTo(state);
        assertThat(phone.reports()).hasSize(1).first().asString().endsWith(" | critical | 401");
        assertThat(phone.value("./DevDetail/FwV")).isEqualTo("1");
    }

    @Test
    void a_user_who_postpones_is_asked_again_after_the_time_of_the_model() {
        Phone phone = ordered(ASKS);
        phone.desk().setUser(FirmwareUser.WILLING.postponing(1));
        phone.carryOut(phone.desk().next().orElseThrow());

        assertThat(phone.desk().next())
                .contains(new FirmwareTask.Wait(
                        Maker.ROOT, java.time.Duration.ofMinutes(30), "Its user wants to be asked again"));
        assertThat(phone.carriesOn().state()).isEqualTo(90);
    }

    @Test
    void silence_can_mean_yes() {
        Phone phone = ordered(ASKS.replace("times: 2", "times: 2, silence: accepts"));
        phone.desk().setUser(FirmwareUser.always(ConsentAnswer.SILENT));

        assertThat(phone.carriesOn().state()).isEqualTo(90);
    }

    @Test
    void abroad_it_waits_and_then_gives_up_with_503() {
        Phone phone = ordered(Maker.EVERYTHING);
        phone.desk().setCircumstances(Circumstances.GOOD.withRoaming(true));

        phone.carriesOn().session();

        assertThat(phone.done()).containsExactly("Wait", "Wait", "Wait", "Wait");
        assertThat(phone.state()).isEqualTo(20);
        assertThat(phone.reports()).first().asString().endsWith(" | 503");
    }

    @Test
    void during_a_call_it_waits_and_goes_on_afterwards() {
        Phone phone = ordered(Maker.EVERYTHING);
        phone.desk().setCircumstances(Circumstances.GOOD.withCall(true));
        phone.carryOut(phone.desk().next().orElseThrow());
        phone.carryOut(phone.desk().next().orElseThrow());
        assertThat(phone.desk().next()).containsInstanceOf(FirmwareTask.Wait.class);
        assertThat(phone.state()).isEqualTo(50);

        phone.desk().setCircumstances(Circumstances.GOOD);

        assertThat(phone.carriesOn().state()).isEqualTo(90);
    }

    @Test
    void a_call_that_never_ends_fails_the_update_with_410() {
        Phone phone = ordered(Maker.EVERYTHING);
        phone.desk().setCircumstances(Circumstances.GOOD.withCall(true));

        phone.carriesOn().session();

        assertThat(phone.state()).isEqualTo(70);
        assertThat(phone.reports()).first().asString().endsWith(" | 410");
    }

    @ParameterizedTest
    @EnumSource(DownloadProblem.class)
    void each_problem_of_a_download_has_its_result(DownloadProblem problem) {
        Phone phone = ordered(Maker.EVERYTHING);
        phone.fails((FirmwareTask.Fetch) phone.desk().next().orElseThrow(), problem);

        assertThat(phone.state()).isEqualTo(20);
        assertThat(phone.session().reports()).first().asString().endsWith(" | critical | " + problem.fumoCode());
    }

    @Test
    void a_cut_of_power_is_survived_wherever_it_comes() {
        int survived = 0;
        for (int operation = 1; operation < 2000; operation += 3) {
            Phone phone = Phone.thatCanDoEverything();
            CutSchedule cuts = CutSchedule.once(operation, PowerCut.before());
            phone.desk().feed(cuts);
            boolean ordered = true;
            try {
                phone.session(Phone.order("DownloadAndUpdate"));
            } catch (PowerLostException e) {
                phone.brokenOff();
                ordered = false;
            }
            carryOn(phone);
            if (cuts.happened() == 0) {
                assertThat(operation).isGreaterThan(20);
                break;
            }
            survived++;
            if (ordered) {
                assertThat(phone.state())
                        .describedAs("after a cut at operation %d", operation)
                        .isEqualTo(90);
                assertThat(phone.session().reports()).hasSize(1);
                assertThat(phone.value("./DevDetail/FwV")).isEqualTo("2");
            } else {
                assertThat(phone.value("./DevDetail/FwV")).isEqualTo(phone.state() == 90 ? "2" : "1");
            }
        }
        assertThat(survived).isPositive();
    }

    private static void carryOn(Phone phone) {
        for (int i = 0; i < 5; i++) {
            try {
                phone.carriesOn();
                return;
            } catch (PowerLostException e) {
                assertThat(phone.desk().isOn()).isFalse();
                assertThat(phone.desk().next()).containsInstanceOf(FirmwareTask.Restart.class);
            }
        }
        throw new AssertionError("One cut, and the phone does not come back");
    }
}
