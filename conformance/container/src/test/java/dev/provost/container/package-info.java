@NullMarked
package dev.provost.container;

import org.jspecify.annotations.NullMarked;
