/** Sessions over HTTP: one handset with one server, or many handsets at once on a few event loops. */
@NullMarked
package dev.provost.fleet;

import org.jspecify.annotations.NullMarked;
