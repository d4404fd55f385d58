package dev.provost.conformance.cli;

import dev.provost.flash.upkg.SettingChange;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a setting such as {@code network.mode=5g}. */
final class SettingConverter implements ITypeConverter<SettingChange> {

    @Override
    public SettingChange convert(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new TypeConversionException("\"" + text + "\" is no setting; write name=value");
        }
        try {
            return SettingChange.set(text.substring(0, equals), text.substring(equals + 1));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
