@NullMarked
package dev.provost.flash.unit;

import org.jspecify.annotations.NullMarked;
