/** Connectionless push as a phone gets it: WDP user data headers, WSP push units, media types and application ids. */
@NullMarked
package dev.provost.push;

import org.jspecify.annotations.NullMarked;
