package dev.provost.conformance.cli;

import dev.provost.fixtures.server.device.Account;
import dev.provost.fixtures.server.device.Authentication;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code DEVICE,USER,PASSWORD} as an md5 account. */
final class AccountConverter implements ITypeConverter<Account> {

    @Override
    public Account convert(String text) {
        String[] parts = CommaSeparated.parts(text, 3, "--account", "DEVICE,USER,PASSWORD");
        return md5(parts[0], parts[1], parts[2]);
    }

    /**
     * An md5 account.
     *
     * @throws TypeConversionException when a part of it is not as it has to be
     */
    static Account md5(String device, String user, String password) {
        try {
            return Account.of(device, Authentication.MD5, user, password);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
