/** Alternative download (OMA Download 1.0): descriptors, install notifications, and a download as a pure state machine. */
@NullMarked
package dev.provost.download;

import org.jspecify.annotations.NullMarked;
