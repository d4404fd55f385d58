/**
 * What a phone does about its firmware when a server manages it: the firmware update management object in its tree, what
 * its user says to it, the circumstances it is in, and what has to be done between sessions.
 */
@NullMarked
package dev.provost.handset.fumo;

import org.jspecify.annotations.NullMarked;
