package dev.provost.syncml;

import java.util.Optional;

/**
 * One {@code Item} of a command (RepPro 1.2.2, 6.3.2).
 *
 * @param target where the data goes
 * @param source where the data comes from
 * @param meta description of the data; overrides the {@code Meta} of the command element by element
 * @param data the data
 * @param moreData whether this is a chunk of a large object with more to follow
 */
public record Item(
        Optional<Location> target,
        Optional<Location> source,
        Optional<Meta> meta,
        Optional<Data> data,
        boolean moreData) {

    /** An item without content. */
    public static final Item EMPTY =
            new Item(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** An item with only a target. */
    public static Item target(String uri) {
        return EMPTY.withTarget(uri);
    }

    /** An item with only a source. */
    public static Item source(String uri) {
        return EMPTY.withSource(uri);
    }

    /** This with a target. */
    public Item withTarget(String uri) {
        return new Item(Optional.of(Location.of(uri)), source, meta, data, moreData);
    }

    /** This with a source. */
    public Item withSource(String uri) {
        return new Item(target, Optional.of(Location.of(uri)), meta, data, moreData);
    }

    /** This with a description of the data. */
    public Item withMeta(Meta description) {
        return new Item(target, source, Optional.of(description), data, moreData);
    }

    /** This with data. */
    public Item withData(Data content) {
        return new Item(target, source, meta, Optional.of(content), moreData);
    }

    /** This with text as data. */
    public Item withData(String text) {
        return withData(Data.text(text));
    }

    /** This marked as a chunk with more to follow. */
    public Item withMoreData() {
        return new Item(target, source, meta, data, true);
    }
}
