package dev.provost.conformance.requirement;

import dev.provost.reports.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A requirement as the catalogue file writes it, where most keys may be left out. */
record RequirementText(
        String id,
        Level level,
        String section,
        String title,
        boolean whenOffered,
        boolean robustness,
        @Nullable List<String> permits,
        @Nullable List<String> published,
        @Nullable String untested) {

    Requirement requirement() {
        return new Requirement(
                id,
                level,
                section,
                title,
                whenOffered,
                robustness,
                permits == null ? List.of() : permits,
                published == null ? List.of() : published,
                Optional.ofNullable(untested));
    }
}
