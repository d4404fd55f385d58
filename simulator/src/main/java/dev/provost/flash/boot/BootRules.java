package dev.provost.flash.boot;

import dev.provost.flash.upkg.ImageHeader;
import java.util.Set;

/**
 * What the code that never changes was built with.
 *
 * @param attempts how often a new version is started before the phone falls back
 * @param anyCounter whether images with a lower security counter are started all the same
 * @param flaws what it does wrong on purpose
 */
public record BootRules(int attempts, boolean anyCounter, Set<AgentFlaw> flaws) {

    /** Whether it has a flaw. */
    public boolean has(AgentFlaw flaw) {
        return flaws.contains(flaw);
    }

    /** Whether an image may start, as far as its security counter goes. */
    boolean mayStart(ImageHeader header, Chain chain) {
        return anyCounter || header.securityCounter() >= chain.counter();
    }
}
