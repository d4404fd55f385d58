package dev.provost.session;

import static dev.provost.session.Dialogue.given_a_session;
import static dev.provost.session.MessageAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.syncml.Add;
import dev.provost.syncml.Copy;
import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import dev.provost.tree.LocUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxCommandsTest {

    private final Dialogue dialogue = given_a_session();

    @ParameterizedTest
    @ValueSource(strings = {"", "urn:oma:mo:oma-dm-dmacc:1.0"})
    void an_interior_node_by_itself_gives_406_and_does_not_stay(String type) {
        Meta meta = type.isEmpty()
                ? Meta.EMPTY.withFormat("node")
                : Meta.EMPTY.withFormat("node").withType(type);

        dialogue.whenServerSends(Add.of("2", Item.target("./Inbox/acme").withMeta(meta)));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 406");
        assertThat(dialogue.device().tree().node(LocUri.parse("./Inbox/acme"))).isEmpty();
    }

    @Test
    void a_leaf_by_itself_gives_406_and_does_not_stay() {
        dialogue.whenServerSends(Add.of("2", Item.target("./Inbox/acme/Name").withData(Data.text("v"))));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Add 406");
        assertThat(dialogue.device().tree().node(LocUri.parse("./Inbox/acme"))).isEmpty();
    }

    @Test
    void a_copy_into_the_inbox_gives_406_and_does_not_stay() {
        dialogue.whenServerSends(Copy.of("2", Item.target("./Inbox/Name").withSource("./Apn/Name")));

        assertThat(dialogue.sent()).hasStatuses("0 SyncHdr 200", "2 Copy 406");
        assertThat(dialogue.device().tree().node(LocUri.parse("./Inbox/Name"))).isEmpty();
    }
}
