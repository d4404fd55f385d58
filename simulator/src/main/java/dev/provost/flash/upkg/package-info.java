/** Update packages: format, manifest, full and delta payload, signature, encryption, and what a device refuses. */
@NullMarked
package dev.provost.flash.upkg;

import org.jspecify.annotations.NullMarked;
