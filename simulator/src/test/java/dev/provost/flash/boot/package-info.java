@NullMarked
package dev.provost.flash.boot;

import org.jspecify.annotations.NullMarked;
