/**
 * Reads and writes {@linkplain dev.provost.syncml messages} as XML and as WBXML.
 *
 * <p>Both encodings share one layer of tokens: a {@code TokenReader} yields starts, texts, opaque blocks and ends, a {@code
 * TokenWriter} takes them. One binder, {@code MessageReader} with its helpers, turns tokens into records and notes
 * deviations from the {@code ContentModel} of each element; one {@code MessageWriter} turns records into tokens.
 */
@NullMarked
package dev.provost.syncml.codec;

import org.jspecify.annotations.NullMarked;
