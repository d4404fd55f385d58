package dev.provost.bootstrap.cp;

import java.util.Optional;

/**
 * One parameter of a {@link Characteristic}.
 *
 * @param name its name, for instance {@code PROVIDER-ID}
 * @param value its value; some parameters, such as {@code INIT}, say all by being there
 */
public record Parm(String name, Optional<String> value) {

    public Parm {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A parm has no name. Name it as the characteristic's definition does.");
        }
    }

    /** A parameter with a value. */
    public static Parm of(String name, String value) {
        return new Parm(name, Optional.of(value));
    }

    /** A parameter without a value. */
    public static Parm of(String name) {
        return new Parm(name, Optional.empty());
    }
}
