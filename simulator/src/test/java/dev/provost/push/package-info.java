@NullMarked
package dev.provost.push;

import org.jspecify.annotations.NullMarked;
