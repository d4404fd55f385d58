/** Everything the firmware of a phone does, rebuilt from flash alone at each power-on. */
@NullMarked
package dev.provost.flash.unit;

import org.jspecify.annotations.NullMarked;
