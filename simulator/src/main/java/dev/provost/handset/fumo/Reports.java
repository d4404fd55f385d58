package dev.provost.handset.fumo;

import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoRequest;
import dev.provost.fumo.FumoResult;
import dev.provost.handset.fumo.ReportHabits.Mark;
import dev.provost.session.DeviceAlert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import java.util.Optional;

/** Words the alerts of a phone about its firmware (FUMO 1.0; DM Protocol 1.2.1, 8.7). */
final class Reports {

    private static final String PREFIX = "Reversed-Domain-Name:";

    private final ReportHabits habits;

    Reports(ReportHabits habits) {
        this.habits = habits;
    }

    /** The alert at the end of an operation. */
    DeviceAlert result(FumoRoot root, FirmwareStatus status, FumoOperation operation, FumoResult meant) {
        FumoResult result = habits.said(meant);
        String source = habits.source() == ReportHabits.Source.ROOT
                ? root.name()
                : root.operation(operation).toString();
        Mark mark = result.isSuccess() ? Mark.INFORMATIONAL : habits.mark();
        Meta meta = Meta.EMPTY
                .withFormat(habits.format())
                .withType(type(operation.alertType()))
                .withMark(mark.word());
        DeviceAlert alert = new DeviceAlert(
                AlertCode.GENERIC_ALERT,
                Optional.empty(),
                Item.source(source).withMeta(meta).withData(Integer.toString(result.code())));
        return habits.correlator()
                .or(status::correlator)
                .map(alert::withCorrelator)
                .orElse(alert);
    }

    /** The alert by which device or user ask for firmware. */
    DeviceAlert request(FumoRequest by, Optional<String> root, String data) {
        Item item = root.map(Item::source).orElse(Item.EMPTY);
        Meta meta = Meta.EMPTY.withFormat("chr").withType(type(by.alertType())).withMark(Mark.INFORMATIONAL.word());
        return new DeviceAlert(
                AlertCode.GENERIC_ALERT, Optional.empty(), item.withMeta(meta).withData(data));
    }

    private String type(String bare) {
        return habits.prefixed() ? PREFIX + bare : bare;
    }
}
