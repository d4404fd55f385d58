package dev.provost.syncml.codec;

import dev.provost.syncml.Data;
import dev.provost.syncml.Item;
import dev.provost.syncml.Location;
import dev.provost.syncml.Meta;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads items and locations. */
final class ItemReader {

    private static final ContentModel ITEM =
            ContentModel.of("Target? Source? ~SourceParent? ~TargetParent? Meta? Data? MoreData?");
    private static final ContentModel LOCATION = ContentModel.of("LocURI LocName? ~Filter?");

    private ItemReader() {}

    /** Reads an item, the current child of {@code parent}. */
    static Item item(Scope parent) {
        Optional<Location> target = Optional.empty();
        Optional<Location> source = Optional.empty();
        Optional<Meta> meta = Optional.empty();
        Optional<Data> data = Optional.empty();
        boolean moreData = false;
        Scope scope = parent.open(ITEM);
        while (scope.next()) {
            switch (scope.child()) {
                case "Target" -> target = Optional.of(location(scope));
                case "Source" -> source = Optional.of(location(scope));
                case "Meta" -> meta = Optional.of(MetaReader.read(scope));
                case "Data" -> data = Optional.of(ElementReader.data(scope));
                case "MoreData" -> {
                    scope.flag();
                    moreData = true;
                }
                default -> scope.skip();
            }
        }
        return new Item(target, source, meta, data, moreData);
    }

    /** Reads a target or source, the current child of {@code parent}; bare text counts as its {@code LocURI}. */
    static Location location(Scope parent) {
        @Nullable String uri = null;
        Optional<String> name = Optional.empty();
        Scope scope = parent.open(LOCATION);
        while (scope.next()) {
            switch (scope.child()) {
                case "LocURI" -> uri = scope.text();
                case "LocName" -> name = Optional.of(scope.text());
                default -> scope.skip();
            }
        }
        return new Location(uri == null ? scope.strayText().strip() : uri, name);
    }
}
