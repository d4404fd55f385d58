@NullMarked
package dev.provost.tree;

import org.jspecify.annotations.NullMarked;
