@NullMarked
package dev.provost.bootstrap;

import org.jspecify.annotations.NullMarked;
