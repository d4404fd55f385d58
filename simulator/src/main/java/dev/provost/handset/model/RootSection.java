package dev.provost.handset.model;

import dev.provost.flash.upkg.ImageTarget;
import dev.provost.fumo.FumoOperation;
import dev.provost.handset.fumo.FumoRoot;
import dev.provost.tree.LocUri;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an entry of {@code roots} in {@code firmware} of a model file. */
final class RootSection {

    private static final Map<String, ImageTarget> TARGETS =
            Map.of("system", ImageTarget.SYSTEM, "radio", ImageTarget.RADIO);
    private static final Map<String, Boolean> SCOPES = Map.of("permanent", true, "dynamic", false);
    private static final Map<String, Boolean> WAYS = ways();
    private static final Map<String, FumoOperation> OPERATIONS = operations();

    private final Section section;

    RootSection(Section section) {
        this.section = section;
    }

    FumoRoot root() {
        LocUri uri = ModelUris.parse(section, "node", section.text("node"));
        boolean permanent = FirmwareManners.word(section, "scope", SCOPES).orElse(true);
        ImageTarget target = FirmwareManners.word(section, "target", TARGETS).orElse(ImageTarget.SYSTEM);
        List<FumoOperation> operations = words("operations", OPERATIONS);
        Set<Boolean> ways = Set.copyOf(words("ways", WAYS));
        List<FumoOperation> synchronous = words("synchronous", OPERATIONS);
        List<FumoOperation> unimplemented = words("unimplemented", OPERATIONS);
        boolean named = section.truth("names", true);
        boolean ext = section.truth("ext", false);
        section.done();
        Set<FumoOperation> all = operations.isEmpty() ? EnumSet.allOf(FumoOperation.class) : EnumSet.copyOf(operations);
        if (!ways.isEmpty() && !ways.contains(true)) {
            all.removeIf(FumoOperation::downloads);
        }
        try {
            return new FumoRoot(
                    uri,
                    target,
                    permanent,
                    all,
                    Set.copyOf(synchronous),
                    Set.copyOf(unimplemented),
                    ways.contains(false),
                    named,
                    ext);
        } catch (IllegalArgumentException e) {
            throw section.fault(
                    section.line(),
                    String.valueOf(e.getMessage()),
                    "Mend 'operations', 'ways', 'synchronous' or 'unimplemented'");
        }
    }

    private <T> List<T> words(String key, Map<String, T> meanings) {
        return section.words(key, word -> Optional.ofNullable(meanings.get(word)), meanings.keySet());
    }

    private static Map<String, Boolean> ways() {
        Map<String, Boolean> ways = new LinkedHashMap<>();
        ways.put("url", true);
        ways.put("data", false);
        return ways;
    }

    private static Map<String, FumoOperation> operations() {
        Map<String, FumoOperation> operations = new LinkedHashMap<>();
        operations.put("download", FumoOperation.DOWNLOAD);
        operations.put("update", FumoOperation.UPDATE);
        operations.put("download and update", FumoOperation.DOWNLOAD_AND_UPDATE);
        return operations;
    }
}
