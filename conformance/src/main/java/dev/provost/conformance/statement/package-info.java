/** The implementation conformance statement: what a vendor claims, what of the suite it selects, and what was seen of it. */
@NullMarked
package dev.provost.conformance.statement;

import org.jspecify.annotations.NullMarked;
