package dev.provost.conformance.powercut;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.campaign.CampaignResult;
import dev.provost.flash.campaign.Failure;
import dev.provost.flash.campaign.ReplayToken;
import java.time.Duration;

/**
 * What one campaign found, and how long it took.
 *
 * @param plan what was examined
 * @param result what was found
 * @param elapsed how long it took
 */
public record CampaignReport(CampaignPlan plan, CampaignResult result, Duration elapsed) {

    /** What shows a failure again. */
    public ReplayToken token(Failure failure) {
        return new ReplayToken(
                plan.layout().name(),
                plan.scenario().word(),
                failure.cuts(),
                plan.options().seed(),
                plan.flaws().stream().map(AgentFlaw::id).toList(),
                plan.options().outOfOrder());
    }
}
