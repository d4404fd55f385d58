package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.fumo.FumoResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmwareUpdateTest {

    private static final String DOWNLOAD = "org.openmobilealliance.dm.firmwareupdate.download";
    private static final String UPDATE = "org.openmobilealliance.dm.firmwareupdate.update";
    private static final String BOTH = "org.openmobilealliance.dm.firmwareupdate.downloadandupdate";

    private final Phone phone = Phone.thatCanDoEverything();

    @Test
    void download_ends_at_50_with_one_alert_that_echoes_the_correlator() {
        phone.session(Phone.order("Download"));
        assertThat(phone.statuses()).containsExactly("Replace 200", "Exec 202");
        assertThat(phone.state()).isEqualTo(30);

        phone.carriesOn();
        assertThat(phone.state()).isEqualTo(50);

        phone.session();
        assertThat(phone.reports())
                .containsExactly("1226 | c-1 | ./FUMO/Phone | " + DOWNLOAD + " | int | informational | 200");
        assertThat(phone.value("./DevDetail/FwV")).isEqualTo("1");

        phone.session();
        assertThat(phone.reports()).isEmpty();
    }

    @Test
    void update_follows_when_the_server_says_so() {
        phone.session(Phone.order("Download")).carriesOn().session(Phone.exec("./FUMO/Phone/Update"));
        assertThat(phone.statuses()).containsExactly("Exec 202");
        assertThat(phone.state()).isEqualTo(50);

        phone.carriesOn();
        assertThat(phone.done()).containsExactly("Fetch", "Install", "Restart");
        assertThat(phone.state()).isEqualTo(90);
        assertThat(phone.value("./DevDetail/FwV")).isEqualTo("2");

        phone.session();
        assertThat(phone.reports())
                .containsExactly("1226 | - | ./FUMO/Phone | " + UPDATE + " | int | informational | 200");
        assertThat(phone.state()).isEqualTo(90);
    }

    @Test
    void download_and_update_goes_on_by_itself_and_reports_once() {
        phone.session(Phone.order("DownloadAndUpdate")).carriesOn();

        assertThat(phone.done()).containsExactly("Fetch", "Install", "Restart");
        assertThat(phone.state()).isEqualTo(90);
        phone.session();
        assertThat(phone.reports())
                .containsExactly("1226 | c-1 | ./FUMO/Phone | " + BOTH + " | int | informational | 200");
        assertThat(phone.desk().lastResult(Maker.ROOT)).contains(FumoResult.SUCCESSFUL);
        assertThat(phone.desk().next()).isEmpty();
    }

    @Test
    void a_package_as_large_object_makes_it_ready_at_once() {
        phone.session(
                Phone.data(Maker.ROOT, Maker.NEW),
                Phone.get("./FUMO/Phone/State"),
                Phone.exec("./FUMO/Phone/Update", "c-2"));

        assertThat(phone.statuses()).containsExactly("Replace 200", "Get 200", "Exec 202");
        assertThat(phone.results()).containsExactly("50");
        phone.carriesOn().session();
        assertThat(phone.reports())
                .containsExactly("1226 | c-2 | ./FUMO/Phone | " + UPDATE + " | int | informational | 200");
        assertThat(phone.value("./DevDetail/FwV")).isEqualTo("2");
        assertThat(phone.value("./FUMO/Phone/Update/PkgData")).isEmpty();
    }

    @Test
    void name_and_version_come_from_the_package_unless_the_server_gave_them() {
        phone.session(Phone.order("Download")).carriesOn();
        assertThat(phone.value("./FUMO/Phone/PkgVersion")).isEqualTo("2");

        Phone other = Phone.thatCanDoEverything()
                .session(Phone.replace("./FUMO/Phone/PkgName", "Spring"), Phone.order("Download")[0])
                .session(Phone.exec("./FUMO/Phone/Download"))
                .carriesOn();
        assertThat(other.value("./FUMO/Phone/PkgName")).isEqualTo("Spring");
        assertThat(other.value("./FUMO/Phone/PkgVersion")).isEqualTo("2");
    }

    @Test
    void a_version_that_does_not_start_is_given_up_and_reported() {
        phone.offering(Maker.CRASHING).session(Phone.order("DownloadAndUpdate")).carriesOn();

        assertThat(phone.state()).isEqualTo(70);
        assertThat(phone.value("./DevDetail/FwV")).isEqualTo("1");
        phone.session();
        assertThat(phone.reports()).containsExactly("1226 | c-1 | ./FUMO/Phone | " + BOTH + " | int | critical | 410");
    }

    @Test
    void a_phone_that_keeps_no_package_ends_at_80_or_100() {
        String drops = Maker.EVERYTHING.replace("keepsPackage: true", "keepsPackage: false");

        Phone good = Phone.with(drops).session(Phone.order("DownloadAndUpdate")).carriesOn();
        assertThat(good.state()).isEqualTo(100);
        assertThat(good.session().reports()).hasSize(1);

        Phone bad = Phone.with(drops)
                .offering(Maker.CRASHING)
                .session(Phone.order("DownloadAndUpdate"))
                .carriesOn();
        assertThat(bad.state()).isEqualTo(80);
        assertThat(bad.session().reports())
                .containsExactly("1226 | c-1 | ./FUMO/Phone | " + BOTH + " | int | critical | 410");
    }

    @Test
    void an_older_or_the_same_version_is_not_acceptable_where_policy_forbids() {
        for (byte[] octets : new byte[][] {Maker.OLDER, Maker.SAME}) {
            Phone strict = Phone.thatCanDoEverything()
                    .offering(octets)
                    .session(Phone.order("DownloadAndUpdate"))
                    .carriesOn();
            assertThat(strict.state()).isEqualTo(20);
            assertThat(strict.session().reports())
                    .containsExactly("1226 | c-1 | ./FUMO/Phone | " + BOTH + " | int | critical | 405");
            assertThat(strict.value("./DevDetail/FwV")).isEqualTo("1");
        }
    }

    @Test
    void an_older_version_is_taken_where_policy_lets_it() {
        Phone lenient = Phone.with(Maker.EVERYTHING.replace("image: 8192", "image: 8192\n  rollback: older"))
                .offering(Maker.OLDER)
                .session(Phone.order("DownloadAndUpdate"))
                .carriesOn();

        assertThat(lenient.state()).isEqualTo(90);
        assertThat(lenient.value("./DevDetail/FwV")).isEqualTo("0.9");
    }

    @Test
    void a_delta_to_what_runs_already_does_not_match() {
        phone.session(Phone.order("DownloadAndUpdate")).carriesOn().session();
        phone.session(Phone.order("DownloadAndUpdate")).carriesOn().session();

        assertThat(phone.reports()).containsExactly("1226 | c-1 | ./FUMO/Phone | " + BOTH + " | int | critical | 403");
        assertThat(phone.state()).isEqualTo(20);
        assertThat(phone.value("./DevDetail/FwV")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"0, 402", "60, 402", "200, 404"})
    void a_damaged_package_is_refused_and_nothing_changes(int place, int result) {
        byte[] damaged = Maker.NEW.clone();
        damaged[place] ^= 0x55;

        phone.offering(damaged)
                .session(Phone.order("DownloadAndUpdate"))
                .carriesOn()
                .session();

        assertThat(phone.desk().lastResult(Maker.ROOT).orElseThrow().code()).isIn(result, 402, 404);
        assertThat(phone.state()).isEqualTo(20);
        assertThat(phone.desk().version()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"Download, 20", "DownloadAndUpdate, 20", "Update, 80"})
    void a_package_for_the_radio_does_not_match_the_root_of_the_system(String operation, int state) {
        Phone two = Phone.with(Maker.TWO_ROOTS).offering(Maker.radio("radio-2"));
        String node = "./FUMO/System/" + operation;
        two.session(
                        operation.equals("Update")
                                ? Phone.data("./FUMO/System", Maker.radio("radio-2"))
                                : Phone.replace(node + "/PkgURL", Maker.URL),
                        Phone.exec(node))
                .carriesOn()
                .session();

        assertThat(two.reports()).hasSize(1).first().asString().endsWith(" | critical | 403");
        assertThat(two.state("./FUMO/System")).isEqualTo(state);
        assertThat(two.desk().version("./FUMO/Radio")).isEqualTo("radio-1");
    }

    @Test
    void a_package_for_the_system_is_refused_by_the_object_of_the_radio_also_as_data() {
        Phone two = Phone.with(Maker.TWO_ROOTS);
        two.session(Phone.data("./FUMO/Radio", Maker.NEW), Phone.exec("./FUMO/Radio/Update"))
                .carriesOn()
                .session();

        assertThat(two.reports())
                .hasSize(1)
                .first()
                .asString()
                .contains("| ./FUMO/Radio |")
                .endsWith("| 403");
        assertThat(two.desk().version("./FUMO/Radio")).isEqualTo("radio-1");
        assertThat(two.desk().version()).isEqualTo("1");
    }

    @Test
    void roots_of_system_and_radio_are_updated_apart() {
        Phone two = Phone.with(Maker.TWO_ROOTS).offering(Maker.radio("radio-2"));
        two.session(
                        Phone.replace("./FUMO/Radio/DownloadAndUpdate/PkgURL", Maker.URL),
                        Phone.exec("./FUMO/Radio/DownloadAndUpdate"))
                .carriesOn()
                .session();

        assertThat(two.reports()).containsExactly("1226 | - | ./FUMO/Radio | " + BOTH + " | int | informational | 200");
        assertThat(two.desk().version("./FUMO/Radio")).isEqualTo("radio-2");
        assertThat(two.desk().version("./FUMO/System")).isEqualTo("1");
        assertThat(two.state("./FUMO/Radio")).isEqualTo(100);
        assertThat(two.state("./FUMO/System")).isEqualTo(10);
        assertThat(two.value("./DevDetail/FwV")).isEqualTo("1");
    }
}
