package dev.provost.handset.model;

import static dev.provost.tree.Right.GET;

import dev.provost.flash.partition.Layout;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.unit.Factory;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.flash.upkg.FirmwareImage;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.RollbackPolicy;
import dev.provost.handset.fumo.FirmwareTrust;
import dev.provost.handset.fumo.FumoNodes;
import dev.provost.handset.fumo.FumoRoot;
import dev.provost.handset.fumo.ModelFirmware;
import dev.provost.tree.Acl;
import dev.provost.tree.LocUri;
import dev.provost.tree.NodeDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads {@code firmware} of a model file. */
final class FirmwareSection {

    /** The least that an image with a header and some content takes. */
    private static final int SMALLEST_IMAGE = 1024;

    private static final int LARGEST_IMAGE = 256 << 20;

    /** The security counter of the images from the factory, with room below for older ones. */
    private static final long COUNTER = 10;

    private static final Map<String, RollbackPolicy> ROLLBACK = Map.of(
            "newer only", RollbackPolicy.NEWER_ONLY,
            "older", RollbackPolicy.OLDER_WITH_COUNTER,
            "any", RollbackPolicy.ANY);

    private final Section section;
    private final ModelInfo info;
    private final String version;
    private final long octets;
    private final Layout layout;
    private final int attempts;
    private final RollbackPolicy rollback;
    private final List<FumoRoot> roots = new ArrayList<>();
    private final FirmwareManners manners;
    private final Acl acl;

    FirmwareSection(Section section, ModelInfo info, String version) {
        this.section = section;
        this.info = info;
        this.version = version;
        octets = section.number("image", SMALLEST_IMAGE, LARGEST_IMAGE, 64 << 10);
        layout = FirmwareManners.word(section, "layout", layouts())
                .orElseThrow(() -> section.fault(
                        section.line(),
                        "'layout' is missing in 'firmware'",
                        "Name one of " + String.join(", ", layouts().keySet())))
                .scaledFor(octets);
        attempts = section.number("bootAttempts", 1, 15, UnitProfile.BOOT_ATTEMPTS);
        rollback = FirmwareManners.word(section, "rollback", ROLLBACK).orElse(RollbackPolicy.NEWER_ONLY);
        manners = new FirmwareManners(section);
        for (Section root : section.sections("roots")) {
            roots.add(new RootSection(root).root());
        }
        acl = ModelUris.acl(section, "acl", section.optionalText("acl").orElse("Exec=*&Get=*&Replace=*"));
        section.done();
        check();
    }

    private static Map<String, Layout> layouts() {
        Map<String, Layout> layouts = new LinkedHashMap<>();
        Layout.shipped().forEach(layout -> layouts.put(layout.name(), layout));
        return layouts;
    }

    private void check() {
        if (roots.isEmpty()) {
            throw section.fault(section.line(), "'firmware' has no 'roots'", "Describe at least one update object");
        }
    }

    /** The top nodes above the update objects, each with those objects that are not there by themselves. */
    Map<NodeDescription, List<LocUri>> objects() {
        Map<String, List<FumoRoot>> byTop = new LinkedHashMap<>();
        roots.forEach(root -> byTop.computeIfAbsent(root.uri().segments().getFirst(), name -> new ArrayList<>())
                .add(root));
        Map<NodeDescription, List<LocUri>> objects = new LinkedHashMap<>();
        byTop.forEach((name, below) -> objects.put(
                description(below, 1),
                below.stream()
                        .filter(root -> !root.permanent())
                        .map(FumoRoot::uri)
                        .toList()));
        return objects;
    }

    /** The node at a depth that all these objects are below, or the only object itself. */
    private NodeDescription description(List<FumoRoot> below, int depth) {
        FumoRoot first = below.getFirst();
        if (first.uri().depth() == depth) {
            if (below.size() > 1) {
                throw section.fault(
                        section.line(), "one update object is inside another", "Put them beside each other");
            }
            return FumoNodes.describe(first);
        }
        NodeDescription.Builder node = NodeDescription.interior(
                        first.uri().segments().get(depth - 1), GET)
                .permanent();
        Map<String, List<FumoRoot>> children = new LinkedHashMap<>();
        below.forEach(root -> {
            if (root.uri().depth() == depth) {
                throw section.fault(
                        section.line(), "one update object is inside another", "Put them beside each other");
            }
            children.computeIfAbsent(root.uri().segments().get(depth), name -> new ArrayList<>())
                    .add(root);
        });
        children.values().forEach(inside -> node.child(description(inside, depth + 1)));
        return node.build();
    }

    /** The ACL of the top nodes. */
    Acl acl() {
        return acl;
    }

    ModelFirmware firmware(Function<String, FirmwareTrust> makers) {
        Supplier<UnitProfile> profile = () -> profile(makers.apply(info.manufacturer()));
        try {
            return ModelFirmware.of(roots, profile, this::factory, manners.policy(), manners.habits());
        } catch (IllegalArgumentException e) {
            throw section.fault(section.line(), String.valueOf(e.getMessage()), "Mend 'roots'");
        }
    }

    private UnitProfile profile(FirmwareTrust maker) {
        UnitProfile plain = UnitProfile.of(info.name(), layout, maker.anchors())
                .rollback(rollback)
                .bootAttempts(attempts);
        return maker.key().map(plain::key).orElse(plain);
    }

    private Factory factory() {
        FirmwareImage.Recipe recipe =
                FirmwareImage.synthetic(info.name(), version).securityCounter(COUNTER);
        Factory plain = Factory.of(recipe.octets(octets).build());
        if (!layout.has(PartitionRole.RADIO)) {
            return plain;
        }
        long radio = Math.min(octets, layout.octets(PartitionRole.RADIO));
        return new Factory(
                plain.system(),
                Optional.of(FirmwareImage.synthetic(info.name(), "radio-" + version)
                        .securityCounter(COUNTER)
                        .target(ImageTarget.RADIO)
                        .octets(radio)
                        .build()),
                plain.settings(),
                plain.userData());
    }
}
