/** The design of the house as tests: who may know whom, what the core must not touch, how long a file may be. */
@NullMarked
package dev.provost.house;

import org.jspecify.annotations.NullMarked;
