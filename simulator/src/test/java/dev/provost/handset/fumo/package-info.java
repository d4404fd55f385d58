/** Tests of what a phone does about its firmware. */
@NullMarked
package dev.provost.handset.fumo;

import org.jspecify.annotations.NullMarked;
