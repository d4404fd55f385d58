package dev.provost.conformance.cli;

import dev.provost.security.AuthType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code basic}, {@code md5} or {@code hmac}. */
final class AuthTypeConverter implements ITypeConverter<AuthType> {

    @Override
    public AuthType convert(String text) {
        return switch (text) {
            case "basic" -> AuthType.BASIC;
            case "md5" -> AuthType.MD5;
            case "hmac" -> AuthType.HMAC;
            default -> throw new TypeConversionException("\"" + text + "\" is none of basic, md5 and hmac");
        };
    }
}
