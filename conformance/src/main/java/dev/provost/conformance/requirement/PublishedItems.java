package dev.provost.conformance.requirement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The items of published conformance tables and test suites, in the order of {@code features/published.yaml}. */
public final class PublishedItems {

    private static final String RESOURCE = "/features/published.yaml";

    private record Text(
            String id,
            @Nullable String level,
            String title,
            @Nullable String unused) {

        PublishedItem item() {
            return new PublishedItem(id, Optional.ofNullable(level), title, Optional.ofNullable(unused));
        }
    }

    private PublishedItems() {}

    /** All items. */
    public static List<PublishedItem> all() {
        return Stream.of(CatalogueFile.read(RESOURCE, Text[].class))
                .map(Text::item)
                .toList();
    }
}
