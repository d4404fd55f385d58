package dev.provost.conformance.adapter;

import dev.provost.adapter.AdapterFactory;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.Capability;
import dev.provost.adapter.ServerAdapter;
import java.util.Set;

/** Opens the adapter of kind {@code none}, which can do nothing. */
public final class NoAdapterFactory implements AdapterFactory {

    @Override
    public String kind() {
        return "none";
    }

    @Override
    public ServerAdapter open(AdapterSettings settings) {
        OptionNames.check(settings, kind(), Set.of());
        return new NoAdapter();
    }

    private static final class NoAdapter implements ServerAdapter {
        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }
    }
}
