/** What a run has found out so far, kept in a file, so that an interrupted run can go on. */
@NullMarked
package dev.provost.conformance.journal;

import org.jspecify.annotations.NullMarked;
