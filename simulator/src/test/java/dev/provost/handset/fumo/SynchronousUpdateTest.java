package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoOperation;
import dev.provost.syncml.Command;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An update while the server waits: the result is the Status of Exec, unless the phone has to wait for something itself. */
class SynchronousUpdateTest {

    private static final String SYNCHRONOUS = Maker.EVERYTHING
            .replace("ways: [url, data]", "ways: [url, data], synchronous: [update]")
            .replace("  roots:", "  consent: { asks: [install], again: 30, times: 2 }\n  roots:");
    private static final byte[] HUNGRY =
            Maker.needing(Maker.image("2", Health.BOOTS, ImageTarget.SYSTEM, 11), 40, 1_000);
    private static final Command EXEC = Phone.exec("./FUMO/Phone/Update", "c");
    private static final String UPDATE =
            "1226 | c | ./FUMO/Phone | org.openmobilealliance.dm.firmwareupdate.update | int | ";

    private final Phone phone = Phone.with(SYNCHRONOUS);

    private void ordered(byte[] octets) {
        phone.session(Phone.data(Maker.ROOT, octets), EXEC, Phone.get("./DevDetail/FwV"));
    }

    private void assertResult(int status, int state, String version) {
        assertThat(phone.statuses()).containsExactly("Replace 200", "Exec " + status, "Get 200");
        assertThat(phone.results()).containsExactly(version);
        assertThat(phone.state()).isEqualTo(state);
        assertThat(phone.desk().next()).isEmpty();
        assertThat(phone.session().reports()).isEmpty();
    }

    @Test
    void the_user_is_asked_and_agrees() {
        StringBuilder asked = new StringBuilder();
        phone.desk().setUser((about, times) -> {
            asked.append(about).append(' ').append(times);
            return ConsentAnswer.ACCEPTS;
        });

        ordered(Maker.NEW);

        assertThat(asked).hasToString("INSTALL 1");
        assertResult(200, 90, "2");
    }

    @ParameterizedTest
    @CsvSource({"REFUSES", "SILENT"})
    void a_user_who_refuses_or_does_not_answer_is_401(ConsentAnswer answer) {
        phone.desk().setUser(FirmwareUser.always(answer));

        ordered(Maker.NEW);

        assertResult(401, 70, "1");
    }

    @Test
    void a_user_who_puts_it_off_is_not_waited_for_and_the_result_comes_as_an_alert() {
        phone.desk().setUser(FirmwareUser.WILLING.postponing(1));

        ordered(Maker.NEW);

        assertThat(phone.statuses()).containsExactly("Replace 200", "Exec 202", "Get 200");
        assertThat(phone.state()).isEqualTo(50);
        assertThat(phone.carriesOn().done()).containsExactly("Wait", "AskUser", "Install", "Restart");
        assertThat(phone.session().reports()).containsExactly(UPDATE + "informational | 200");
    }

    @Test
    void a_call_is_not_waited_for_either() {
        phone.desk().setCircumstances(Circumstances.GOOD.withCall(true));

        ordered(Maker.NEW);

        assertThat(phone.statuses()).containsExactly("Replace 200", "Exec 202", "Get 200");
        phone.desk().setCircumstances(Circumstances.GOOD);
        assertThat(phone.carriesOn().session().reports()).containsExactly(UPDATE + "informational | 200");
    }

    @Test
    void a_phone_without_patience_says_at_once_what_is_in_the_way() {
        phone.desk().setPolicy(new FirmwarePolicy(ConsentPolicy.NONE, false, true, java.time.Duration.ZERO, 0));
        phone.desk().setCircumstances(Circumstances.GOOD.withBattery(39));
        ordered(HUNGRY);
        assertResult(405, 70, "1");

        phone.desk().setCircumstances(Circumstances.GOOD.withCall(true));
        ordered(Maker.NEW);
        assertResult(410, 70, "1");
    }

    @ParameterizedTest
    @CsvSource({"402, 9", "404, 200"})
    void a_package_that_is_no_good_is_told_before_the_user_could_lose_his_time(int result, int place) {
        byte[] damaged = Maker.NEW.clone();
        damaged[place] ^= 0x55;
        ordered(damaged);
        assertThat(phone.statuses().get(1)).isIn("Exec 402", "Exec " + result);
        assertThat(phone.state()).isEqualTo(70);
    }

    @Test
    void a_version_that_does_not_start_is_410() {
        ordered(Maker.CRASHING);
        assertResult(410, 70, "1");
    }

    @Test
    void a_phone_can_be_made_synchronous_or_not_for_each_root() {
        phone.desk().setSynchronous(Maker.ROOT, Set.of());
        ordered(Maker.NEW);
        assertThat(phone.statuses()).containsExactly("Replace 200", "Exec 202", "Get 200");

        Phone two = Phone.with(Maker.TWO_ROOTS);
        two.desk().setSynchronous("./FUMO/Radio", Set.of(FumoOperation.UPDATE));
        two.session(Phone.data("./FUMO/Radio", Maker.radio("radio-2")), Phone.exec("./FUMO/Radio/Update"));
        assertThat(two.statuses()).containsExactly("Replace 200", "Exec 200");
        assertThat(two.desk().version("./FUMO/Radio")).isEqualTo("radio-2");
        two.session(Phone.data("./FUMO/System", Maker.NEW), Phone.exec("./FUMO/System/Update"));
        assertThat(two.statuses()).containsExactly("Replace 200", "Exec 202");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> two.desk().setSynchronous("./FUMO/Radio", Set.of(FumoOperation.DOWNLOAD)))
                .withMessage(
                        "./FUMO/Radio can be synchronous only in Update, where it has that: a download takes its time");
    }
}
