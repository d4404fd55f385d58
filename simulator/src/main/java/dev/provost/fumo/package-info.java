/**
 * The words of firmware update over the air as the Firmware Update Management Object 1.0 defines them: states and what
 * leads from one to the next, result codes, operations and the types of their alerts. Values only, nothing that acts.
 */
@NullMarked
package dev.provost.fumo;

import org.jspecify.annotations.NullMarked;
