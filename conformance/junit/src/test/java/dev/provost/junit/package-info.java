@NullMarked
package dev.provost.junit;

import org.jspecify.annotations.NullMarked;
