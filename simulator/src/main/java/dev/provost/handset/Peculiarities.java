package dev.provost.handset;

import dev.provost.session.AuthenticationPolicy;
import dev.provost.session.DmAccount;
import dev.provost.session.SessionLimits;
import java.util.Optional;

/**
 * What few handsets have, kept in one object so that the others pay nothing for it.
 *
 * @param account an account other than the source's
 * @param user a user other than the model's
 * @param limits bounds other than the model's
 * @param exec the processes behind nodes
 * @param authentication what it makes of credentials
 * @param accounts which accounts it has
 * @param incidents what has come up and goes wrong
 */
record Peculiarities(
        Optional<DmAccount> account,
        Optional<UserBehaviour> user,
        Optional<SessionLimits> limits,
        ExecBehaviour exec,
        AuthenticationPolicy authentication,
        AccountBook accounts,
        Incidents incidents) {

    static final Peculiarities NONE = new Peculiarities(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            ExecBehaviour.NONE,
            AuthenticationPolicy.DEFAULT,
            AccountBook.USUAL,
            Incidents.NONE);

    Peculiarities withAccount(Optional<DmAccount> other) {
        return new Peculiarities(other, user, limits, exec, authentication, accounts, incidents);
    }

    Peculiarities withUser(UserBehaviour other) {
        return new Peculiarities(account, Optional.of(other), limits, exec, authentication, accounts, incidents);
    }

    Peculiarities withLimits(SessionLimits other) {
        return new Peculiarities(account, user, Optional.of(other), exec, authentication, accounts, incidents);
    }

    Peculiarities withExec(ExecBehaviour other) {
        return new Peculiarities(account, user, limits, other, authentication, accounts, incidents);
    }

    Peculiarities withAuthentication(AuthenticationPolicy other) {
        return new Peculiarities(account, user, limits, exec, other, accounts, incidents);
    }

    Peculiarities withAccounts(AccountBook other) {
        return new Peculiarities(account, user, limits, exec, authentication, other, incidents);
    }

    Peculiarities withIncidents(Incidents other) {
        return new Peculiarities(account, user, limits, exec, authentication, accounts, other);
    }
}
