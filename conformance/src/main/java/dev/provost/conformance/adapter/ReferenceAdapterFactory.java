package dev.provost.conformance.adapter;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterFactory;
import dev.provost.adapter.AdapterSettings;
import dev.provost.adapter.ServerAdapter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Opens the adapter of kind {@code reference}, which operates the reference server through its administration.
 *
 * <p>Option {@code url}: root of the administration; without it {@code /admin} on the host of the DM endpoint.
 */
public final class ReferenceAdapterFactory implements AdapterFactory {

    @Override
    public String kind() {
        return "reference";
    }

    @Override
    public ServerAdapter open(AdapterSettings settings) {
        OptionNames.check(settings, kind(), Set.of("url"));
        URI root = settings.option("url")
                .map(ReferenceAdapterFactory::address)
                .orElseGet(() -> settings.serverUrl().resolve("/admin"));
        return new ReferenceAdapter(new AdminClient(root), settings);
    }

    private static URI address(String url) {
        try {
            URI address = new URI(url);
            if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
                return address;
            }
        } catch (URISyntaxException noAddress) {
            // the sentence below says all there is to say
        }
        throw new AdapterException(
                "The option 'url' of the reference adapter is \"%s\". It has to be an address such as http://127.0.0.1:8080/admin."
                        .formatted(url));
    }
}
