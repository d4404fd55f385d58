package dev.provost.tree;

/** Whether servers may bring a node to life and remove it (TND 1.2.1, 6.2.2). */
public enum Scope {
    /** Belongs to the device: cannot be added, deleted or renamed. */
    PERMANENT,
    /** May be created and deleted. */
    DYNAMIC
}
