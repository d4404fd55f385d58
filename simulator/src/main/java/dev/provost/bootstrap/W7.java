package dev.provost.bootstrap;

import dev.provost.bootstrap.cp.Characteristic;
import dev.provost.bootstrap.cp.Parm;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.security.Nonce;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The application characteristic {@code w7}, which is the account of a DM server (DM Bootstrap 1.2.1, 5.3). */
public final class W7 {

    /** The {@code APPID}. */
    public static final String APPID = "w7";

    private W7() {}

    /** Whether a characteristic is the account of a DM server. */
    public static boolean isAccount(Characteristic characteristic) {
        return characteristic.type().equals("APPLICATION")
                && characteristic.value("APPID").filter(APPID::equals).isPresent();
    }

    static ServerAccount read(Characteristic application, LevelMapping levels) {
        Optional<Characteristic> place = application.children("APPADDR").findFirst();
        String address = place.flatMap(p -> p.value("ADDR"))
                .or(() -> application.value("ADDR"))
                .orElse("");
        Optional<String> port =
                place.flatMap(p -> p.children("PORT").findFirst().flatMap(n -> n.value("PORTNBR")));
        List<String> connections = Stream.concat(application.values("TO-PROXY"), application.values("TO-NAPID"))
                .toList();
        return new ServerAccount(
                mandatory("PROVIDER-ID", application.value("PROVIDER-ID").orElse("")),
                application.value("NAME"),
                mandatory("ADDR", address),
                port.map(W7::port).orElse(OptionalInt.empty()),
                connections,
                credentials(application, levels.clientLevel()),
                credentials(application, levels.serverLevel()),
                application.has("INIT"),
                Placement.FREE);
    }

    /** An account as an application characteristic. */
    public static Characteristic write(ServerAccount account, LevelMapping levels) {
        Characteristic place =
                Characteristic.of("APPADDR", Parm.of("ADDR", account.address()), Parm.of("ADDRTYPE", "URI"));
        if (account.port().isPresent()) {
            place = place.with(Characteristic.of(
                    "PORT", Parm.of("PORTNBR", Integer.toString(account.port().getAsInt()))));
        }
        Characteristic application =
                Characteristic.of("APPLICATION", Parm.of("APPID", APPID), Parm.of("PROVIDER-ID", account.serverId()));
        for (String name : account.name().stream().toList()) {
            application = application.with(Parm.of("NAME", name));
        }
        for (String connection : account.connections()) {
            application = application.with(Parm.of("TO-NAPID", connection));
        }
        if (account.startsSession()) {
            application = application.with(Parm.of("INIT"));
        }
        application = application.with(place);
        for (AccountCredentials client : account.client().stream().toList()) {
            application = application.with(written(levels.clientLevel(), client));
        }
        for (AccountCredentials server : account.server().stream().toList()) {
            application = application.with(written(levels.serverLevel(), server));
        }
        return application;
    }

    private static Characteristic written(String level, AccountCredentials credentials) {
        Characteristic group = Characteristic.of("APPAUTH", Parm.of("AAUTHLEVEL", level));
        for (AuthType type : credentials.type().stream().toList()) {
            group = group.with(Parm.of("AAUTHTYPE", type.accountType()));
        }
        group = group.with(Parm.of("AAUTHNAME", credentials.login().name()))
                .with(Parm.of("AAUTHSECRET", credentials.login().password()));
        return credentials.nonce().equals(Nonce.EMPTY)
                ? group
                : group.with(Parm.of("AAUTHDATA", credentials.nonce().base64()));
    }

    private static Optional<AccountCredentials> credentials(Characteristic application, String level) {
        return application
                .children("APPAUTH")
                .filter(auth -> auth.value("AAUTHLEVEL").filter(level::equals).isPresent())
                .findFirst()
                .map(W7::credentials);
    }

    private static AccountCredentials credentials(Characteristic auth) {
        Optional<AuthType> type = auth.value("AAUTHTYPE").stream()
                .flatMap(types -> Arrays.stream(types.split(",")))
                .flatMap(one -> AuthType.ofAccountType(one.strip()).stream())
                .findFirst();
        Nonce nonce = auth.value("AAUTHDATA")
                .map(text -> Nonce.ofBase64(text)
                        .orElseThrow(() -> new RefusedException(
                                Refusal.MALFORMED, "AAUTHDATA '%s' is no base64".formatted(Shown.of(text)))))
                .orElse(Nonce.EMPTY);
        return new AccountCredentials(
                type,
                new Login(
                        auth.value("AAUTHNAME").orElse(""),
                        auth.value("AAUTHSECRET").orElse("")),
                nonce);
    }

    static OptionalInt port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 0xFFFF || Integer.parseInt(text) == 0) {
            throw new RefusedException(Refusal.MALFORMED, "PORTNBR '%s' is no port".formatted(Shown.of(text)));
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private static String mandatory(String name, String value) {
        if (value.isBlank()) {
            throw new RefusedException(Refusal.INCOMPLETE, name + " is missing in the application w7");
        }
        return value;
    }
}
