@NullMarked
package dev.provost.bootstrap.cp;

import org.jspecify.annotations.NullMarked;
