package dev.provost.conformance.cli;

import dev.provost.fixtures.firmware.FirmwareShelf;
import dev.provost.fixtures.firmware.Manufacturer;
import dev.provost.fixtures.firmware.NamedPackage;
import java.util.Arrays;
import java.util.List;

/** Packages of the shelf that scenarios use. */
final class ShelfPackage {

    private ShelfPackage() {}

    static List<String> list() {
        return Arrays.stream(NamedPackage.values())
                .map(named -> "%-22s %s".formatted(named.word(), outcome(named)))
                .toList();
    }

    static byte[] octets(String name, ImageOptions images, SignerOptions signing) {
        NamedPackage named = NamedPackage.named(name)
                .orElseThrow(() ->
                        new CommandException("There is no package named \"" + name + "\". `--named list` lists them."));
        Manufacturer maker = signing.manufacturer()
                .orElseThrow(() -> new CommandException("Whose phones is it for? Name the manufacturer by --maker."));
        try {
            return FirmwareShelf.of(maker, images.model(), images.oldVersion(), images.octets())
                    .octets(named);
        } catch (IllegalArgumentException e) {
            throw new CommandException("The package cannot be built. " + e.getMessage() + ".", e);
        }
    }

    private static String outcome(NamedPackage named) {
        return "a phone reports %d (%s)"
                .formatted(named.expected().code(), named.expected().phrase());
    }
}
