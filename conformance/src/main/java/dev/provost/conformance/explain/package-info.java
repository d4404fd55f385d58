/** What stands behind the octets of a message: tokens, codes in words, digests step by step. */
@NullMarked
package dev.provost.conformance.explain;

import org.jspecify.annotations.NullMarked;
