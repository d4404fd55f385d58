package dev.provost.conformance.cli;

import dev.provost.fixtures.server.defect.Defect;
import dev.provost.fixtures.server.defect.Defects;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the id of a defect. */
final class DefectConverter implements ITypeConverter<Defect> {

    @Override
    public Defect convert(String id) {
        return Defects.ofId(id)
                .orElseThrow(() -> new TypeConversionException(
                        "there is no defect \"" + id + "\". `provost server --list-defects` lists them"));
    }
}
