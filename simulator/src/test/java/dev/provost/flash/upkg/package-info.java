@NullMarked
package dev.provost.flash.upkg;

import org.jspecify.annotations.NullMarked;
