package dev.provost.security;

import java.util.Objects;

/**
 * The name and password of one side of an account.
 *
 * @param name the {@code AAuthName}
 * @param password the {@code AAuthSecret}; kept out of {@link #toString()}
 */
public record Login(String name, String password) {

    public Login {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return "Login[" + name + "]";
    }
}
