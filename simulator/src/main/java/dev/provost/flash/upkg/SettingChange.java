package dev.provost.flash.upkg;

import java.util.Optional;

/**
 * A change of the settings that a new version requires.
 *
 * @param name name of the setting, without {@code =} and control characters
 * @param value the new value, without control characters; empty removes the setting
 */
public record SettingChange(String name, Optional<String> value) {

    public SettingChange {
        if (name.isBlank() || name.contains("=") || !name.equals(name.strip()) || Lines.controls(name)) {
            throw new IllegalArgumentException("A setting has a plain name, not \"" + Lines.shown(name) + "\"");
        }
        if (value.filter(Lines::controls).isPresent()) {
            throw new IllegalArgumentException("The value of the setting " + name + " holds control characters");
        }
    }

    /** Sets a setting. */
    public static SettingChange set(String name, String value) {
        return new SettingChange(name, Optional.of(value));
    }

    /** Removes a setting. */
    public static SettingChange remove(String name) {
        return new SettingChange(name, Optional.empty());
    }
}
