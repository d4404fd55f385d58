package dev.provost.conformance.run;

import dev.provost.fixtures.firmware.FirmwareShelf;
import dev.provost.fixtures.firmware.Manufacturer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The packages of firmware that the scenarios of one run share, made when somebody asks for them. For use from any thread. */
public final class FirmwareStock {

    private record Label(String manufacturer, String model, String version, long octets) {}

    private final Map<String, Manufacturer> manufacturers = new ConcurrentHashMap<>();
    private final Map<Label, FirmwareShelf> shelves = new ConcurrentHashMap<>();

    FirmwareStock() {}

    /**
     * The packages for phones that run a version.
     *
     * @param manufacturer name of the manufacturer
     * @param model the model as its packages name it
     * @param version the version that the phones run
     * @param octets length of its images
     */
    public FirmwareShelf shelf(String manufacturer, String model, String version, long octets) {
        return shelves.computeIfAbsent(
                new Label(manufacturer, model, version, octets),
                label -> FirmwareShelf.of(
                        manufacturers.computeIfAbsent(manufacturer, Manufacturer::named), model, version, octets));
    }
}
