package dev.provost.conformance.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.provost.adapter.Account;
import dev.provost.adapter.AuthScheme;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.reports.Explanation;
import dev.provost.reports.Explanation.Step;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The literal digests were computed with md5sum and base64. */
class CredentialStepsTest {

    private static final String DEVICE = "IMEI:490154203237518";
    private static final Account ACCOUNT =
            Account.of(DEVICE, "u1", "p1", AuthScheme.MD5).withServerPassword("s1");
    private static final String CHALLENGE = "<Status><CmdID>1</CmdID><MsgRef>1</MsgRef><CmdRef>0</CmdRef>"
            + "<Cmd>SyncHdr</Cmd><Chal><Meta><Format xmlns='syncml:metinf'>b64</Format>"
            + "<Type xmlns='syncml:metinf'>syncml:auth-md5</Type>"
            + "<NextNonce xmlns='syncml:metinf'>bm9uY2U=</NextNonce></Meta></Chal><Data>401</Data></Status>";

    @Test
    void a_digest_is_computed_step_by_step_with_the_nonce_of_the_challenge() {
        CredentialSteps steps = new CredentialSteps(Secrets.madeUp(List.of(ACCOUNT)));
        steps.ofDevice(device(""), 0);
        steps.ofServer(server("", CHALLENGE), 1);

        List<Explanation> how = steps.ofDevice(device(cred("syncml:auth-md5", "9nqzavRhpBXtIEnzh/64vg==")), 2);

        assertThat(how)
                .containsExactly(new Explanation(
                        "Credentials of the device, syncml:auth-md5",
                        List.of(
                                new Step("name:password", "u1:p1"),
                                new Step("inner digest, B64(MD5(name:password))", "EJgvQwnpNPZkPKbUHOjl/Q=="),
                                new Step("nonce, NextNonce of the server in message #1", "bm9uY2U="),
                                new Step("B64(MD5(inner digest:nonce))", "9nqzavRhpBXtIEnzh/64vg=="),
                                new Step("the message carries", "9nqzavRhpBXtIEnzh/64vg=="),
                                new Step("compared", "equal"))));
    }

    @Test
    void a_digest_without_any_nonce_is_recognised() {
        CredentialSteps steps = new CredentialSteps(Secrets.madeUp(List.of(ACCOUNT)));

        List<Explanation> how = steps.ofDevice(device(cred("syncml:auth-md5", "KbiXUpixW51XyFqxCYFm5A==")), 0);

        assertThat(how.getFirst().steps())
                .contains(new Step("nonce, none was given", ""), new Step("compared", "equal"));
    }

    @Test
    void a_wrong_digest_of_the_server_is_shown_beside_the_right_one() {
        CredentialSteps steps = new CredentialSteps(Secrets.madeUp(List.of(ACCOUNT)));
        steps.ofDevice(device(""), 0);

        List<Explanation> how = steps.ofServer(server(cred("syncml:auth-md5", "AAAA"), ""), 1);

        assertThat(how)
                .containsExactly(new Explanation(
                        "Credentials of the server, syncml:auth-md5",
                        List.of(
                                new Step("name:password", "acme-dm:s1"),
                                new Step("inner digest, B64(MD5(name:password))", "k1YriB30RFDDgPEir1X/aw=="),
                                new Step("nonce, none was given", ""),
                                new Step("B64(MD5(inner digest:nonce))", "0fWvqLs7wG5KutRhC5L3UA=="),
                                new Step("the message carries", "AAAA"),
                                new Step("compared", "not equal"))));
    }

    @Test
    void secrets_of_a_target_file_are_masked_and_so_is_what_stands_for_them() {
        CredentialSteps steps = new CredentialSteps(Secrets.ofUser(List.of(ACCOUNT)));

        List<Explanation> basic = steps.ofDevice(device(cred("syncml:auth-basic", "dTE6cDE=")), 0);
        List<Explanation> md5 = steps.ofDevice(device(cred("syncml:auth-md5", "KbiXUpixW51XyFqxCYFm5A==")), 2);

        assertThat(basic.getFirst().steps())
                .containsExactly(
                        new Step("name:password", "u1:******"),
                        new Step("B64(name:password)", "******"),
                        new Step("the message carries", "******"),
                        new Step("compared", "equal"));
        assertThat(md5.getFirst().steps())
                .startsWith(
                        new Step("name:password", "u1:******"),
                        new Step("inner digest, B64(MD5(name:password))", "******"))
                .contains(
                        new Step("B64(MD5(inner digest:nonce))", "KbiXUpixW51XyFqxCYFm5A=="),
                        new Step("compared", "equal"));
    }

    @Test
    void a_hmac_covers_the_octets_of_the_body() {
        CredentialSteps steps = new CredentialSteps(Secrets.madeUp(List.of(ACCOUNT)));
        byte[] body = "<SyncML/>".getBytes(StandardCharsets.UTF_8);
        WireMessage first = device("");
        steps.ofDevice(first, 0);
        WireMessage sealed = WireMessage.ofClient(
                Instant.EPOCH,
                Map.of(
                        "Content-Type",
                        "application/vnd.syncml.dm+xml",
                        "x-syncml-hmac",
                        "algorithm=MD5, username=\"u1\", mac=5AI58tKimqzgWDQaUh3/lg=="),
                body);

        List<Explanation> how = steps.ofDevice(sealed, 2);

        assertThat(how.getFirst().steps())
                .containsExactly(
                        new Step("name:password", "u1:p1"),
                        new Step("inner digest, B64(MD5(name:password))", "EJgvQwnpNPZkPKbUHOjl/Q=="),
                        new Step("nonce, none was given", ""),
                        new Step("B64(MD5(body)), 9 octets", "p7fHQr43AfxW0tZLC6QiAA=="),
                        new Step("B64(MD5(inner digest:nonce:digest of the body))", "5AI58tKimqzgWDQaUh3/lg=="),
                        new Step("the header x-syncml-hmac carries", "5AI58tKimqzgWDQaUh3/lg=="),
                        new Step("compared", "equal"));
    }

    @Test
    void nothing_is_said_of_an_account_that_nobody_knows() {
        CredentialSteps steps = new CredentialSteps(Secrets.NONE);

        assertThat(steps.ofDevice(device(cred("syncml:auth-md5", "KbiXUpixW51XyFqxCYFm5A==")), 0))
                .isEmpty();
    }

    private static String cred(String type, String data) {
        return "<Cred><Meta><Format xmlns='syncml:metinf'>b64</Format><Type xmlns='syncml:metinf'>" + type
                + "</Type></Meta><Data>" + data + "</Data></Cred>";
    }

    private static WireMessage device(String cred) {
        String header = "<Target><LocURI>http://s</LocURI></Target><Source><LocURI>" + DEVICE + "</LocURI></Source>";
        return WireMessage.ofClient(Instant.EPOCH, LABEL, message(header + cred, ""));
    }

    private static WireMessage server(String cred, String body) {
        String header = "<Target><LocURI>" + DEVICE + "</LocURI></Target>"
                + "<Source><LocURI>http://s</LocURI><LocName>acme-dm</LocName></Source>";
        return WireMessage.ofServer(Instant.EPOCH, 200, LABEL, message(header + cred, body));
    }

    private static final Map<String, String> LABEL = Map.of("Content-Type", "application/vnd.syncml.dm+xml");

    private static byte[] message(String header, String body) {
        return ("<SyncML xmlns='SYNCML:SYNCML1.2'><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>"
                        + "<SessionID>1</SessionID><MsgID>1</MsgID>" + header + "</SyncHdr><SyncBody>" + body
                        + "<Final/></SyncBody></SyncML>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
