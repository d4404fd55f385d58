package dev.provost.conformance.powercut;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.campaign.CampaignResult;
import dev.provost.flash.campaign.CutToken;
import dev.provost.flash.campaign.Failure;
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
    public CutToken token(Failure failure) {
        return new CutToken(
                plan.layout().name(),
                plan.scenario().word(),
                failure.cuts(),
                plan.options().seed(),
                plan.flaws().stream().map(AgentFlaw::id).toList(),
                plan.options().outOfOrder());
    }
}
