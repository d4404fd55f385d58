package dev.provost.bootstrap;

import dev.provost.syncml.DmVersion;

/**
 * Which {@code AAUTHLEVEL} of a {@code w7} application holds the credentials of the device: DM 1.1.2 and DM 1.2 say the
 * opposite of each other (DM Bootstrap 1.1.2, 5.3.2; DM Bootstrap 1.2.1, 5.3).
 */
public enum LevelMapping {
    /** DM 1.2: {@code APPSRV} is what the device presents to the server. */
    APPSRV_IS_CLIENT("APPSRV", "CLIENT"),
    /** DM 1.1.2: {@code APPSRV} is what the server presents to the device. */
    APPSRV_IS_SERVER("CLIENT", "APPSRV");

    private final String clientLevel;
    private final String serverLevel;

    LevelMapping(String clientLevel, String serverLevel) {
        this.clientLevel = clientLevel;
        this.serverLevel = serverLevel;
    }

    /** The level with the credentials of the device. */
    public String clientLevel() {
        return clientLevel;
    }

    /** The level with the credentials of the server. */
    public String serverLevel() {
        return serverLevel;
    }

    /** The mapping of a version of DM. */
    public static LevelMapping of(DmVersion version) {
        return version == DmVersion.DM_1_1 ? APPSRV_IS_SERVER : APPSRV_IS_CLIENT;
    }
}
