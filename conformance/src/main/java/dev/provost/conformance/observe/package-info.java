/** Sessions between devices and servers that nobody here made: sorted, judged on both sides, recorded on their way. */
@NullMarked
package dev.provost.conformance.observe;

import org.jspecify.annotations.NullMarked;
