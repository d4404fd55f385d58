/**
 * Immutable SyncML messages as OMA DM uses them: representation protocol 1.1 and 1.2.
 *
 * <p>The records mirror the DTD element by element and keep what was on the wire as text, so that a sloppy message can
 * be represented, shown and judged; whatever did not fit is reported by the codec as a {@link
 * dev.provost.syncml.codec.Deviation}.
 */
@NullMarked
package dev.provost.syncml;

import org.jspecify.annotations.NullMarked;
