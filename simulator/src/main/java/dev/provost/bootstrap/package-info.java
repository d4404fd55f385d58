/** Bootstrap of a device: what a document says, whether it may be believed, and the account that comes of it. */
@NullMarked
package dev.provost.bootstrap;

import org.jspecify.annotations.NullMarked;
