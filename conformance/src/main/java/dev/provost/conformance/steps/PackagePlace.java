package dev.provost.conformance.steps;

import dev.provost.adapter.Capability;
import dev.provost.adapter.ServerAdapter;
import dev.provost.adapter.SoftwarePackage;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.fixtures.server.download.ContentServer;
import dev.provost.fixtures.server.download.InstallNotice;
import dev.provost.fixtures.server.download.Offer;
import dev.provost.fixtures.server.download.Parcel;
import dev.provost.fixtures.server.download.Trouble;
import dev.provost.transport.Endpoint;
import dev.provost.transport.HttpUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The place where the phones of a scenario fetch packages: the server's own, where the adapter can publish there and nothing
 * is to go wrong, otherwise one of the harness. What goes wrong at the latter is never the server's fault.
 */
public final class PackagePlace implements AutoCloseable {

    private static final String TYPE = "application/octet-stream";
    private static final int ALWAYS = 1000;

    /**
     * Something that is to go wrong.
     *
     * @param trouble what
     * @param times with how many answers
     */
    private record Planned(Trouble trouble, int times) {}

    private final World world;
    private final List<Planned> troubles = new ArrayList<>();
    private final Map<URI, Offer> offers = new LinkedHashMap<>();
    private final Set<Endpoint> endpoints = new HashSet<>();
    private Optional<ContentServer> own = Optional.empty();
    private boolean described;
    private boolean byServer;
    private boolean shut;

    /** A place that offers nothing. */
    public PackagePlace(World world) {
        this.world = world;
    }

    /** Has a descriptor stand before each package. */
    void describe() {
        described = true;
    }

    /** Has the server offer each package by a descriptor of its own. */
    void describeByServer() {
        if (!world.means().adapter().can(Capability.PUBLISH_DESCRIPTOR)) {
            throw new NotApplicableException("The adapter does not have the server offer packages by a descriptor.");
        }
        byServer = true;
    }

    /** Whether a place is the server's own: whatever is no place of the harness was named by the server. */
    boolean isServers(HttpUrl url) {
        return !endpoints.contains(url.endpoint());
    }

    /** Has nobody there any more when the phone comes. */
    void shutDown() {
        shut = true;
    }

    /** Has something go wrong with each package, all the time. */
    void plan(Trouble trouble) {
        plan(trouble, ALWAYS);
    }

    /** Has something go wrong with each package, with so many answers. */
    void plan(Trouble trouble, int times) {
        troubles.add(new Planned(trouble, times));
    }

    /** Offers a package. */
    URI offer(FirmwareParcel parcel) {
        boolean plain = troubles.isEmpty() && !described && !shut;
        ServerAdapter adapter = world.means().adapter();
        if (plain && (byServer || adapter.can(Capability.PUBLISH_PACKAGE))) {
            SoftwarePackage software = SoftwarePackage.of(label(parcel), parcel.version(), parcel.octets());
            return byServer ? adapter.publishDescribed(software) : adapter.publish(software);
        }
        return offerHere(parcel);
    }

    /** Scenarios run side by side, and may call their packages the same. */
    private String label(FirmwareParcel parcel) {
        return parcel.name() + "-" + world.run().planned().scenario().id() + "-"
                + world.run().configuration().id();
    }

    private URI offerHere(FirmwareParcel parcel) {
        ContentServer server = own.orElseGet(ContentServer::start);
        own = Optional.of(server);
        Offer offer = server.offer(parcel.name(), parcel.version(), new Parcel(TYPE, parcel.octets()));
        troubles.forEach(planned -> offer.plan(planned.trouble(), planned.times()));
        URI url = described ? server.descriptorUrl(offer) : server.url(offer);
        offers.put(url, offer);
        endpoints.add(HttpUrl.parse(url.toString()).endpoint());
        if (shut) {
            close();
        }
        return url;
    }

    /** The notices that phones gave here, in order. */
    List<InstallNotice> notices() {
        return offers.values().stream()
                .flatMap(offer -> offer.notices().stream())
                .toList();
    }

    @Override
    public void close() {
        own.ifPresent(ContentServer::close);
        own = Optional.empty();
    }
}
