package dev.provost.conformance.cli;

import dev.provost.flash.boot.AgentFlaw;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a flaw of a phone's firmware. */
final class AgentFlawConverter implements ITypeConverter<AgentFlaw> {

    @Override
    public AgentFlaw convert(String id) {
        return AgentFlaw.of(id)
                .orElseThrow(() -> new TypeConversionException("there is no flaw \"%s\"; there are %s"
                        .formatted(
                                id,
                                Arrays.stream(AgentFlaw.values())
                                        .map(AgentFlaw::id)
                                        .collect(Collectors.joining(", ")))));
    }
}
