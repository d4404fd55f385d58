/** Tests of flash chips. */
@NullMarked
package dev.provost.flash.chip;

import org.jspecify.annotations.NullMarked;
