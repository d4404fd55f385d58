/** Tests of campaigns of power cuts. */
@NullMarked
package dev.provost.flash.campaign;

import org.jspecify.annotations.NullMarked;
