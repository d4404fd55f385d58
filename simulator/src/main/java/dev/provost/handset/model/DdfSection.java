package dev.provost.handset.model;

import dev.provost.tree.ddf.DdfDocument;
import dev.provost.tree.ddf.DdfNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code ddf} of a model file: names of files with device descriptions for parts of the tree. */
final class DdfSection {

    private final List<DdfNode> objects = new ArrayList<>();

    DdfSection(Section file, Function<String, Optional<byte[]>> descriptions) {
        for (String name : file.words("ddf", Optional::of, List.of())) {
            byte[] octets = descriptions
                    .apply(name)
                    .orElseThrow(() -> file.fault(
                            file.find("ddf").orElseThrow().line(),
                            "there is no file '" + name + "' with a device description",
                            "Put it beside the model, with a name that ends in .ddf"));
            objects.addAll(DdfDocument.read(octets, name).nodes());
        }
    }

    /** The management objects that the files describe. */
    List<DdfNode> objects() {
        return objects;
    }
}
