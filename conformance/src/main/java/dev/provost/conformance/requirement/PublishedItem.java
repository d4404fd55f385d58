package dev.provost.conformance.requirement;

import java.util.Optional;

/**
 * An item of a published conformance table or test suite that bears on a DM server.
 *
 * @param id as published, for instance {@code DSDM-HTTP-S-015}; the numbers of the test suite as {@code SCTS-CON-04}
 * @param level {@code M} or {@code O} as the table prints it for a DM server; empty for a test
 * @param title what it is about
 * @param unused why no requirement refers to it; empty when one does
 */
public record PublishedItem(String id, Optional<String> level, String title, Optional<String> unused) {

    public PublishedItem {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("A published item needs an id and a title");
        }
    }
}
