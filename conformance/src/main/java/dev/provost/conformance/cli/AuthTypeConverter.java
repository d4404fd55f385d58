package dev.provost.conformance.cli;

import dev.provost.security.AuthType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code basic} or {@code md5}. */
final class AuthTypeConverter implements ITypeConverter<AuthType> {

    @Override
    public AuthType convert(String text) {
        return switch (text) {
            case "basic" -> AuthType.BASIC;
            case "md5" -> AuthType.MD5;
            default -> throw new TypeConversionException("\"" + text + "\" is neither basic nor md5");
        };
    }
}
