package dev.provost.handset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.bootstrap.BootstrapPolicy;
import dev.provost.bootstrap.Bootstraps;
import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.Parm;
import dev.provost.handset.model.HandsetModel;
import dev.provost.handset.model.ModelReader;
import dev.provost.handset.model.ModelText;
import dev.provost.security.AuthType;
import dev.provost.security.Challenge;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import dev.provost.session.ClientSession;
import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;
import dev.provost.syncml.Delete;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Item;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import dev.provost.syncml.SyncBody;
import dev.provost.syncml.SyncHdr;
import dev.provost.tree.LocUri;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A server deletes an account with which the phone was bootstrapped. */
class DeletedAccountTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_000_000_000L));
    private static final Nonces STORED = new Nonces(Nonce.of((byte) 1), Nonce.of((byte) 2));

    private final HandsetModel model = ModelReader.read(ModelText.GOOD, "phone.yaml");

    @Test
    void the_only_account_cannot_be_deleted_and_stays() {
        Handset handset = Handset.blank(model, "IMEI:490154203237518");
        bootstrap(handset, "srv.example");

        deleteInSession(handset, "./DMAcc/1");

        assertThat(handset.servers()).containsExactly("srv.example");
        assertThat(handset.tree().node(LocUri.parse("./DMAcc/1"))).isPresent();
    }

    @Test
    void sessions_use_the_next_account_whose_nonces_stay_as_they_were() {
        Handset handset = Handset.blank(model, "IMEI:490154203237518");
        bootstrap(handset, "one.example", "two.example");
        handset.select("two.example");
        handset.setNonces(STORED);
        handset.select("one.example");

        deleteInSession(handset, "./DMAcc/1");

        assertThat(handset.tree().node(LocUri.parse("./DMAcc/1"))).isEmpty();
        assertThat(handset.servers()).containsExactly("two.example");
        assertThat(handset.account().serverId()).isEqualTo("two.example");
        assertThat(handset.identity().nonces()).isEqualTo(STORED);
    }

    @Test
    void the_account_from_the_factory_takes_over_with_its_own_nonces() {
        DmAccount account =
                DmAccount.of("acme", "http://a.example/", AuthType.BASIC, new Login("u", "p"), new Login("acme", "s"));
        Handset sold = Handset.of(model, "IMEI:1", AccountSource.shared(account));
        sold.setNonces(STORED);
        bootstrap(sold, "srv.example");
        sold.select("srv.example");

        deleteInSession(sold, "./DMAcc/1");

        assertThat(sold.servers()).containsExactly("acme");
        assertThat(sold.account()).isEqualTo(account);
        assertThat(sold.identity().nonces()).isEqualTo(STORED);
    }

    private static void bootstrap(Handset handset, String... servers) {
        BootstrapDesk desk = BootstrapDesk.of(handset, BootstrapPolicy.of(DmVersion.DM_1_2));
        for (String server : servers) {
            Characteristic account = Characteristic.of(
                    "APPLICATION",
                    Parm.of("APPID", "w7"),
                    Parm.of("PROVIDER-ID", server),
                    Parm.of("ADDR", "http://dm.example/"));
            desk.load(Bootstraps.unprotected(Bootstraps.cp(account)), 1_000_000_000L);
        }
    }

    private static void deleteInSession(Handset handset, String uri) {
        ClientSession session = handset.openSession(SessionStart.byClient("1"), CLOCK, new SplittableRandom(1));
        Message first = session.first().message();
        SyncHdr h = first.header();
        Status accepted = Status.ofHeader("1", h.msgId(), 212)
                .withChal(Challenge.md5(Nonce.DEFAULT).toChal());
        SyncHdr header = SyncHdr.of(DmVersion.DM_1_2, h.sessionId(), h.msgId(), h.source(), h.target());
        session.receive(new Message(header, new SyncBody(List.of(accepted, Delete.of("2", Item.target(uri))), true)));
        session.interrupt("enough");
    }
}
