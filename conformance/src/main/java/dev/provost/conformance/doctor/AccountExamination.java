package dev.provost.conformance.doctor;

import dev.provost.adapter.Account;
import dev.provost.conformance.run.AccountTrial;
import dev.provost.conformance.run.AccountTrial.Outcome;
import dev.provost.conformance.run.ServerUnderTest;
import dev.provost.security.AuthType;
import dev.provost.security.Credentials;
import dev.provost.security.Login;
import dev.provost.syncml.Alert;
import dev.provost.syncml.Command;
import dev.provost.syncml.Message;
import dev.provost.syncml.Results;
import dev.provost.syncml.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what the trial of an account means, and what to do about it. */
public final class AccountExamination {

    private static final String EITHER =
            " If they are right, the server refuses correct credentials: let an adapter create the account, or run with"
                    + " --trust-accounts, and the run fails the server for it.";
    private static final int FIRST_FAILURE = 300;
    private static final int WRONG = 401;
    private static final int UNKNOWN = 404;

    private AccountExamination() {}

    /** What was found about an account, its credentials first. */
    public static List<Diagnosis> of(Account account, AccountTrial.Result result, ServerUnderTest server) {
        List<Diagnosis> found = new ArrayList<>();
        found.add(credentials(account, result));
        if (result.outcome() == Outcome.ACCEPTED) {
            waiting(account, result).ifPresent(found::add);
            serverId(server, result).ifPresent(found::add);
            server(account, result).ifPresent(found::add);
        }
        return found;
    }

    /** What was found about the credentials of an account. */
    public static Diagnosis credentials(Account account, AccountTrial.Result result) {
        String check = "account " + account.deviceId();
        String kind = account.auth().name().toLowerCase(Locale.ROOT);
        return switch (result.outcome()) {
            case ACCEPTED -> Diagnosis.ok(check, "The server accepts it (" + kind + ").");
            case ACCEPTED_LATE ->
                Diagnosis.attention(
                        check,
                        "The server accepts the account with its second nonce only: nonces are out of step.",
                        "Reset the nonces of the device on the server. If that does not help, the run will show what is wrong.");
            case OTHER_KIND ->
                Diagnosis.broken(
                        check,
                        "The server wants " + asked(result) + " of this device, and the file says auth: " + kind + ".",
                        "Write auth: " + asked(result) + ", or set the device to " + kind + " on the server.");
            case REFUSED ->
                Diagnosis.broken(
                        check,
                        "The server refuses user \"" + account.userName() + "\" with this password (" + kind
                                + ", status " + result.code() + ").",
                        "Correct user and password in the file, or make the server know the device." + EITHER);
            case TURNED_AWAY ->
                Diagnosis.broken(
                        check,
                        result.code() == UNKNOWN
                                ? "The server does not know the device (status 404)."
                                : "The server turns the device away with status " + result.code() + ".",
                        "Make the server know " + account.deviceId() + ", or name a device that it knows." + EITHER);
            case OTHER_VERSION ->
                Diagnosis.broken(
                        check,
                        "The server refuses the DM version of the phone (status " + result.code() + ").",
                        "Put a version that the server speaks first in server.versions.");
            case UNCLEAR ->
                Diagnosis.attention(
                        check,
                        "Nobody knows whether the server accepts it. " + result.symptom() + ".",
                        "Look at the exchange: `provost device` with the same account shows every message.");
        };
    }

    private static String asked(AccountTrial.Result result) {
        return result.asked()
                .flatMap(AuthType::ofMetaType)
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .orElse("another kind of credentials");
    }

    private static Optional<Diagnosis> waiting(Account account, AccountTrial.Result result) {
        long commands = result.answer().stream()
                .flatMap(message -> message.body().commands().stream())
                .filter(AccountExamination::isWork)
                .count();
        return commands == 0
                ? Optional.empty()
                : Optional.of(
                        Diagnosis.attention(
                                "queue of " + account.deviceId(),
                                "The server has work for the device already: " + commands
                                        + (commands == 1 ? " command" : " commands") + " in its first answer.",
                                "Empty the queue of the device on the server, or take another device: scenarios expect an idle one."));
    }

    /** Alerts that are not for the user are said by an idle server too: one that ends the session, for instance. */
    private static boolean isWork(Command command) {
        return switch (command) {
            case Status status -> false;
            case Results results -> false;
            case Alert alert ->
                alert.code().filter(code -> !code.isUserInteraction()).isEmpty();
            default -> true;
        };
    }

    /** The identifier that the server gives itself, where it can be seen. */
    private static Optional<Diagnosis> serverId(ServerUnderTest server, AccountTrial.Result result) {
        Optional<String> shown = result.answer().flatMap(AccountExamination::name);
        return shown.map(name -> name.equals(server.serverId())
                ? Diagnosis.ok("server id", "The server calls itself \"" + name + "\", as the target says.")
                : Diagnosis.broken(
                        "server id",
                        "The server calls itself \"" + name + "\", and the target says \"" + server.serverId() + "\".",
                        "Write id: " + name + " under server in the target."));
    }

    private static Optional<String> name(Message answer) {
        return answer.header()
                .cred()
                .flatMap(Credentials::readBasic)
                .map(Login::name)
                .or(() -> answer.header()
                        .cred()
                        .flatMap(cred -> answer.header().source().name()));
    }

    private static Optional<Diagnosis> server(Account account, AccountTrial.Result result) {
        String check = "server's credentials for " + account.deviceId();
        if (result.server() == 0) {
            return Optional.empty();
        }
        if (result.server() < FIRST_FAILURE) {
            return Optional.of(Diagnosis.ok(check, "The server proves itself with the serverPassword of the file."));
        }
        return Optional.of(
                result.server() == WRONG
                        ? Diagnosis.broken(
                                check,
                                "The server's own credentials do not fit server.id and serverPassword of the file.",
                                "Correct serverPassword of the account, or id under server. If both are right, the server"
                                        + " makes wrong credentials: leave serverPassword out to let the run begin.")
                        : Diagnosis.attention(
                                check,
                                "The server shows no credentials of its own, though the phone asked for some.",
                                "Give the server its secret for the device, or take serverPassword out of the file."));
    }
}
