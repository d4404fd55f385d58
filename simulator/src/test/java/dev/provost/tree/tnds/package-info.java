@org.jspecify.annotations.NullMarked
package dev.provost.tree.tnds;
