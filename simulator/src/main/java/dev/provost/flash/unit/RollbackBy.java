package dev.provost.flash.unit;

/** Who wants the previous version back. */
public enum RollbackBy {
    /** The user, in the phone's menu. */
    USER,
    /** A server, beyond FUMO: within FUMO it offers the older version as a package. */
    SERVER
}
