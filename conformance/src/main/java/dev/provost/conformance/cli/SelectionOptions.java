package dev.provost.conformance.cli;

import dev.provost.conformance.plan.ReplayToken;
import dev.provost.conformance.plan.Selection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Options that choose a part of the suite. */
final class SelectionOptions {

    @Option(
            names = "--tags",
            paramLabel = "EXPR",
            description = "Only scenarios whose tags match, for instance '@matrix and not @dm11'.")
    private Optional<String> tags = Optional.empty();

    @Option(
            names = "--id",
            paramLabel = "SCENARIO",
            description = "Only the scenario of this identifier; may be given several times.")
    private Set<String> ids = new LinkedHashSet<>();

    @Option(
            names = "--replay",
            paramLabel = "TOKEN",
            description = "Runs one scenario again exactly as it ran; the token stands beside it in the results.")
    private Optional<String> replay = Optional.empty();

    /** The token, when there is one. */
    Optional<ReplayToken> token() {
        return replay.map(ReplayToken::parse);
    }

    /** Whether tags or identifiers choose scenarios. */
    boolean choosesOtherwise() {
        return tags.isPresent() || !ids.isEmpty();
    }

    /** The part of the suite that tags and identifiers choose. */
    Selection selection() {
        return new Selection(tags, ids, Optional.empty());
    }
}
