package dev.provost.flash.upkg;

/** How a simulated image fares when a device starts it. */
public enum Health {
    /** It starts and works. */
    BOOTS,
    /** It stops with an error before it can be confirmed; the device restarts. */
    CRASHES,
    /** It comes to a stand; the watchdog restarts the device. */
    HANGS,
    /** It starts but has no network, so it must not be confirmed. */
    NO_RADIO;

    /** As the manifest spells it: {@code boots}, {@code crashes}, {@code hangs}, {@code no-radio}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
