/** How the flash of a phone is divided: partitions, their roles, and the layouts that ship with the simulator. */
@NullMarked
package dev.provost.flash.partition;

import org.jspecify.annotations.NullMarked;
