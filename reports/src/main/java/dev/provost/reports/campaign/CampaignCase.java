package dev.provost.reports.campaign;

import dev.provost.reports.flash.FlashStory;
import java.util.List;
import java.util.Optional;

/**
 * What became of a phone after power cuts that are worth a closer look.
 *
 * @param token what shows it again, for instance {@code ab-nor/full/17t5}
 * @param command the whole command that shows it again; empty where there is none
 * @param where the operation that the last cut met
 * @param complaints what is wrong, one sentence each; empty when the phone gets over it
 * @param story what happened on flash, if it was recorded
 */
public record CampaignCase(
        String token, String command, String where, List<String> complaints, Optional<FlashStory> story) {

    public CampaignCase {
        complaints = List.copyOf(complaints);
    }
}
