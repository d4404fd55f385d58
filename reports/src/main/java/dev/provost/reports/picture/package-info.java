/** The geometry of pictures: what is drawn where. The words and the colours are elsewhere. */
@NullMarked
package dev.provost.reports.picture;

import org.jspecify.annotations.NullMarked;
