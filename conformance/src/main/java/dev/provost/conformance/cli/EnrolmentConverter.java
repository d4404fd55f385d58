package dev.provost.conformance.cli;

import dev.provost.fixtures.server.device.Account;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code USER,PASSWORD} as the md5 account that every unknown device gets. */
final class EnrolmentConverter implements ITypeConverter<Account> {

    @Override
    public Account convert(String text) {
        String[] parts = CommaSeparated.parts(text, 2, "--open-enrolment", "USER,PASSWORD");
        return AccountConverter.md5("template", parts[0], parts[1]);
    }
}
