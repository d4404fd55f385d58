/** The suite against a server that shares no code with Provost: fair to what is lawful, exact about what is not. */
@NullMarked
package dev.provost.conformance.independent;

import org.jspecify.annotations.NullMarked;
