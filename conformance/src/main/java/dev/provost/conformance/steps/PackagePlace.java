package dev.provost.conformance.steps;

import dev.provost.adapter.Capability;
import dev.provost.adapter.SoftwarePackage;
import dev.provost.fixtures.server.download.ContentServer;
import dev.provost.fixtures.server.download.InstallNotice;
import dev.provost.fixtures.server.download.Offer;
import dev.provost.fixtures.server.download.Parcel;
import dev.provost.fixtures.server.download.Trouble;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private Optional<ContentServer> own = Optional.empty();
    private boolean described;
    private boolean shut;

    /** A place that offers nothing. */
    public PackagePlace(World world) {
        this.world = world;
    }

    /** Has a descriptor stand before each package. */
    void describe() {
        described = true;
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
        return plain && world.means().adapter().can(Capability.PUBLISH_PACKAGE)
                ? world.means().adapter().publish(SoftwarePackage.of(label(parcel), parcel.version(), parcel.octets()))
                : offerHere(parcel);
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
