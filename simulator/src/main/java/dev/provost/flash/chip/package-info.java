/** Simulated flash memory: geometry and physics, copy-on-write snapshots, trouble on purpose, and power that fails. */
@NullMarked
package dev.provost.flash.chip;

import org.jspecify.annotations.NullMarked;
