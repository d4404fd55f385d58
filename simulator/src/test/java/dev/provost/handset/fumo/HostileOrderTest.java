package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may write that no phone can keep: it gets a status, the session goes on, and nothing changes. */
class HostileOrderTest {

    private static final String UPDATE = Maker.ROOT + "/DownloadAndUpdate";

    @ParameterizedTest
    @CsvSource({
        "x, 255, 202, 30",
        "x, 256, 413, 10",
        "x, 60000, 413, 10",
        "\u00e9, 127, 202, 30",
        "\u00e9, 128, 413, 10"
    })
    void a_correlator_of_more_than_255_octets_is_refused_with_413(String letter, int times, int status, int state) {
        Phone phone = Phone.thatCanDoEverything();
        Command[] order = Phone.order("DownloadAndUpdate");

        phone.session(order[0], Phone.exec(UPDATE, letter.repeat(times)), Phone.get(Maker.ROOT + "/State"));

        assertThat(phone.statuses()).containsExactly("Replace 200", "Exec " + status, "Get 200");
        assertThat(phone.results()).containsExactly(Integer.toString(state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PkgName", "PkgVersion"})
    void a_name_or_version_of_more_than_255_octets_is_refused_with_413_and_the_old_one_stays(String leaf) {
        String node = Maker.ROOT + "/" + leaf;
        Phone phone = Phone.thatCanDoEverything().session(Phone.replace(node, "Spring"));

        phone.session(Phone.replace(node, "\u00e9".repeat(128)), Phone.get(node));

        assertThat(phone.statuses()).containsExactly("Replace 413", "Get 200");
        assertThat(phone.results()).containsExactly("Spring");
        phone.session(Phone.replace(node, "\u00e9".repeat(127)));
        assertThat(phone.statuses()).containsExactly("Replace 200");
        assertThat(phone.value(node)).isEqualTo("\u00e9".repeat(127));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab-nor", "ab-nand", "backup-nor", "backup-nand"})
    void the_longest_texts_of_two_objects_find_room_on_every_flash(String layout) {
        String longest = "\u20ac".repeat(85);
        Phone phone = Phone.with(Maker.TWO_ROOTS.replace("backup-nor", layout)).offering(Maker.radio("radio-2"));
        for (String root : new String[] {"./FUMO/System", "./FUMO/Radio"}) {
            phone.session(
                    Phone.replace(root + "/PkgName", longest),
                    Phone.replace(root + "/PkgVersion", longest),
                    Phone.replace(root + "/DownloadAndUpdate/PkgURL", Maker.URL),
                    Phone.exec(root + "/DownloadAndUpdate", longest));
            assertThat(phone.statuses()).containsExactly("Replace 200", "Replace 200", "Replace 200", "Exec 202");
            phone.carriesOn();
        }
        phone.session();
        assertThat(phone.alerts())
                .extracting(alert -> alert.correlator().orElse(""))
                .contains(longest);
        assertThat(phone.value("./FUMO/Radio/PkgName")).isEqualTo(longest);
    }

    @Test
    void a_url_that_is_none_or_endless_ends_in_411_and_no_exception() {
        for (String url : new String[] {"\u0001", "http://", "http://[::", "x".repeat(50_000)}) {
            Phone phone = Phone.thatCanDoEverything()
                    .session(Phone.replace(UPDATE + "/PkgURL", url), Phone.exec(UPDATE, "c-1"));
            assertThat(phone.statuses()).containsExactly("Replace 200", "Exec 202");
            assertThat(phone.carriesOn().session().reports()).hasSize(1);
            assertThat(phone.state()).isEqualTo(20);
        }
    }
}
