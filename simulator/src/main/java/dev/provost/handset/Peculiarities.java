package dev.provost.handset;

import dev.provost.handset.fumo.FirmwareDesk;
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
 * @param firmware where it deals with its firmware
 */
record Peculiarities(
        Optional<UserBehaviour> user,
        Optional<SessionLimits> limits,
        ExecBehaviour exec,
        AuthenticationPolicy authentication,
        Incidents incidents,
        Optional<FirmwareDesk> firmware) {

    static final Peculiarities NONE = new Peculiarities(
            Optional.empty(),
            Optional.empty(),
            ExecBehaviour.NONE,
            AuthenticationPolicy.DEFAULT,
            Incidents.NONE,
            Optional.empty());

    Peculiarities withUser(UserBehaviour other) {
        return new Peculiarities(Optional.of(other), limits, exec, authentication, incidents, firmware);
    }

    Peculiarities withLimits(SessionLimits other) {
        return new Peculiarities(user, Optional.of(other), exec, authentication, incidents, firmware);
    }

    Peculiarities withExec(ExecBehaviour other) {
        return new Peculiarities(user, limits, other, authentication, incidents, firmware);
    }

    Peculiarities withAuthentication(AuthenticationPolicy other) {
        return new Peculiarities(user, limits, exec, other, incidents, firmware);
    }

    Peculiarities withIncidents(Incidents other) {
        return new Peculiarities(user, limits, exec, authentication, other, firmware);
    }

    Peculiarities withFirmware(FirmwareDesk desk) {
        return new Peculiarities(user, limits, exec, authentication, incidents, Optional.of(desk));
    }
}
