package dev.provost.conformance.rules;

import dev.provost.conformance.transcript.Turn;
import dev.provost.syncml.Meta;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads the limits that a device announces in the header (MetaInfo 1.2.1, 5.2.9). */
final class Limits {

    private Limits() {}

    /** The limit in the device's message; empty as well when it is no positive number. */
    static OptionalLong announced(Turn turn, Function<Meta, Optional<String>> limit) {
        return turn.request()
                .flatMap(request -> request.header().meta())
                .flatMap(limit)
                .filter(text -> text.strip().matches("0*[1-9]\\d{0,17}"))
                .map(text -> OptionalLong.of(Long.parseLong(text.strip())))
                .orElse(OptionalLong.empty());
    }
}
