package dev.provost.handset.fumo;

import dev.provost.flash.chip.FlashImage;
import dev.provost.flash.unit.Factory;
import dev.provost.flash.unit.UnitProfile;
import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The firmware of a model: the update objects in its tree, what it is built with, what it comes with, and its manners. All
 * phones of the model share it, and the flash with which they leave the factory. For use from any thread.
 */
public final class ModelFirmware {

    private final List<FumoRoot> roots;
    private final Supplier<UnitProfile> profiles;
    private final Supplier<Factory> factories;
    private final FirmwarePolicy policy;
    private final ReportHabits habits;
    private @Nullable UnitProfile profile;
    private @Nullable Factory factory;
    private @Nullable FlashImage flash;

    private ModelFirmware(
            List<FumoRoot> roots,
            Supplier<UnitProfile> profiles,
            Supplier<Factory> factories,
            FirmwarePolicy policy,
            ReportHabits habits) {
        this.roots = List.copyOf(roots);
        this.profiles = profiles;
        this.factories = factories;
        this.policy = policy;
        this.habits = habits;
        Set<LocUri> places = new HashSet<>();
        for (FumoRoot root : roots) {
            if (!places.add(root.uri())) {
                throw new IllegalArgumentException("There are two update objects at " + root.uri());
            }
        }
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("A phone that updates its firmware over the air has an update object");
        }
    }

    /**
     * The firmware of a model.
     *
     * @param roots its update objects
     * @param profile what it is built with; asked once, when the first phone is switched on
     * @param factory what it comes with; asked once likewise
     */
    public static ModelFirmware of(
            List<FumoRoot> roots,
            Supplier<UnitProfile> profile,
            Supplier<Factory> factory,
            FirmwarePolicy policy,
            ReportHabits habits) {
        return new ModelFirmware(roots, profile, factory, policy, habits);
    }

    /** Its update objects. */
    public List<FumoRoot> roots() {
        return roots;
    }

    /** What its phones are built with. */
    public synchronized UnitProfile profile() {
        UnitProfile made = profile;
        if (made == null) {
            made = profiles.get();
            profile = made;
        }
        return made;
    }

    /** What its phones come with. */
    public synchronized Factory factory() {
        Factory made = factory;
        if (made == null) {
            made = factories.get();
            factory = made;
        }
        return made;
    }

    /** What they do where the specification leaves it to them. */
    public FirmwarePolicy policy() {
        return policy;
    }

    /** How they report. */
    public ReportHabits habits() {
        return habits;
    }

    /** The flash of a new phone; made when the first one needs it, and shared by all. */
    public synchronized FlashImage flash() {
        FlashImage made = flash;
        if (made == null) {
            made = factory().flash(profile());
            flash = made;
        }
        return made;
    }

    /** Whether a node belongs to one of the update objects. */
    public boolean owns(LocUri node) {
        return rootOf(node.node()).isPresent();
    }

    /** Whether two trees differ in one of the update objects. */
    public boolean differ(ManagementTree one, ManagementTree other) {
        return roots.stream().anyMatch(root -> !one.node(root.uri()).equals(other.node(root.uri())));
    }

    /** The object that a node belongs to. */
    Optional<FumoRoot> rootOf(LocUri node) {
        return roots.stream().filter(root -> node.isWithin(root.uri())).findFirst();
    }

    /** The object of that name. */
    FumoRoot root(String name) {
        return roots.stream()
                .filter(root -> root.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no update object at '%s', only at %s"
                        .formatted(name, roots.stream().map(FumoRoot::name).toList())));
    }
}
