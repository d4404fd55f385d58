package dev.provost.conformance.cli;

import dev.provost.fixtures.server.ReferenceServer;
import dev.provost.fixtures.server.ServerOptions;
import dev.provost.fixtures.server.device.Account;
import dev.provost.fixtures.server.device.Authentication;
import dev.provost.handset.AccountSource;
import dev.provost.security.AuthType;
import dev.provost.security.Login;
import dev.provost.session.DmAccount;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say how simulated devices and the server know each other. */
final class AccountOptions {

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "provost",
            converter = FilledText.class,
            description = "User of the devices (${DEFAULT-VALUE}).")
    private String user = "";

    @Option(
            names = "--password",
            paramLabel = "SECRET",
            defaultValue = "provost",
            description = "Password of the devices (${DEFAULT-VALUE}).")
    private String password = "";

    @Option(
            names = "--auth",
            paramLabel = "TYPE",
            defaultValue = "md5",
            converter = AuthTypeConverter.class,
            description = "How the devices authenticate themselves: basic, md5 or hmac (${DEFAULT-VALUE}).")
    private AuthType auth = AuthType.MD5;

    @Option(
            names = "--server-id",
            paramLabel = "ID",
            converter = FilledText.class,
            description =
                    "Name of the server as the devices know it; by default server.id of the file that TARGET names,"
                            + " or " + Account.DEFAULT_SERVER_ID + ".")
    private Optional<String> serverId = Optional.empty();

    @Option(
            names = "--server-password",
            paramLabel = "SECRET",
            defaultValue = "",
            description = "Password of the server; without it the devices ask for no credentials.")
    private String serverPassword = "";

    /**
     * The account that every device has with the server at {@code url}.
     *
     * @param server name of the server where no option gives one
     */
    AccountSource accounts(URI url, Optional<String> server) {
        String id = serverId.or(() -> server).orElse(Account.DEFAULT_SERVER_ID);
        DmAccount account =
                DmAccount.of(id, url.toString(), auth, new Login(user, password), new Login(id, serverPassword));
        return AccountSource.shared(serverPassword.isEmpty() ? account.withServerAuth(Optional.empty()) : account);
    }

    /** A reference server on the given number of event loops that knows every device under this account. */
    ReferenceServer embeddedServer(int loops) {
        Account template = Account.of("template", Authentication.of(auth), user, password);
        return ReferenceServer.start(ServerOptions.DEFAULT
                .withLoops(loops)
                .withOpenEnrolment(
                        serverPassword.isEmpty()
                                ? template
                                : template.withServer(serverId.orElse(Account.DEFAULT_SERVER_ID), serverPassword)));
    }
}
