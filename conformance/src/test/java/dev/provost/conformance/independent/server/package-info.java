/** A DM server written by hand from the specifications with nothing but the JDK; it shares no code with Provost. */
@NullMarked
package dev.provost.conformance.independent.server;

import org.jspecify.annotations.NullMarked;
