package dev.provost.session;

import dev.provost.syncml.Alert;
import dev.provost.syncml.AlertCode;
import dev.provost.syncml.Data;
import dev.provost.syncml.DmVersion;
import dev.provost.syncml.Item;
import dev.provost.syncml.Meta;
import java.util.List;
import java.util.Optional;

/**
 * An event that the device reports by alert 1224 or 1226 (DM Protocol 1.2.1, 8.7).
 *
 * @param code {@link AlertCode#CLIENT_EVENT} or {@link AlertCode#GENERIC_ALERT}
 * @param correlator echo of the correlator of an {@code Exec}
 * @param item the event: optional source, type, format, mark and data
 */
public record DeviceAlert(AlertCode code, Optional<String> correlator, Item item) {

    public DeviceAlert {
        if (code != AlertCode.CLIENT_EVENT && code != AlertCode.GENERIC_ALERT) {
            throw new IllegalArgumentException("Alert " + code.code() + " reports no event; use 1224 or 1226.");
        }
    }

    /** A generic alert about the node {@code source}. */
    public static DeviceAlert generic(String source, String type, String format, String data) {
        Meta meta = Meta.EMPTY.withFormat(format).withType(type);
        return new DeviceAlert(
                AlertCode.GENERIC_ALERT,
                Optional.empty(),
                Item.source(source).withMeta(meta).withData(data));
    }

    /** This with the correlator of the {@code Exec} that it reports on. */
    public DeviceAlert withCorrelator(String text) {
        return new DeviceAlert(code, Optional.of(text), item);
    }

    /** A generic alert is an event of the client (1224) in versions that have no generic alerts, and has no correlator. */
    Alert toAlert(String cmdId, DmVersion version) {
        AlertCode said = version.hasGenericAlert() ? code : AlertCode.CLIENT_EVENT;
        return new Alert(
                cmdId,
                false,
                Optional.of(Data.text(Integer.toString(said.code()))),
                correlator.filter(c -> version.hasCorrelator()),
                List.of(item));
    }
}
