/** Tests of partitions and layouts. */
@NullMarked
package dev.provost.flash.partition;

import org.jspecify.annotations.NullMarked;
