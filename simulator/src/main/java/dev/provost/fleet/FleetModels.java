package dev.provost.fleet;

import dev.provost.handset.AccountSource;
import dev.provost.handset.Handset;
import dev.provost.handset.model.HandsetModel;
import java.util.Map;

/**
 * Handsets of mixed models. Model, identity and account of each are a pure function of seed and index, so that a part of a
 * fleet can be made again on any machine. Immutable and thread-safe.
 */
public final class FleetModels implements FleetHandsets {

    private final WeightedChoice<HandsetModel> models;
    private final DeviceIds ids;
    private final AccountSource accounts;

    private FleetModels(WeightedChoice<HandsetModel> models, DeviceIds ids, AccountSource accounts) {
        this.models = models;
        this.ids = ids;
        this.accounts = accounts;
    }

    /**
     * Handsets of the given models.
     *
     * @param seed decides which handset is of which model and has which IMEI
     * @param weights the share of each model relative to the others; iterated in the order of the map, which must be fixed
     * @param accounts the account of each device
     * @throws IllegalArgumentException when there is no model, or a weight is not positive
     */
    public static FleetModels of(long seed, Map<HandsetModel, Integer> weights, AccountSource accounts) {
        return new FleetModels(new WeightedChoice<>(seed, weights), DeviceIds.of(seed), accounts);
    }

    @Override
    public Handset handset(long index) {
        return Handset.of(models.at(index), ids.deviceId(index), accounts);
    }
}
