package dev.provost.flash.agent;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.boot.BootRules;
import dev.provost.flash.upkg.DeviceKey;
import dev.provost.flash.upkg.RollbackPolicy;
import dev.provost.flash.upkg.TrustAnchors;
import java.util.Optional;

/**
 * What an update agent was built with.
 *
 * @param model the model of the phone
 * @param trust whom it trusts
 * @param key what opens encrypted packages
 * @param rollback whether it takes older versions
 * @param rules what the bootloader was built with
 */
public record AgentSetup(
        String model, TrustAnchors trust, Optional<DeviceKey> key, RollbackPolicy rollback, BootRules rules) {

    boolean has(AgentFlaw flaw) {
        return rules.has(flaw);
    }
}
