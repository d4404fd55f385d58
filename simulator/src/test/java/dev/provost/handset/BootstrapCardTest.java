package dev.provost.handset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.provost.bootstrap.BootstrapMessage;
import dev.provost.bootstrap.BootstrapPolicy;
import dev.provost.bootstrap.BootstrapResult.Provisioned;
import dev.provost.bootstrap.BootstrapResult.Refused;
import dev.provost.bootstrap.Bootstraps;
import dev.provost.bootstrap.card.SimCard;
import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.Parm;
import dev.provost.handset.model.HandsetModel;
import dev.provost.handset.model.ModelReader;
import dev.provost.handset.model.ModelText;
import dev.provost.session.ClientSession;
import dev.provost.syncml.DmVersion;
import dev.provost.tree.LocUri;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapCardTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_000_000_000L));
    private static final long NOW = 1_000_000_000L;
    private static final byte[] DOCUMENT = Bootstraps.cp(Bootstraps.accessPoint(), Bootstraps.w7());

    private final HandsetModel model = ModelReader.read(ModelText.GOOD, "phone.yaml");
    private final Handset handset = Handset.blank(model, "IMEI:490154203237518");
    private final BootstrapDesk desk = desk(handset);

    @Test
    void a_card_brings_accounts_and_takes_them_along() {
        BootstrapMessage message = BootstrapMessage.plain(BootstrapMessage.CP_WBXML, DOCUMENT);
        desk.load(Bootstraps.unprotected(Bootstraps.cp(other())), NOW);

        assertThat(desk.insert(card().with(message), NOW)).singleElement().isInstanceOf(Provisioned.class);
        assertThat(handset.servers()).containsExactly("two.example", "srv.example");
        handset.select("srv.example");

        desk.removeCard(NOW);

        assertThat(handset.servers()).containsExactly("two.example");
        assertThat(handset.account().serverId()).isEqualTo("two.example");
        assertThat(handset.tree().node(LocUri.parse("./DMAcc/2"))).isEmpty();
    }

    @Test
    void another_card_replaces_what_the_first_one_brought() {
        desk.insert(card().with(BootstrapMessage.plain(BootstrapMessage.CP_WBXML, DOCUMENT)), NOW);
        desk.insert(card().with(BootstrapMessage.plain(BootstrapMessage.CP_WBXML, Bootstraps.cp(other()))), NOW);

        assertThat(handset.servers()).containsExactly("two.example");
        assertThat(handset.account().serverId()).isEqualTo("two.example");
    }

    @Test
    void a_broken_card_is_refused_in_words() {
        SimCard broken = card().withFile("3F007F505031", new byte[] {0x30, 5});
        assertThat(desk.insert(broken, NOW))
                .singleElement()
                .satisfies(result -> assertThat(((Refused) result).sentence())
                        .isEqualTo(
                                "the document cannot be read: File 3F007F505031 at octet 0: object 0x30 claims 5 octets, only"
                                        + " 0 remain"));
    }

    @Test
    void a_card_takes_its_connections_along_and_may_come_back() {
        HandsetModel legacy =
                ModelReader.read(ModelText.GOOD.replace("./DMAcc/op", "./SyncML/DMAcc/op"), "legacy.yaml");
        Handset old = Handset.blank(legacy, "IMEI:2");
        BootstrapDesk oldDesk = BootstrapDesk.of(old, BootstrapPolicy.of(DmVersion.DM_1_1));
        SimCard card = card().with(BootstrapMessage.plain(BootstrapMessage.CP_WBXML, DOCUMENT));
        oldDesk.insert(card, NOW);

        oldDesk.removeCard(NOW);

        assertThat(old.servers()).isEmpty();
        assertThat(old.tree().node(LocUri.parse("./SyncML/Con/NAP1"))).isEmpty();
        assertThat(oldDesk.insert(card, NOW)).singleElement().isInstanceOf(Provisioned.class);
    }

    @Test
    void a_card_whose_account_is_in_use_cannot_be_taken_out() {
        desk.insert(card().with(BootstrapMessage.plain(BootstrapMessage.CP_WBXML, DOCUMENT)), NOW);
        open();

        assertThatThrownBy(() -> desk.removeCard(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(handset.servers()).containsExactly("srv.example");
    }

    private static Characteristic other() {
        return Characteristic.of(
                "APPLICATION",
                Parm.of("APPID", "w7"),
                Parm.of("PROVIDER-ID", "two.example"),
                Parm.of("ADDR", "http://two.example/"));
    }

    private static SimCard card() {
        return SimCard.of(Bootstraps.IMSI);
    }

    private static BootstrapDesk desk(Handset handset) {
        return BootstrapDesk.of(handset, BootstrapPolicy.of(DmVersion.DM_1_2));
    }

    private ClientSession open() {
        return handset.openSession(SessionStart.byClient("1"), CLOCK, new SplittableRandom(1));
    }
}
