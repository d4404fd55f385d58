/** Cuts the power of a phone at every operation of its flash, and asks each time whether it gets over it. */
@NullMarked
package dev.provost.flash.campaign;

import org.jspecify.annotations.NullMarked;
