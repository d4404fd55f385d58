package dev.provost.conformance.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.provost.conformance.powercut.CampaignReport;
import dev.provost.flash.campaign.Failure;
import java.util.List;
import java.util.Locale;

/** What campaigns of power cuts found, as JSON. */
final class PowercutJson {

    private PowercutJson() {}

    static String text(List<CampaignReport> reports) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        ArrayNode campaigns = root.putArray("campaigns");
        for (CampaignReport report : reports) {
            ObjectNode campaign = campaigns
                    .addObject()
                    .put("layout", report.plan().layout().name())
                    .put("scenario", report.plan().scenario().word())
                    .put("operations", report.result().operations())
                    .put("cutPoints", report.result().cutPoints())
                    .put("succeeded", report.result().succeeded())
                    .put("gaveUp", report.result().gaveUp())
                    .put("failed", report.result().failed())
                    .put("millis", report.elapsed().toMillis());
            ArrayNode failures = campaign.putArray("failures");
            report.result().failures().forEach(failure -> add(failures, report, failure));
        }
        return root.toPrettyString();
    }

    private static void add(ArrayNode failures, CampaignReport report, Failure failure) {
        ObjectNode node = failures.addObject()
                .put("token", report.token(failure).toString())
                .put("where", failure.where());
        ArrayNode complaints = node.putArray("complaints");
        failure.complaints()
                .forEach(complaint -> complaints
                        .addObject()
                        .put(
                                "about",
                                complaint
                                        .about()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'))
                        .put("sentence", complaint.sentence()));
    }
}
