/** Measurements of what has to be fast: codecs, sessions without a network, memory of an idle handset. */
@NullMarked
package dev.provost.bench;

import org.jspecify.annotations.NullMarked;
