/** The server under test, as the user describes it by URL or file. */
@NullMarked
package dev.provost.conformance.target;

import org.jspecify.annotations.NullMarked;
