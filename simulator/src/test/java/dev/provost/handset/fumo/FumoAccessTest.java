package dev.provost.handset.fumo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.flash.unit.Staging;
import dev.provost.fumo.FumoRequest;
import dev.provost.syncml.Add;
import dev.provost.syncml.Atomic;
import dev.provost.syncml.Command;
import dev.provost.syncml.Delete;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may do with each node of an update object (FUMO 1.0), and what stays when it takes something back. */
class FumoAccessTest {

    private static final String PHONE = "./FUMO/Phone";

    /** Get, Replace, Exec, Delete and Add of each node of an idle phone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                         | 200 405 405 405 418",
                "/PkgName                   | 200 200 405 405 418",
                "/PkgVersion                | 200 200 405 405 418",
                "/Download                  | 200 405 411 405 418",
                "/Download/PkgURL           | 200 200 405 405 418",
                "/Update                    | 200 405 405 405 418",
                "/Update/PkgData            | 405 200 405 405 418",
                "/DownloadAndUpdate         | 200 405 411 405 418",
                "/DownloadAndUpdate/PkgURL  | 200 200 405 405 418",
                "/State                     | 200 405 405 405 418",
                "/Ext                       | 200 405 405 405 418",
                "/Rollback                  | 404 404 404 404 405"
            })
    void each_node_can_be_used_as_the_standard_says(String node, String expected) {
        String uri = PHONE + node;
        String answers = Stream.of(
                        Phone.get(uri),
                        Phone.replace(uri, "7"),
                        Phone.exec(uri),
                        (Command) Delete.of("1", Item.target(uri)),
                        Add.of("1", Item.target(uri).withData("7")))
                .map(command -> Phone.thatCanDoEverything()
                        .session(command)
                        .statuses()
                        .getFirst()
                        .split(" ")[1])
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
        assertThat(answers).isEqualTo(expected);
    }

    @Test
    void a_package_that_is_taken_back_within_an_atomic_was_never_there() {
        Phone phone = Phone.thatCanDoEverything();
        phone.session(
                atomic(Phone.data(PHONE, Maker.NEW), Phone.replace(PHONE + "/State", "50")),
                Phone.get(PHONE + "/State"));

        assertThat(phone.statuses()).startsWith("Atomic 507");
        assertThat(phone.results()).containsExactly("10");
        assertThat(phone.state()).isEqualTo(10);
        assertThat(phone.value(PHONE + "/Update/PkgData")).isEmpty();
        assertThat(phone.desk().unit().staged(PHONE)).isEmpty();
    }

    @Test
    void a_package_stays_ready_when_the_address_that_would_end_it_is_taken_back() {
        Phone phone = Phone.thatCanDoEverything().session(Phone.data(PHONE, Maker.NEW));
        phone.session(
                atomic(Phone.replace(PHONE + "/Download/PkgURL", Maker.URL), Phone.replace(PHONE + "/State", "10")),
                Phone.get(PHONE + "/State"),
                Phone.exec(PHONE + "/Update"));

        assertThat(phone.results()).containsExactly("50");
        assertThat(phone.statuses()).endsWith("Get 200", "Exec 202");
        assertThat(phone.carriesOn().state()).isEqualTo(90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Download", "DownloadAndUpdate", "Update"})
    void an_order_while_a_package_waits_to_be_examined_comes_too_early(String operation) {
        Phone phone = Phone.thatCanDoEverything().session(Phone.order("Download"));
        phone.stagesOctets(Maker.NEW.length);
        Staging staging = phone.desk().unit().stage(PHONE, Maker.NEW.length);
        staging.write(Maker.NEW, (int) staging.received(), Maker.NEW.length - (int) staging.received());
        staging.finish();
        phone.desk().restart();

        phone.session(Phone.get(PHONE + "/State"), Phone.exec(PHONE + "/" + operation), Phone.data(PHONE, Maker.NEW));
        assertThat(phone.results()).containsExactly("40");
        assertThat(phone.statuses()).containsExactly("Get 200", "Exec 417", "Replace 417");
        assertThat(phone.carriesOn().state()).isEqualTo(50);
        assertThat(phone.session().reports()).hasSize(1).first().asString().endsWith(" | 200");
    }

    @Test
    void a_phone_of_dm_1_1_asks_for_firmware_by_an_event() {
        Phone old = Phone.thatCanDoEverything().speaking(DmVersion.DM_1_1);
        old.desk().request(FumoRequest.USER, Optional.of(PHONE), "");
        assertThat(old.session().reports())
                .containsExactly("1224 | - | ./FUMO/Phone | org.openmobilealliance.dm.firmwareupdate.userrequest | chr"
                        + " | informational | ");
    }

    private static Command atomic(Command... members) {
        List<Command> numbered = new ArrayList<>();
        for (Command member : members) {
            numbered.add(member.withCmdId(Integer.toString(10 + numbered.size())));
        }
        return new Atomic("1", false, Optional.empty(), numbered);
    }
}
