/** Tests of sessions over HTTP and of fleets. */
@NullMarked
package dev.provost.fleet;

import org.jspecify.annotations.NullMarked;
