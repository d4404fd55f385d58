package dev.provost.conformance.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.adapter.Capability;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.device.Authentication;
import dev.provost.fixtures.server.device.Operation;
import dev.provost.security.Challenge;
import dev.provost.security.Nonce;
import dev.provost.syncml.Command;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Message;
import dev.provost.syncml.Status;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsOfAServerTest {

    private static final String DEVICE = "IMEI:490154203237518";
    private static final Account ACCOUNT = Account.of(DEVICE, "u1", "p1", AuthScheme.MD5);

    private static List<Command> header(Message request, int code) {
        return List.of(Status.ofHeader("1", request.header().msgId(), code));
    }

    private static List<Command> challenge(Message request, int nonce) {
        return List.of(Status.ofHeader("1", request.header().msgId(), 401)
                .withChal(Challenge.md5(Nonce.of((byte) nonce)).toChal()));
    }

    private static boolean isStranger(Message request) {
        return !request.header().source().uri().equals(DEVICE);
    }

    private static List<Diagnosis> examined(Function<Message, List<Command>> script, Account... accounts) {
        try (ScriptedServer server = ScriptedServer.saying(script)) {
            return new Doctor(
                            server.target(List.of(DmVersion.DM_1_2), accounts),
                            () -> () -> Set.<Capability>of(),
                            InstantSource.system())
                    .examine();
        }
    }

    @Test
    void a_server_that_takes_the_second_nonce_only_is_out_of_step() {
        assertThat(examined(
                        request -> request.header().msgId().equals("3")
                                ? header(request, 212)
                                : challenge(
                                        request,
                                        Integer.parseInt(request.header().msgId())),
                        ACCOUNT))
                .contains(
                        Diagnosis.attention(
                                "account IMEI:490154203237518",
                                "The server accepts the account with its second nonce only: nonces are out of step.",
                                "Reset the nonces of the device on the server. If that does not help, the run will show what is wrong."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | BROKEN | The server does not know the device (status 404).",
                "403 | BROKEN | The server turns the device away with status 403.",
                "505 | BROKEN | The server refuses the DM version of the phone (status 505).",
                "513 | BROKEN | The server refuses the DM version of the phone (status 513).",
                "500 | ATTENTION | Nobody knows whether the server accepts it. It was not able to serve: status 500.",
                "503 | ATTENTION | Nobody knows whether the server accepts it. It was not able to serve: status 503.",
            })
    void a_device_that_is_not_welcome_learns_why(int code, Diagnosis.State state, String sentence) {
        assertThat(examined(request -> header(request, isStranger(request) ? 200 : code), ACCOUNT))
                .filteredOn(found -> found.check().equals("account IMEI:490154203237518"))
                .extracting(Diagnosis::state, Diagnosis::sentence)
                .containsExactly(tuple(state, sentence));
    }

    @Test
    void the_same_trouble_twice_in_a_row_is_enough() {
        Account[] many = IntStream.range(0, 20)
                .mapToObj(i -> Account.of("IMEI:" + i, "u1", "p1", AuthScheme.MD5))
                .toArray(Account[]::new);

        List<Diagnosis> found = examined(request -> header(request, 503), many);

        assertThat(found)
                .filteredOn(each -> each.check().startsWith("account "))
                .hasSize(2);
        assertThat(found).contains(Diagnosis.notLookedAt("accounts", "18 more accounts were not tried."));
    }

    @Test
    void a_refused_version_is_named_and_one_without_an_answer_is_not_called_good() {
        try (ScriptedServer server = ScriptedServer.saying(
                request -> header(request, request.header().verProto().equals("DM/1.3") ? 513 : 407))) {
            List<Diagnosis> found = new Doctor(
                            server.target(List.of(DmVersion.DM_1_2, DmVersion.DM_1_3)),
                            () -> () -> Set.<Capability>of(),
                            InstantSource.system())
                    .examine();

            assertThat(found)
                    .contains(
                            Diagnosis.ok("version 1.2", "The server does not refuse DM 1.2."),
                            Diagnosis.attention(
                                    "version 1.3",
                                    "The server refuses DM 1.3 with status 513.",
                                    "Take 1.3 out of server.versions, unless the server is to speak it."));
        }
    }

    @Test
    void work_that_waits_is_counted_and_the_end_of_a_session_is_no_work() {
        try (ReferenceServer server = ReferenceServer.start(ServerOptions.DEFAULT.withAccount(
                dev.provost.fixtures.server.device.Account.of(DEVICE, Authentication.MD5, "u1", "p1")))) {
            List<Diagnosis> idle = seen(server, ACCOUNT.withServerPassword("s1"));

            assertThat(idle).noneMatch(found -> found.check().startsWith("queue of"));
            assertThat(idle)
                    .contains(Diagnosis.attention(
                            "server's credentials for IMEI:490154203237518",
                            "The server shows no credentials of its own, though the phone asked for some.",
                            "Give the server its secret for the device, or take serverPassword out of the file."));

            server.devices().find(DEVICE).orElseThrow().queue(new Operation.Get("./DevInfo/DevId"));
            assertThat(seen(server, ACCOUNT))
                    .contains(
                            Diagnosis.attention(
                                    "queue of IMEI:490154203237518",
                                    "The server has work for the device already: 1 command in its first answer.",
                                    "Empty the queue of the device on the server, or take another device: scenarios expect an idle one."));
        }
    }

    private static List<Diagnosis> seen(ReferenceServer server, Account account) {
        return new Doctor(
                        ServerUnderTest.at(server.url()).withAccounts(List.of(account)),
                        () -> () -> Set.<Capability>of(),
                        InstantSource.system())
                .examine();
    }
}
