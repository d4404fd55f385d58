package dev.provost.conformance.powercut;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.campaign.CampaignOptions;
import dev.provost.flash.partition.Layout;
import java.util.List;

/**
 * One campaign.
 *
 * @param layout how the flash of the phone is divided
 * @param scenario what the phone is doing
 * @param flaws what its firmware does wrong
 * @param options how thorough it is
 */
public record CampaignPlan(Layout layout, PhoneScenario scenario, List<AgentFlaw> flaws, CampaignOptions options) {

    public CampaignPlan {
        flaws = List.copyOf(flaws);
    }
}
