package dev.provost.handset.model;

import dev.provost.tree.LocUri;
import dev.provost.tree.ManagementTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code settings} of a model file and proves them against its tree. */
final class SettingsSection {

    private static final String NEW = "new ";

    private final Section section;

    SettingsSection(Section section) {
        this.section = section;
    }

    Map<String, LocUri> read(ManagementTree tree) {
        Map<String, LocUri> settings = new LinkedHashMap<>();
        section.scalars().forEach((name, scalar) -> {
            LocUri uri = ModelUris.parse(section, name, scalar.text());
            check(name, uri, tree, scalar.line());
            settings.put(name, uri);
        });
        List<String> missing = CoreSettings.all().stream()
                .filter(name -> !settings.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw section.fault(
                    section.line(),
                    "'settings' lacks '" + String.join("', '", missing) + "'",
                    "Every model has these, so that scenarios run on any model");
        }
        return settings;
    }

    private void check(String name, LocUri uri, ManagementTree tree, int line) {
        boolean absent = name.startsWith(NEW) || name.equals(CoreSettings.UNKNOWN);
        if (absent == tree.node(uri).isPresent()) {
            throw section.fault(
                    line,
                    absent
                            ? "'" + name + "' is " + uri + ", which is already in the tree"
                            : "'" + name + "' is " + uri + ", which is not in the tree",
                    absent ? "Choose a name that is free" : "Add the node or mend the URI");
        }
        if (name.startsWith(NEW) && tree.description().find(uri).isEmpty()) {
            throw section.fault(
                    line, "'" + name + "' is " + uri + ", where no node can be", "Describe it by '*' in the tree");
        }
    }
}
