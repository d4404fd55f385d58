package dev.provost.handset;

import dev.provost.session.DmAccount;
import java.util.Optional;

/**
 * What few handsets have, kept in one object so that the others pay nothing for it.
 *
 * @param account an account other than the source's
 * @param user a user other than the model's
 * @param exec the processes behind nodes
 */
record Peculiarities(Optional<DmAccount> account, Optional<UserBehaviour> user, ExecBehaviour exec) {

    static final Peculiarities NONE = new Peculiarities(Optional.empty(), Optional.empty(), ExecBehaviour.NONE);

    Peculiarities withAccount(Optional<DmAccount> other) {
        return new Peculiarities(other, user, exec);
    }

    Peculiarities withUser(UserBehaviour other) {
        return new Peculiarities(account, Optional.of(other), exec);
    }

    Peculiarities withExec(ExecBehaviour other) {
        return new Peculiarities(account, user, other);
    }
}
