package dev.provost.conformance.steps;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.FirmwareOrder;
import dev.provost.adapter.FirmwareWay;
import dev.provost.conformance.run.NotApplicableException;
import dev.provost.fumo.FumoOperation;
import java.net.URI;
import java.util.Optional;

/** Where the operator of a scenario gives his orders on firmware, and where the packages come from. */
public final class FirmwareOffice {

    private final FirmwareBench bench;
    private final PackagePlace place;
    private boolean names = true;
    private boolean mistyped;
    private int given;

    /** An office that has not given any order. */
    public FirmwareOffice(FirmwareBench bench, PackagePlace place) {
        this.bench = bench;
        this.place = place;
    }

    void leaveNamesOut() {
        names = false;
    }

    void mistype() {
        mistyped = true;
    }

    /** Has a phone fetch and install a package. */
    void update(Phone phone, PackageKind kind) {
        send(phone, bench.of(phone).workshop().parcel(kind));
    }

    /** Has a phone fetch and install a package. */
    void send(Phone phone, FirmwareParcel parcel) {
        give(phone, FirmwareOrder.downloadAndUpdate(parcel.name(), parcel.version(), offer(parcel)));
    }

    /** Has a phone fetch a package and keep it. */
    void download(Phone phone, PackageKind kind) {
        FirmwareParcel parcel = bench.of(phone).workshop().parcel(kind);
        give(phone, FirmwareOrder.download(parcel.name(), parcel.version(), offer(parcel)));
    }

    /** Has a phone install what it fetched. */
    void install(Phone phone) {
        FirmwareParcel last = bench.of(phone).workshop().lastParcel();
        give(phone, FirmwareOrder.update(last.name(), last.version()));
    }

    /** Hands a package over to a phone in its session, to be installed. */
    void deliver(Phone phone, PackageKind kind) {
        FirmwareParcel parcel = bench.of(phone).workshop().parcel(kind);
        give(phone, FirmwareOrder.deliver(parcel.name(), parcel.version(), parcel.octets()));
    }

    /** Has a phone fetch and install the firmware that it came with. */
    void putBack(Phone phone) {
        send(phone, bench.of(phone).workshop().formerParcel());
    }

    private URI offer(FirmwareParcel parcel) {
        return mistyped ? URI.create("nowhere:packages") : place.offer(parcel);
    }

    private void give(Phone phone, FirmwareOrder order) {
        requireOffer(phone, order.way());
        Optional<String> odd = odd(phone, order.version());
        bench.of(phone).ordered(order.url().map(URI::toString));
        FirmwareOrder meant = bench.of(phone).meant().map(order::withRoot).orElse(order);
        FirmwareOrder named = names ? meant.withCorrelator("update-" + ++given) : meant;
        place(
                odd,
                () -> bench.operator()
                        .order(phone.identity().deviceId(), bench.of(phone).root(), named));
    }

    /** Why a server may refuse an order. */
    private Optional<String> odd(Phone phone, String version) {
        FirmwarePhone firmware = bench.of(phone);
        if (firmware.orders().isBusy()) {
            return Optional.of("second order for a phone that has yet to carry out the first");
        }
        if (firmware.version().equals(version)) {
            return Optional.of("order for firmware that the phone has already");
        }
        return firmware.everRun().contains(version)
                ? Optional.of("order for firmware that the phone has left behind")
                : Optional.empty();
    }

    /**
     * Places an order.
     *
     * @param odd what is unusual about it, so that a server need not take it; empty where it is an order like any other
     * @throws NotApplicableException when the server does not offer the order, or refuses one that is unusual
     */
    static void place(Optional<String> odd, Runnable order) {
        try {
            order.run();
        } catch (UnsupportedOperationException e) {
            throw new NotApplicableException(
                    "The adapter does not offer what the operator wants: " + e.getMessage() + ".");
        } catch (AdapterException e) {
            if (odd.isEmpty() || e.getCause() != null) {
                throw e;
            }
            throw new NotApplicableException("The server takes no " + odd.get() + ": " + e.getMessage());
        }
    }

    /** What a phone has no node for no server can have it do. */
    private void requireOffer(Phone phone, FirmwareWay way) {
        FirmwarePhone firmware = bench.of(phone);
        boolean offered = switch (way) {
            case DOWNLOAD -> firmware.offers(FumoOperation.DOWNLOAD);
            case UPDATE -> firmware.offers(FumoOperation.UPDATE);
            case DOWNLOAD_AND_UPDATE -> firmware.offers(FumoOperation.DOWNLOAD_AND_UPDATE);
            case DELIVER -> firmware.offers(FumoOperation.UPDATE) && firmware.takesData();
        };
        if (!offered) {
            throw new NotApplicableException("The phone of this version takes no such order: its object for firmware, "
                    + firmware.root() + ", has no node for it.");
        }
    }
}
