@NullMarked
package dev.provost.tree.ddf;

import org.jspecify.annotations.NullMarked;
