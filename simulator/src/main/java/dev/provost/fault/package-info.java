/** What can go wrong on a line, and when it does: plans that say so and do nothing themselves. */
@NullMarked
package dev.provost.fault;

import org.jspecify.annotations.NullMarked;
