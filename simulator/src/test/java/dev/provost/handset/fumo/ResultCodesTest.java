package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.provost.download.BodyEnd;
import dev.provost.download.DownloadProblem;
import dev.provost.download.DownloadStep;
import dev.provost.download.InstallStatus;
import dev.provost.flash.upkg.Health;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a phone comes to report each result code of FUMO 1.0: every code has a way, and the alert carries it. */
class ResultCodesTest {

    private static final String ASKS =
            Maker.EVERYTHING.replace("  roots:", "  consent: { asks: [download, install] }\n  roots:");

    /** What happens to a phone that was ordered to download and update, by the code that it leads to. */
    private static Map<Integer, Consumer<Phone>> ways() {
        Map<Integer, Consumer<Phone>> ways = new TreeMap<>();
        ways.put(200, phone -> ordered(phone).carriesOn());
        ways.put(400, phone -> brokenOff(ordered(phone), BreakOff.byPhone(100)));
        ways.put(401, phone -> brokenOff(ordered(phone), BreakOff.byUser(100)));
        ways.put(402, phone -> ordered(phone.offering(new byte[9])).carriesOn());
        ways.put(403, phone -> ordered(phone.offering(Maker.radio("radio-2"))).carriesOn());
        ways.put(
                404,
                phone -> ordered(phone.offering(Maker.signedByNobodyKnown())).carriesOn());
        ways.put(405, phone -> ordered(phone.offering(Maker.OLDER)).carriesOn());
        ways.put(406, phone -> fails(phone, DownloadProblem.NOT_AUTHENTICATED));
        ways.put(407, phone -> fails(phone, DownloadProblem.TIMED_OUT));
        ways.put(408, phone -> {
            phone.desk().setUnimplemented(Maker.ROOT, Set.of(FumoOperation.DOWNLOAD_AND_UPDATE));
            ordered(phone);
        });
        ways.put(409, phone -> fails(phone, DownloadProblem.BAD_DESCRIPTOR));
        ways.put(410, phone -> ordered(phone.offering(Maker.CRASHING)).carriesOn());
        ways.put(411, phone -> fails(phone, DownloadProblem.BAD_URL));
        ways.put(412, phone -> fails(phone, DownloadProblem.SERVER_UNAVAILABLE));
        ways.put(500, phone -> fails(phone, DownloadProblem.SERVER_ERROR));
        ways.put(501, phone -> fails(phone, DownloadProblem.OUT_OF_MEMORY));
        ways.put(502, phone -> {
            phone.desk().setCircumstances(Circumstances.GOOD.withFreeForUpdate(9));
            ordered(phone.offering(Maker.needing(Maker.image("2", Health.BOOTS, ImageTarget.SYSTEM, 11), 0, 10)))
                    .carriesOn();
        });
        ways.put(503, phone -> fails(phone, DownloadProblem.NETWORK));
        ways.put(250, phone -> ordered(saying(phone, 200, 250)).carriesOn());
        ways.put(
                450,
                phone -> ordered(saying(phone, 410, 450).offering(Maker.CRASHING))
                        .carriesOn());
        ways.put(599, phone -> fails(saying(phone, 500, 599), DownloadProblem.SERVER_ERROR));
        return ways;
    }

    private static Phone ordered(Phone phone) {
        return phone.session(Phone.order("DownloadAndUpdate"));
    }

    private static Phone saying(Phone phone, int meant, int said) {
        phone.desk().setHabits(ReportHabits.STANDARD.withCodes(Map.of(new FumoResult(meant), new FumoResult(said))));
        return phone;
    }

    private static void fails(Phone phone, DownloadProblem problem) {
        ordered(phone).fails((FirmwareTask.Fetch) phone.desk().next().orElseThrow(), problem);
    }

    private static void brokenOff(Phone phone, BreakOff breakOff) {
        phone.desk().setBreakOff(Optional.of(breakOff));
        phone.carriesOn();
    }

    static Stream<Integer> codes() {
        return ways().keySet().stream();
    }

    @Test
    void every_code_of_the_specification_has_a_way() {
        assertThat(ways().keySet())
                .containsAll(IntStream.rangeClosed(100, 999)
                        .filter(FumoResult::isValid)
                        .filter(code -> !new FumoResult(code).isVendors())
                        .boxed()
                        .toList())
                .contains(250, 450, 599);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_code_is_what_the_alert_says_and_what_runs_goes_with_it(int code) {
        Phone phone = Phone.thatCanDoEverything();
        ways().get(code).accept(phone);
        List<String> said = new ArrayList<>(phone.reports());
        said.addAll(phone.session().reports());

        String mark = code < 300 ? "informational" : "critical";
        assertThat(said)
                .containsExactly("1226 | c-1 | ./FUMO/Phone | "
                        + "org.openmobilealliance.dm.firmwareupdate.downloadandupdate | int | " + mark + " | " + code);
        assertThat(phone.desk().lastResult(Maker.ROOT)).contains(new FumoResult(code));
        assertThat(phone.value("./DevDetail/FwV")).isEqualTo(code < 300 ? "2" : "1");
        assertThat(phone.state()).isIn(code < 300 ? List.of(90) : List.of(20, 70));
        assertThat(phone.desk().next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DOWNLOAD, 20", "INSTALL, 70"})
    void a_user_who_is_asked_and_refuses_is_401(Consent about, int state) {
        Phone phone = Phone.with(ASKS);
        phone.desk().setUser(FirmwareUser.WILLING.but(about, ConsentAnswer.REFUSES));
        ordered(phone).carriesOn().session();
        assertThat(phone.reports()).first().asString().endsWith(" | critical | 401");
        assertThat(phone.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "100, 99"})
    void a_download_is_broken_off_where_it_was_said_and_nothing_of_it_is_kept(long after, int taken) {
        Phone phone = Phone.thatCanDoEverything();
        phone.desk().setBreakOff(Optional.of(BreakOff.byUser(after)));
        ordered(phone);
        FirmwareTask.Fetch task = (FirmwareTask.Fetch) phone.desk().next().orElseThrow();
        DownloadStep.Stage place =
                new DownloadStep.Stage(0, OptionalLong.of(Maker.NEW.length), Maker.NEW.length, Optional.empty());

        boolean staged = phone.desk().stage(task, place);
        int octets = 0;
        while (staged && phone.desk().write(task, Maker.NEW, octets, 1)) {
            octets++;
        }
        assertThat(octets).isEqualTo(taken);
        assertThat(phone.desk().trouble(task)).isEqualTo(BodyEnd.Trouble.CANCELLED);

        phone.desk()
                .fetchFailed(
                        task,
                        new DownloadStep.Failed(
                                DownloadProblem.USER_CANCELLED, "", Optional.of("http://n.example"), List.of()));
        assertThat(phone.desk().next())
                .contains(new FirmwareTask.PostNotice(Maker.ROOT, "http://n.example", InstallStatus.USER_CANCELLED));
        assertThat(phone.state()).isEqualTo(20);
        assertThat(phone.desk().unit().staged(Maker.ROOT)).isEmpty();
    }

    @Test
    void what_is_broken_off_is_this_download_and_not_the_next_one() {
        Phone phone = Phone.thatCanDoEverything();
        brokenOff(ordered(phone), BreakOff.byUser(100));
        assertThat(phone.session().reports()).first().asString().endsWith(" | 401");

        phone.desk().setBreakOff(Optional.empty());
        assertThat(ordered(phone).carriesOn().session().reports())
                .first()
                .asString()
                .endsWith(" | 200");
    }

    @Test
    void a_package_that_is_shorter_comes_whole() {
        Phone phone = Phone.thatCanDoEverything();
        brokenOff(ordered(phone), BreakOff.byUser(Maker.NEW.length + 1L));
        assertThat(phone.session().reports()).first().asString().endsWith(" | 200");
    }

    @ParameterizedTest
    @CsvSource({"Download, download, 20", "DownloadAndUpdate, download and update, 20", "Update, update, 70"})
    void an_operation_whose_node_is_there_and_that_the_phone_cannot_do_is_408(
            String operation, String word, int after) {
        Phone phone = Phone.with(Maker.EVERYTHING.replace("ext: true", "ext: true, unimplemented: [" + word + "]"));
        if (operation.equals("Update")) {
            phone.session(Phone.data(Maker.ROOT, Maker.NEW), Phone.exec(Maker.ROOT + "/Update", "c-1"));
        } else {
            phone.session(Phone.order(operation));
        }
        assertThat(phone.statuses()).last().isEqualTo("Exec 202");
        assertThat(phone.state()).isEqualTo(after);
        assertThat(phone.carriesOn().done()).isEmpty();
        assertThat(phone.reports()).hasSize(1).first().asString().endsWith(" | critical | 408");
        assertThat(phone.session().reports()).isEmpty();
    }

    @Test
    void a_synchronous_phone_says_408_and_the_codes_of_its_vendor_in_the_status() {
        Phone phone = Phone.with(Maker.EVERYTHING.replace("ext: true", "ext: true, synchronous: [update]"));
        saying(phone, 200, 251).session(Phone.data(Maker.ROOT, Maker.NEW), Phone.exec(Maker.ROOT + "/Update"));
        assertThat(phone.statuses()).containsExactly("Replace 200", "Exec 251");

        phone.desk().setUnimplemented(Maker.ROOT, Set.of(FumoOperation.UPDATE));
        phone.session(Phone.data(Maker.ROOT, Maker.NEW), Phone.exec(Maker.ROOT + "/Update"));
        assertThat(phone.statuses()).containsExactly("Replace 200", "Exec 408");
    }

    @Test
    void a_code_of_a_vendor_means_what_it_stands_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportHabits.STANDARD.withCodes(Map.of(new FumoResult(200), new FumoResult(450))))
                .withMessage("450 is no success, as 200 is; take a code from 250 to 299");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportHabits.STANDARD.withCodes(Map.of(new FumoResult(410), new FumoResult(402))))
                .withMessage("402 is not left to vendors; take a code from 450 to 499 or 550 to 599");
    }
}
