/** The example of {@code docs/lock-step.md}, and what a handset in lock step does against a real server. */
@NullMarked
package dev.provost.conformance.lockstep;

import org.jspecify.annotations.NullMarked;
