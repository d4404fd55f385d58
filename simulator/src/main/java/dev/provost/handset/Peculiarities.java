package dev.provost.handset;

import dev.provost.session.AuthenticationPolicy;
import dev.provost.session.SessionLimits;
import java.util.Optional;

/**
 * What few handsets have, kept in one object so that the others pay nothing for it.
 *
 * @param user a user other than the model's
 * @param limits bounds other than the model's
 * @param exec the processes behind nodes
 * @param authentication what it makes of credentials
 * @param incidents what has come up and goes wrong
 */
record Peculiarities(
        Optional<UserBehaviour> user,
        Optional<SessionLimits> limits,
        ExecBehaviour exec,
        AuthenticationPolicy authentication,
        Incidents incidents) {

    static final Peculiarities NONE = new Peculiarities(
            Optional.empty(), Optional.empty(), ExecBehaviour.NONE, AuthenticationPolicy.DEFAULT, Incidents.NONE);

    Peculiarities withUser(UserBehaviour other) {
        return new Peculiarities(Optional.of(other), limits, exec, authentication, incidents);
    }

    Peculiarities withLimits(SessionLimits other) {
        return new Peculiarities(user, Optional.of(other), exec, authentication, incidents);
    }

    Peculiarities withExec(ExecBehaviour other) {
        return new Peculiarities(user, limits, other, authentication, incidents);
    }

    Peculiarities withAuthentication(AuthenticationPolicy other) {
        return new Peculiarities(user, limits, exec, other, incidents);
    }

    Peculiarities withIncidents(Incidents other) {
        return new Peculiarities(user, limits, exec, authentication, other);
    }
}
