/** Reads and writes {@linkplain dev.provost.syncml messages} as XML and as WBXML. */
@NullMarked
package dev.provost.syncml.codec;

import org.jspecify.annotations.NullMarked;
