package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Command;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server may order in which state, and what it is answered. */
class FirmwareOrderTest {

    private static final String UPDATE = "./FUMO/Phone/Update";
    private static final String FETCH = "./FUMO/Phone/Download/PkgURL";

    /** Phones by the state of their only root. */
    private static Phone at(int state) {
        Phone phone = Phone.with(Maker.EVERYTHING.replace("keepsPackage: true", "keepsPackage: " + (state % 20 != 0)));
        return switch (state) {
            case 10 -> phone;
            case 20 ->
                phone.offering(new byte[9])
                        .session(Phone.order("Download"))
                        .carriesOn()
                        .session();
            case 30 -> phone.session(Phone.order("Download"));
            case 50 -> phone.session(Phone.order("Download")).carriesOn().session();
            case 60 -> installing(phone);
            case 70, 80 ->
                phone.offering(Maker.CRASHING)
                        .session(Phone.order("DownloadAndUpdate"))
                        .carriesOn()
                        .session();
            default ->
                phone.session(Phone.order("DownloadAndUpdate")).carriesOn().session();
        };
    }

    private static Phone installing(Phone phone) {
        phone.session(Phone.order("DownloadAndUpdate"));
        while (!(phone.desk().next().orElseThrow() instanceof FirmwareTask.Restart)) {
            phone.carryOut(phone.desk().next().orElseThrow());
        }
        return phone;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10  | Download          | 202 | 30",
                "10  | DownloadAndUpdate | 202 | 30",
                "10  | Update            | 405 | 10",
                "20  | Download          | 202 | 30",
                "20  | DownloadAndUpdate | 202 | 30",
                "20  | Update            | 405 | 20",
                "30  | Download          | 417 | 30",
                "30  | DownloadAndUpdate | 417 | 30",
                "30  | Update            | 417 | 30",
                "50  | Download          | 405 | 50",
                "50  | DownloadAndUpdate | 405 | 50",
                "50  | Update            | 202 | 50",
                "60  | Download          | 417 | 60",
                "60  | DownloadAndUpdate | 417 | 60",
                "60  | Update            | 417 | 60",
                "70  | Download          | 202 | 30",
                "70  | DownloadAndUpdate | 202 | 30",
                "70  | Update            | 405 | 70",
                "80  | Download          | 202 | 30",
                "80  | DownloadAndUpdate | 202 | 30",
                "80  | Update            | 405 | 80",
                "90  | Download          | 202 | 30",
                "90  | DownloadAndUpdate | 202 | 30",
                "90  | Update            | 405 | 90",
                "100 | Download          | 202 | 30",
                "100 | DownloadAndUpdate | 202 | 30",
                "100 | Update            | 405 | 100"
            })
    void each_operation_has_its_answer_in_each_state(int state, String operation, int status, int after) {
        Phone phone = at(state);
        assertThat(phone.state()).isEqualTo(state);
        if (!operation.equals("Update")) {
            phone.handset()
                    .preset(
                            dev.provost.tree.LocUri.parse("./FUMO/Phone/" + operation + "/PkgURL"),
                            dev.provost.tree.Value.chr(Maker.URL),
                            1);
        }

        phone.session(Phone.exec("./FUMO/Phone/" + operation));

        assertThat(phone.statuses()).containsExactly("Exec " + status);
        assertThat(phone.state()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 200, 50",
        "20, 200, 50",
        "30, 417, 30",
        "50, 200, 50",
        "60, 417, 60",
        "70, 200, 50",
        "80, 200, 50",
        "90, 200, 50",
        "100, 200, 50"
    })
    void a_package_as_data_has_its_answer_in_each_state(int state, int status, int after) {
        Phone phone = at(state);

        phone.session(Phone.data(Maker.ROOT, Maker.NEW));

        assertThat(phone.statuses()).containsExactly("Replace " + status);
        assertThat(phone.state()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 200, 10",
        "20, 200, 20",
        "30, 417, 30",
        "50, 200, 10",
        "60, 417, 60",
        "70, 200, 70",
        "80, 200, 80",
        "90, 200, 90",
        "100, 200, 100"
    })
    void a_url_has_its_answer_in_each_state_and_at_50_ends_the_package(int state, int status, int after) {
        Phone phone = at(state);

        phone.session(Phone.replace(FETCH, Maker.URL), Phone.get("./FUMO/Phone/State"));

        assertThat(phone.statuses()).containsExactly("Replace " + status, "Get 200");
        assertThat(phone.results()).containsExactly(Integer.toString(after));
        assertThat(phone.state()).isEqualTo(after);
    }

    @Test
    void an_order_without_a_url_is_refused_with_411() {
        Phone phone = Phone.thatCanDoEverything().session(Phone.exec("./FUMO/Phone/Download"));

        assertThat(phone.statuses()).containsExactly("Exec 411");
        assertThat(phone.state()).isEqualTo(10);
        assertThat(phone.carriesOn().session().reports()).isEmpty();
    }

    @Test
    void a_node_that_is_missing_or_no_operation_cannot_be_executed() {
        Phone phone = Phone.thatCanDoEverything()
                .session(
                        Phone.exec("./FUMO/Phone/Uninstall"),
                        Phone.exec("./FUMO/Phone/State"),
                        Phone.exec("./FUMO/Phone"));

        assertThat(phone.statuses()).containsExactly("Exec 404", "Exec 405", "Exec 405");
    }

    @Test
    void url_and_data_exclude_each_other_and_the_newer_one_stays() {
        Phone phone = Phone.thatCanDoEverything()
                .session(Phone.replace(FETCH, Maker.URL), Phone.data(Maker.ROOT, Maker.NEW), Phone.get(FETCH));
        assertThat(phone.results()).containsExactly("");
        assertThat(phone.state()).isEqualTo(50);

        phone.session(Phone.replace(FETCH, Maker.URL), Phone.exec(UPDATE));
        assertThat(phone.statuses()).containsExactly("Replace 200", "Exec 405");
        assertThat(phone.state()).isEqualTo(10);
    }

    @Test
    void two_orders_at_once_leave_the_first_one_alone() {
        Phone phone = Phone.with(Maker.TWO_ROOTS);
        phone.session(
                Phone.replace("./FUMO/System/Download/PkgURL", Maker.URL),
                Phone.replace("./FUMO/Radio/Download/PkgURL", Maker.URL),
                Phone.exec("./FUMO/System/Download", "first"),
                Phone.exec("./FUMO/System/Download", "second"),
                Phone.exec("./FUMO/Radio/Download", "third"));

        assertThat(phone.statuses()).containsExactly("Replace 200", "Replace 200", "Exec 202", "Exec 417", "Exec 417");
        phone.carriesOn().session();
        assertThat(phone.alerts()).hasSize(1);
        assertThat(phone.alerts().getFirst().correlator()).contains("first");
    }

    @Test
    void the_package_of_one_root_does_not_push_out_that_of_another() {
        Phone phone = Phone.with(Maker.TWO_ROOTS)
                .session(Phone.data("./FUMO/System", Maker.NEW))
                .session(Phone.data("./FUMO/Radio", Maker.radio("radio-2")));

        assertThat(phone.statuses()).containsExactly("Replace 420");
        assertThat(phone.state("./FUMO/System")).isEqualTo(50);
        assertThat(phone.state("./FUMO/Radio")).isEqualTo(10);
    }

    @Test
    void nodes_can_be_read_and_written_as_the_standard_says() {
        Map<Command, String> answers = new java.util.LinkedHashMap<>();
        answers.put(Phone.get("./FUMO/Phone?prop=Type"), "200");
        answers.put(Phone.get(UPDATE + "/PkgData"), "405");
        answers.put(Phone.get("./FUMO/Phone/Ext"), "200");
        answers.put(Phone.replace("./FUMO/Phone/State", "50"), "405");
        answers.put(Phone.replace("./FUMO/Phone/PkgVersion", "7"), "200");
        Phone phone = Phone.thatCanDoEverything().session(answers.keySet().toArray(Command[]::new));

        assertThat(phone.statuses().stream().map(s -> s.split(" ")[1])).containsExactlyElementsOf(answers.values());
        assertThat(phone.results().getFirst()).isEqualTo("urn:oma:mo:oma-fumo:1.0");
        assertThat(phone.value("./FUMO/Phone/PkgVersion")).isEqualTo("7");
    }

    @Test
    void a_package_larger_than_its_room_is_refused_as_data_and_fails_as_download() {
        Phone phone = Phone.thatCanDoEverything();
        phone.desk().setCircumstances(Circumstances.GOOD.withFreeForDownload(100));

        phone.session(Phone.data(Maker.ROOT, Maker.NEW));
        assertThat(phone.statuses()).containsExactly("Replace 420");

        phone.session(Phone.order("Download"));
        FirmwareTask.Fetch task = (FirmwareTask.Fetch) phone.desk().next().orElseThrow();
        assertThat(task.policy().mostOctets()).isEqualTo(100);
    }

    @Test
    void a_package_fetched_in_two_parts_goes_on_after_a_restart() {
        Phone phone = Phone.thatCanDoEverything()
                .offering(Maker.full(Maker.image(
                        "3", dev.provost.flash.upkg.Health.BOOTS, dev.provost.flash.upkg.ImageTarget.SYSTEM, 12)));
        phone.session(Phone.order("Download"));
        phone.stagesOctets(6000);
        phone.desk().restart();

        FirmwareTask.Fetch task = (FirmwareTask.Fetch) phone.desk().next().orElseThrow();
        assertThat(task.resume().received()).isBetween(1L, 6000L);
        phone.carriesOn();
        assertThat(phone.state()).isEqualTo(50);
    }
}
