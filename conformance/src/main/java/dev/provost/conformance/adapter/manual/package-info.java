/** A person operates the server and is told what to do. */
@NullMarked
package dev.provost.conformance.adapter.manual;

import org.jspecify.annotations.NullMarked;
