package dev.provost.conformance.cli;

import dev.provost.fixtures.server.device.Account;
import dev.provost.fixtures.server.device.Authentication;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code DEVICE,USER,PASSWORD} as an md5 account. */
final class AccountConverter implements ITypeConverter<Account> {

    @Override
    public Account convert(String text) {
        String[] parts = CommaSeparated.parts(text, 3, "--account", "DEVICE,USER,PASSWORD");
        return Account.of(parts[0], Authentication.MD5, parts[1], parts[2]);
    }
}
