/**
 * What a run found, as immutable records that mirror {@code results.json}, and the exit code that follows from it.
 *
 * <p>The records know nothing of handsets or of SyncML: messages are octets with a readable text beside them. The
 * writers live in the packages below this one.
 */
@NullMarked
package dev.provost.reports;

import org.jspecify.annotations.NullMarked;
