package dev.provost.tree;

/** What {@code ?list=} may ask for (TND 1.2.1, 8). */
public enum ListKind {
    /** {@code Struct}: one item for each node, without values. */
    STRUCT,
    /** {@code StructData}: one item for each node, with the values of leaves. */
    STRUCT_DATA,
    /** {@code TNDS}: one document with the subtree. */
    TNDS
}
