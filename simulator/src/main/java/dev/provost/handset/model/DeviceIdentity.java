package dev.provost.handset.model;

import dev.provost.session.DmAccount;
import dev.provost.session.Nonces;

/**
 * What makes one device of a model different from the next: the leaves of its tree that are not shared. Immutable.
 *
 * @param deviceId the {@code DevId}, for instance {@code IMEI:490154203237518}
 * @param account the account of its server
 * @param nonces the nonces of the account
 */
public record DeviceIdentity(String deviceId, DmAccount account, Nonces nonces) {

    /** This with other nonces. */
    public DeviceIdentity withNonces(Nonces others) {
        return new DeviceIdentity(deviceId, account, others);
    }

    /** This with another account and other nonces. */
    DeviceIdentity with(DmAccount otherAccount, Nonces otherNonces) {
        return new DeviceIdentity(deviceId, otherAccount, otherNonces);
    }
}
