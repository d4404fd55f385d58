package dev.provost.tree;

import java.util.Arrays;
import java.util.Optional;

/**
 * A command as access types and ACLs speak of it (TND 1.2.1, 7.7.1 and 9).
 *
 * <p>{@link #COPY} occurs in access types only; an ACL has no entry for it.
 */
public enum Right {
    /** Create a node. */
    ADD("Add"),
    /** Copy a node to another one. */
    COPY("Copy"),
    /** Remove a node with its subtree. */
    DELETE("Delete"),
    /** Run what the node stands for. */
    EXEC("Exec"),
    /** Read a value, a list of children or a property. */
    GET("Get"),
    /** Overwrite a value or a property. */
    REPLACE("Replace");

    private final String command;

    Right(String command) {
        this.command = command;
    }

    /** The name of the command, for instance {@code Replace}. */
    public String command() {
        return command;
    }

    /** The right with the given {@link #command()}, case-sensitive, or empty. */
    public static Optional<Right> ofCommand(String command) {
        return Arrays.stream(values()).filter(r -> r.command.equals(command)).findFirst();
    }
}
