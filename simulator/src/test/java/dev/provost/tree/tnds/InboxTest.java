package dev.provost.tree.tnds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.tree.Actor;
import dev.provost.tree.LocUri;
import dev.provost.tree.Property;
import dev.provost.tree.TreeStatus;
import dev.provost.tree.Value;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final Phone phone = Phone.ready();

    private static TndsNode account(String reference) {
        return TndsNode.interior(
                "acme",
                Phone.ACCOUNT,
                TndsNode.leaf("ServerID", Value.chr("acme")),
                TndsNode.leaf("PrefConRef", Value.chr(reference)));
    }

    @Test
    void an_object_comes_to_the_place_that_its_identifier_has_on_the_device() {
        phone.adds("./Inbox", TndsDocument.of(account("x")), 200);

        assertThat(phone.value("./DMAcc/acme/ServerID")).isEqualTo("acme");
        assertThat(phone.children("./Inbox")).isEmpty();
    }

    @Test
    void a_target_below_the_inbox_names_the_object() {
        phone.adds("./Inbox/acme", TndsDocument.of(account("x")), 200);

        assertThat(phone.value("./DMAcc/acme/ServerID")).isEqualTo("acme");
    }

    @Test
    void a_name_that_is_taken_gets_a_number() {
        phone.adds("./Inbox", TndsDocument.of(account("x")), 200).adds("./Inbox", TndsDocument.of(account("y")), 200);

        assertThat(phone.children("./DMAcc")).containsExactly("acme", "acme2");
    }

    @Test
    void objects_of_one_document_get_different_names() {
        TndsNode all = TndsNode.interior("All", "", account("x"));

        phone.adds("./Inbox", TndsDocument.of(account("x"), all), 200);

        assertThat(phone.children("./DMAcc")).containsExactly("acme", "acme2");
    }

    @Test
    void a_server_without_rights_there_gets_those_of_a_creator() {
        phone.adds("./Inbox", TndsDocument.of(account("x")), 200);

        assertThat(phone.property("./DMAcc/acme", Property.ACL)).isEqualTo("Add=acme&Delete=acme&Replace=acme");
    }

    @Test
    void a_reference_into_the_document_gets_the_address_on_the_device() {
        TndsNode points = TndsNode.interior(
                "NAP", Phone.NAP, TndsNode.interior("net", "", TndsNode.leaf("Port", Value.integer(1))));

        phone.adds("./Inbox", TndsDocument.of(account("./Inbox/NAP/net"), points), 200);

        assertThat(phone.value("./DMAcc/acme/PrefConRef")).isEqualTo("./NAP/net");
        assertThat(phone.value("./NAP/net/Port")).isEqualTo("1");
    }

    @Test
    void a_reference_to_something_else_stays_as_it_is() {
        phone.adds("./Inbox", TndsDocument.of(account("./Inbox/Proxy/1")), 200);

        assertThat(phone.value("./DMAcc/acme/PrefConRef")).isEqualTo("./Inbox/Proxy/1");
    }

    @Test
    void a_folder_without_identifier_may_hold_objects() {
        phone.adds("./Inbox", TndsDocument.of(TndsNode.interior("All", "", account("x"))), 200);

        assertThat(phone.value("./DMAcc/acme/ServerID")).isEqualTo("acme");
    }

    @Test
    void an_object_that_the_device_does_not_have_gives_406() {
        phone.adds("./Inbox", TndsDocument.of(TndsNode.interior("x", "urn:oma:mo:oma-fumo:1.0")), 406);
    }

    @Test
    void one_object_that_fails_leaves_no_other_behind() {
        TndsNode bad =
                TndsNode.interior("NAP", Phone.NAP, TndsNode.interior("n", "", TndsNode.leaf("Port", Value.chr("?"))));

        phone.adds("./Inbox", TndsDocument.of(account("x"), bad), 415);

        assertThat(phone.children("./DMAcc")).isEmpty();
    }

    @Test
    void the_acl_of_the_inbox_decides_who_may_use_it() {
        phone.preset("./Inbox?prop=ACL", "Add=other").adds("./Inbox", TndsDocument.of(account("x")), 425);
    }

    @Test
    void nothing_in_the_inbox_can_be_read() {
        assertThat(phone.tree().get(LocUri.parse("./Inbox"), Phone.SERVER).status())
                .isEqualTo(TreeStatus.COMMAND_NOT_ALLOWED);
        assertThat(phone.tree()
                        .get(LocUri.parse("./Inbox?list=TNDS"), Phone.SERVER)
                        .status())
                .isEqualTo(TreeStatus.COMMAND_NOT_ALLOWED);
    }

    @Test
    void the_device_itself_may_deliver_what_came_by_bootstrap() {
        var change = TndsDocument.of(account("x")).addTo(phone.tree(), LocUri.parse("./Inbox"), Actor.DEVICE, 0);

        assertThat(change.status()).isEqualTo(TreeStatus.OK);
        assertThat(change.tree().value(LocUri.parse("./DMAcc/acme/ServerID"))).contains(Value.chr("acme"));
    }
}
