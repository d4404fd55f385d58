package dev.provost.conformance.explain;

import dev.provost.adapter.Account;
import dev.provost.conformance.transcript.WireMessage;
import dev.provost.reports.Explanation;
import dev.provost.reports.Explanation.Step;
import dev.provost.security.AuthType;
import dev.provost.security.BadHmacHeaderException;
import dev.provost.security.Credentials;
import dev.provost.security.HmacHeader;
import dev.provost.security.Login;
import dev.provost.security.Md5;
import dev.provost.security.Nonce;
import dev.provost.security.StrictBase64;
import dev.provost.syncml.Cred;
import dev.provost.syncml.Data;
import dev.provost.syncml.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Computes the credentials of each message again, step by step (DM Security 1.2.1, 5.3 and 5.4). The messages of one
 * conversation are given in their order. Not for several threads at once.
 */
public final class CredentialSteps {

    private static final int MOST = 40;
    private static final String SECRET_OF = "inner digest, B64(MD5(name:password))";

    private final Secrets secrets;
    private final Nonces ofServer = new Nonces("the server");
    private final Nonces ofDevice = new Nonces("the device");
    private String device = "";
    private int explained;

    /** Steps for the credentials of the accounts that are known. */
    public CredentialSteps(Secrets secrets) {
        this.secrets = secrets;
    }

    /** How the credentials of the device's next message come about; its index counts all messages from 0. */
    public List<Explanation> ofDevice(WireMessage wire, int index) {
        Optional<Message> message = wire.message();
        message.map(m -> m.header().source().uri())
                .filter(uri -> !uri.isBlank())
                .ifPresent(uri -> device = uri);
        List<Explanation> how = secrets.account(device)
                .map(account -> explain(
                        "Credentials of the device", new Login(account.userName(), account.password()), wire, ofServer))
                .orElse(List.of());
        message.ifPresent(m -> ofDevice.learn(m, index));
        return how;
    }

    /** How the credentials of the server's next message come about. */
    public List<Explanation> ofServer(WireMessage wire, int index) {
        Optional<Message> message = wire.message();
        Optional<String> name = message.flatMap(m -> m.header().source().name());
        List<Explanation> how = secrets.account(device)
                .flatMap(Account::serverPassword)
                .flatMap(password -> name.map(n -> new Login(n, password)))
                .map(login -> explain("Credentials of the server", login, wire, ofDevice))
                .orElse(List.of());
        message.ifPresent(m -> ofServer.learn(m, index));
        return how;
    }

    private List<Explanation> explain(String title, Login login, WireMessage wire, Nonces nonces) {
        Optional<Explanation> sealed =
                wire.header(HmacHeader.NAME).flatMap(header -> hmac(title, login, header, wire.octets(), nonces));
        Optional<Explanation> told = wire.message()
                .flatMap(message -> message.header().cred())
                .flatMap(cred -> cred(title, login, cred, nonces));
        Optional<Explanation> how = sealed.or(() -> told);
        if (how.isEmpty() || explained++ >= MOST) {
            return List.of();
        }
        return List.of(how.get());
    }

    private Optional<Explanation> cred(String title, Login login, Cred cred, Nonces nonces) {
        return Credentials.typeOf(cred)
                .map(type -> type == AuthType.BASIC ? basic(title, login, cred) : md5(title, login, cred, nonces));
    }

    private Explanation basic(String title, Login login, Cred cred) {
        byte[] expected = (login.name() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        String carried = cred.data().asText();
        boolean right =
                Credentials.verify(cred, AuthType.BASIC, login, Nonce.EMPTY).isAccepted();
        return new Explanation(
                title + ", syncml:auth-basic",
                List.of(
                        new Step("name:password", pair(login)),
                        new Step("B64(name:password)", secrets.visible(StrictBase64.encode(expected))),
                        new Step("the message carries", secrets.visible(carried)),
                        compared(right)));
    }

    private Explanation md5(String title, Login login, Cred cred, Nonces nonces) {
        Nonces.Given nonce = nonces.matching(
                given -> Credentials.verify(cred, AuthType.MD5, login, given).isAccepted());
        byte[] digest = Md5.digest(login, nonce.nonce());
        List<Step> steps = begin(login, nonce);
        steps.add(new Step("B64(MD5(inner digest:nonce))", StrictBase64.encode(digest)));
        steps.add(new Step("the message carries", carried(cred)));
        steps.add(compared(
                Credentials.verify(cred, AuthType.MD5, login, nonce.nonce()).isAccepted()));
        return new Explanation(title + ", syncml:auth-md5", steps);
    }

    private Optional<Explanation> hmac(String title, Login login, String header, byte[] body, Nonces nonces) {
        try {
            String mac = HmacHeader.parse(header).mac();
            Nonces.Given nonce = nonces.matching(
                    given -> StrictBase64.encode(Md5.hmac(login, given, body)).equals(mac));
            String expected = StrictBase64.encode(Md5.hmac(login, nonce.nonce(), body));
            List<Step> steps = begin(login, nonce);
            steps.add(new Step("B64(MD5(body)), " + body.length + " octets", StrictBase64.encode(md5(body))));
            steps.add(new Step("B64(MD5(inner digest:nonce:digest of the body))", expected));
            steps.add(new Step("the header " + HmacHeader.NAME + " carries", mac));
            steps.add(compared(expected.equals(mac)));
            return Optional.of(new Explanation(title + ", syncml:auth-MAC", steps));
        } catch (BadHmacHeaderException unreadable) {
            return Optional.empty();
        }
    }

    private List<Step> begin(Login login, Nonces.Given nonce) {
        return new ArrayList<>(Arrays.asList(
                new Step("name:password", pair(login)),
                new Step(SECRET_OF, secrets.visible(Md5.secretOf(login))),
                new Step("nonce, " + nonce.origin(), nonce.nonce().base64())));
    }

    private String pair(Login login) {
        return login.name() + ":" + secrets.visible(login.password());
    }

    private static String carried(Cred cred) {
        return cred.data() instanceof Data.Opaque(byte[] octets)
                ? StrictBase64.encode(octets) + " (as octets)"
                : cred.data().asText();
    }

    private static Step compared(boolean right) {
        return new Step("compared", right ? "equal" : "not equal");
    }

    private static byte[] md5(byte[] body) {
        try {
            return MessageDigest.getInstance("MD5").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no MD5; run on a complete JDK.", e);
        }
    }
}
